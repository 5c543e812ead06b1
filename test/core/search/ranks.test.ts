import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/core/search/fold-text.ts";
import { nearMissesOf } from "../../../src/core/search/near-misses.ts";
import { isPlain } from "../../../src/core/search/plain-text.ts";
import { readQuery } from "../../../src/core/search/query.ts";
import { type Rank, searchTexts } from "../../../src/core/search/search-texts.ts";
import { type SearchedTexts, searchedTexts } from "../../../src/core/search/searched-texts.ts";

interface Typed {
  readonly words: readonly string[];
  readonly without: readonly string[];
}

/** What search does, told plainly: on folded copies of the texts, each with its title as the first line. */
function plainRanks({ words, without }: Typed, titles: readonly string[], texts: readonly string[]): readonly Rank[] {
  const folded = texts.map((text, index) => foldText(`${titles[index]}\n${text}`));
  const ranks = folded.map((): Rank => 6);
  let among = folded.map((_, index) => index);
  for (const word of without) among = among.filter((index) => !folded[index]?.includes(word));
  for (const word of words.toSorted((one, other) => other.length - one.length)) {
    const kept = among.filter((index) => folded[index]?.includes(word));
    for (const index of among) ranks[index] = lower(ranks[index], plainRank(word, folded[index] ?? ""));
    const others = among.filter((index) => !kept.includes(index));
    const near = kept.length < 5 ? plainNearMisses(word, folded, others) : [];
    for (const index of near) ranks[index] = 1;
    among = [...kept, ...near];
  }
  const phrase = words.join(" ");
  return ranks.map((rank, index) => {
    if (!among.includes(index)) return 0;
    return words.length > 1 && rank > 1 && folded[index]?.includes(phrase) ? 6 : rank;
  });
}

function lower(one: Rank | undefined, other: Rank): Rank {
  return one !== undefined && one < other ? one : other;
}

function plainRank(word: string, text: string): Rank {
  let best: Rank = 0;
  let at = text.indexOf(word);
  for (let seen = 0; at !== -1 && seen < 12; seen += 1) {
    const begins = !isWithinWord(text, at);
    if (begins && at < text.indexOf("\n")) return 5;
    const rank = begins ? (isWithinWord(text, at + word.length) ? 3 : 4) : 2;
    if (rank > best) best = rank;
    at = text.indexOf(word, at + 1);
  }
  return best;
}

function isWithinWord(text: string, at: number): boolean {
  const letter = /[a-z0-9_\u00c0-\u1fff\uac00-\ud7a3]/;
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
}

/** Near misses in the folded texts, none of which is left out at first sight where an error in a letter is borne. */
function plainNearMisses(word: string, folded: readonly string[], among: readonly number[]): readonly number[] {
  const near = nearMissesOf(word);
  if (near === undefined) return [];
  if (near.patterns.length === 1) return near.among(among, (index) => folded[index] ?? "");
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const spare = pairs.length > 3 ? 2 : 0;
  return among.filter((index) => pairs.filter((pair) => !folded[index]?.includes(pair)).length <= spare);
}

function ranksOf(typed: string, searched: SearchedTexts): readonly Rank[] {
  const search = searchTexts(readQuery(typed), searched);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const words = [
  "start",
  "Start",
  "stárt",
  "ｓｔａｒｔ",
  "strat",
  "harbour",
  "HARBOR",
  "a",
  "A",
  "é",
  "µ",
  "×",
  "\u212a",
  "k",
];
const others = [
  "ΟΔΟΣ",
  "οδοσ",
  "Йод",
  "йод",
  "ანბანი",
  "ᲐᲜᲑᲐᲜᲘ",
  "Ⴀ",
  "ᏣᎳᎩ",
  "\ud801\udc00",
  "カメラ",
  "かめら",
  "ｶﾒﾗ",
];
const unspaced = ["機械学習", "機械", "学習", "械学", "ｱﾞ", "서울", "한", "咖啡"];
const signs = ["'", "’", "ʼ", ".", "．", "*", "(", "[", "\\", "_", "3", "３", "!", "！"];
const unit = fc.oneof(
  fc.constantFrom(...words, ...others, ...unspaced, ...signs),
  fc.constantFrom(..."startrhbouı", "İ", "ß"),
);
const part = fc.tuple(unit, fc.constantFrom("", " ", " ", "\n", "'", "’", "´", "“"));
const text = fc.array(part, { maxLength: 14 }).map((parts) => parts.flat().join(""));
const title = fc.oneof(fc.constantFrom("", "@start", "@harbour_a", "@restart", "baaaaaaaaaaaaaaa", "機械 学習"), unit);
const typed = fc.record({
  words: fc.array(
    fc.tuple(unit, fc.constantFrom("", "", "t", "a")).map((pieces) => pieces.join("")),
    { minLength: 1, maxLength: 3 },
  ),
  without: fc.array(unit, { maxLength: 1 }),
  quoted: fc.boolean(),
});

describe("ranks", () => {
  it("are those of a plain search in folded copies of the texts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title, text }), { maxLength: 14 }),
        fc.array(typed, { maxLength: 4 }),
        (all, queries) => {
          const titles = all.map((one) => one.title);
          const texts = all.map((one) => one.text);
          const searched = searchedTexts(titles, texts, texts.map(isPlain));
          for (const query of queries) {
            const line = query.words.map((word) => (query.quoted ? `"${word}"` : word)).join(" ");
            const folded = { words: query.words.map(wordOf), without: query.without.map(wordOf) };
            const expected = plainRanks(folded, titles, texts);
            expect(ranksOf([line, ...query.without.map((word) => `-${word}`)].join(" "), searched)).toEqual(expected);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

function wordOf(written: string): string {
  return foldText(written.normalize("NFC"));
}
