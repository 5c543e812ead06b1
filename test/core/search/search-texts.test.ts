import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/core/search/fold-text.ts";
import { hitsIn } from "../../../src/core/search/hits-in.ts";
import { isPlain } from "../../../src/core/search/plain-text.ts";
import { type Query, readQuery } from "../../../src/core/search/query.ts";
import { type Rank, searchTexts } from "../../../src/core/search/search-texts.ts";
import { searchedTexts } from "../../../src/core/search/searched-texts.ts";

const threads: readonly string[] = [
  "@bread_lab\nHow sourdough keeps: knowledge of starters compounding over years.",
  "@padaria\nCafé com pão, todo dia às sete.",
  "@harbour_watch\nThe cranes were asleep. Choose a name before memory fails.",
  "@研究ノート\n機械学習の基礎をゆっくり説明します。まずデータから。",
  "@kafei_riji\n我在上海开咖啡馆的三年，学到的十件事。",
  "@prof_olga\nКак читать научные статьи: начните с рисунков.",
  "@seoul_walks\n서울에서 걷기 좋은 골목 열 곳을 소개합니다.",
  "@nahda\nخمس نصائح لكتابة أوضح",
  "@tides\nSpaced repetition, explained with tides. Start small.",
  "@bob\nRepetition is boring; spaced out people say so.",
];

