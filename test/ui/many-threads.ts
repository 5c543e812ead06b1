import { random } from "../bench/random.ts";
import { type Known, knownThread, type MadeUpThread } from "./made-up-thread.ts";

const languages: readonly (readonly [string, number])[] = [
  [
    "tide harbour crane felt piano list soft part hour wind learn keep write read again slow first because nobody looks there every",
    7,
  ],
  ["咖啡 时间 流程 机器 周六 早上 豆子 结论 三年 学到 为什么 先 后 再", 2],
  ["論文 図 結論 方法 順番 理由 疑う 読む 速い 三行 書く", 1],
  ["статья рисунок шаг время читать найти предложение зачем снова", 1],
];
const vocabularies = languages.flatMap(([words, share]) => Array.from({ length: share }, () => words.split(" ")));

/** As many made-up threads as asked for, the same each time: two to sixteen tweets, a few hundred authors. */
export function manyThreads(count: number): readonly Known[] {
  const next = random(count);
  const below = (limit: number): number => Math.floor(next() * limit);
  return Array.from({ length: count }, (_, number) => {
    const words = vocabularies[below(vocabularies.length)] ?? [];
    const sentence = (): string =>
      Array.from({ length: 12 + below(28) }, () => words[below(words.length)] ?? "").join(" ");
    const tweets = Array.from({ length: 2 + below(15) }, (_tweet, at) => `${at + 1}/ ${sentence()}.`);
    const thread: MadeUpThread = {
      author: `author_${below(400)}`,
      tweets,
      posted: new Date(Date.UTC(2020, 0, 1) + below(1_500) * 86_400_000 + below(86_400_000)).toISOString(),
      state: below(10) === 0 ? "merged" : "spread",
      evidence: below(12) === 0 ? "possible" : "certain",
      missing: below(9) === 0 ? [3, 4] : [],
      arrived: below(60) === 0 ? 2 : 0,
    };
    return knownThread(thread, number);
  });
}