/** The ranks of texts below their first lines, once the search has ended. */
function rankTexts(query: Query, texts: readonly string[]): readonly Rank[] {
  const parts = texts.map((text) => text.split("\n"));
  const titles = parts.map(([title = ""]) => title);
  const below = parts.map(([, ...lines]) => lines.join("\n"));
  const search = searchTexts(query, searchedTexts(titles, below, below.map(isPlain)));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The authors of the texts that a query finds, best first. */
function found(typed: string): readonly string[] {
  const ranks = rankTexts(readQuery(typed), threads);
  return [...ranks.entries()]
    .filter(([, rank]) => rank > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([index]) => threads[index]?.split("\n")[0] ?? "");
}

describe("search", () => {
  it.each([
    ["words in any order", "repetition spaced", ["@tides", "@bob"]],
    ["the words as they were typed first", "spaced repetition", ["@tides", "@bob"]],
    ["a letter left out", "memry choose", ["@harbour_watch"]],
    ["a letter left out of one word of two", "knowlege compounding", ["@bread_lab"]],
    ["letters swapped", "sourdoguh", ["@bread_lab"]],
    ["no accents where the text has them", "cafe com pao", ["@padaria"]],
    ["accents where the text has none", "crânes", ["@harbour_watch"]],
    ["the beginning of a word", "comp", ["@bread_lab"]],
    ["an author", "@bob", ["@bob"]],
    ["an author and a word", "tides small", ["@tides"]],
    ["Japanese, inside a sentence", "学習", ["@研究ノート"]],
    ["Japanese, hiragana for katakana", "でーた", ["@研究ノート"]],
    ["Japanese, one character wrong", "機械学集の基礎", ["@研究ノート"]],
    ["Chinese", "咖啡馆", ["@kafei_riji"]],
    ["Chinese, two words", "上海 三年", ["@kafei_riji"]],
    ["Cyrillic, one letter wrong", "научнын", ["@prof_olga"]],
    ["Korean", "골목", ["@seoul_walks"]],
    ["Arabic", "نصائح", ["@nahda"]],
    ["wide letters", "ｔｉｄｅｓ", ["@tides"]],
    ["a phrase in quotes", '"repetition is"', ["@bob"]],
    ["a phrase in curly quotes", "“repetition is”", ["@bob"]],
    ["a phrase in low quotes", "„repetition is“", ["@bob"]],
    ["a phrase in guillemets", "«repetition is»", ["@bob"]],
    ["a phrase in corner brackets", "「repetition is」", ["@bob"]],
    ["a phrase in wide quotes", "＂repetition is＂", ["@bob"]],
    ["a phrase before its quote is closed", '"repetition i', ["@bob"]],
    ["a word and a phrase before its quote is closed", "boring “spaced ou", ["@bob"]],
    ["without a word", "repetition -boring", ["@tides"]],
    ["without a phrase", 'repetition -"is boring"', ["@tides"]],
    ["without a phrase before its quote is closed", 'repetition -"is bor', ["@tides"]],
    ["without a word, with a wide minus", "repetition －boring", ["@tides"]],
    ["nothing", "xylophone", []],
  ])("finds by %s", (_, typed, authors) => {
    expect(found(typed)).toEqual(authors);
  });

  it.each(["", "  ", '"', "“", '-"', '""', '" '])("finds everything while nothing but %j is typed", (typed) => {
    expect(found(typed)).toHaveLength(threads.length);
  });

  it.each(["don't", "don’t", "donʼt", "don‘t", "don´t"])("finds any apostrophe by that of %s", (typed) => {
    const texts = ["@x\nI don't", "@x\nI don’t", "@x\nI donʼt", "@x\nI DON´T", "@x\nI dont"];
    expect(rankTexts(readQuery(typed), texts)).toEqual([4, 4, 4, 4, 0]);
    expect(rankTexts(readQuery("don"), texts)).toEqual([4, 4, 4, 4, 3]);
  });

  it.each(['5"', "5”", "5＂"])("finds any quotation mark that ends a word by that of %s", (typed) => {
    expect(rankTexts(readQuery(typed), ['@x\na 5" disk', "@x\na 5” disk", "@x\na 5 disk"])).toEqual([4, 4, 0]);
  });

  it("puts the author before the text, whole words before beginnings, those before insides, near misses last", () => {
    const texts = ["@x\nrestart", "@x\nstarting", "@x\na start", "@start\nx", "@x\nstrart"];
    expect(rankTexts(readQuery("start"), texts)).toEqual([2, 3, 4, 5, 1]);
  });

  it("looks for near misses only where the word as typed is rare", () => {
    const texts = [...Array.from({ length: 6 }, () => "@x\nmemory"), "@x\nmemery"];
    expect(rankTexts(readQuery("memory"), texts).at(-1)).toBe(0);
    expect(rankTexts(readQuery("memory"), texts.slice(3)).at(-1)).toBe(1);
  });

  it("ranks thousands of hits, where uFuzzy's own order ends at one thousand", () => {
    const texts = Array.from({ length: 3000 }, (_, index) => (index % 2 ? "@a\nstarts" : "@a\na start"));
    expect(new Set(rankTexts(readQuery("start"), texts))).toEqual(new Set([3, 4]));
  });
});

describe("hits", () => {
  const marked = (typed: string, text: string): string => {
    const hits = hitsIn(readQuery(typed), text);
    return hits
      .toReversed()
      .reduce((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text);
  };
  it.each([
    ["cafe", "Un CAFÉ, dos cafés", "Un [CAFÉ], dos [café]s"],
    ["knowlege", "All knowledge is local", "All [knowledge] is local"],
    ["ab bc", "abc abd", "[abc] [ab]d"],
    ["学習", "機械学習と学習", "機械[学習]と[学習]"],
    ["don't", "I don’t, I DON'T", "I [don’t], I [DON'T]"],
    ["“is it", "It is it.", "It [is it]."],
    ["x", "", ""],
    ["", "text", "text"],
  ])("of %s in %s", (typed, text, expected) => {
    expect(marked(typed, text)).toBe(expected);
  });
});

describe("folding", () => {
  it.each([
    ["Crème Brûlée", "creme brulee"],
    ["ΟΔΟΣ ὁδός", "οδοσ οδοσ"],
    ["Ёлка", "елка"],
    ["カタカナ ガ", "かたかな が"],
    ["ｶﾀｶﾅ ｧｰ", "かたかな ぁー"],
    ["ＡＢＣ １２３！", "abc 123!"],
    ["\u212a\u212b\u2126\u017f\u1e9e", "kaωsß"],
    ["İI", "ii"],
    ["ǅ ﬁ ½", "ǆ ﬁ ½"],
    ["’‘‚‛ʼ´΄＇", "''''''''"],
    ["“”„‟«»「」『』｢｣＂", '"""""""""""""'],
    ["\u{10400}", "\u{10428}"],
  ])("makes %s %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps every character in its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => foldText(text).length === text.length),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("İ", "ß", "ﬁ", "Å", "ガ", "Ａ", "é", "a", "ǅ", "😀") }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });

  it("marks only what lies in the text, in order and apart", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "学", '"', "-"), maxLength: 12 });
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom("a", "b", "É", " ", "学", "\n") }), (typed, text) => {
        let before = -1;
        for (const [from, to] of hitsIn(readQuery(typed), text)) {
          expect(from).toBeGreaterThan(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          before = to;
        }
      }),
    );
  });
});
