import { expect, it } from "vitest";
import { markers, withoutMarker } from "../../../src/core/thread/marker.ts";

it.each([
  ["3/17 words", "leading /", 3, 17],
  ["3/ words", "leading /", 3, undefined],
  ["3/words", "leading /", 3, undefined],
  ["17/17\nwords", "leading /", 17, 17],
  ["20/17 words", "leading /", 20, 17],
  ["(3/n) words", "leading /", 3, undefined],
  ["[3/17] words", "leading /", 3, 17],
  ["words 3/17", "trailing /", 3, 17],
  ["words (3/17)", "trailing /", 3, 17],
  ["words /3", "trailing /", 3, undefined],
  ["words 3/", "trailing /", 3, undefined],
  ["words 3/17 🧵👇", "trailing /", 3, 17],
  ["words 3/17\n\n![](https://pbs.twimg.com/media/a.jpg)", "trailing /", 3, 17],
  ["words 16/fin", "trailing /", 16, undefined],
  ["words 16/END", "trailing /", 16, undefined],
  ["words 3/x", "trailing /", 3, undefined],
  ["words 3/?", "trailing /", 3, undefined],
  ["3. words", "leading .", 3, undefined],
  ["3、词语", "leading .", 3, undefined],
  ["3) words", "leading )", 3, undefined],
  ["6）词语", "leading )", 6, undefined],
  ["#3 words", "leading #", 3, undefined],
  ["3: words", "leading :", 3, undefined],
  ["3️⃣ words", "leading keycap", 3, undefined],
  ["1️⃣0️⃣ words", "leading keycap", 10, undefined],
  ["🔟 words", "leading keycap", 10, undefined],
  ["3 of 17 words", "leading of", 3, 17],
  ["@ada 3/17 words", "leading /", 3, 17],
  ["🧵 3/17 words", "leading /", 3, 17],
  ["A title\n\n1/\n\nwords", "leading /", 1, undefined],
])("reads the number of %j", (words, style, number, of) => {
  expect(markers(words)).toContainEqual({ style, number, of });
});

it.each([
  "words",
  "2022 was long",
  "open 24/7",
  "1984",
  "10.5 litres",
  "1984/ was long",
  "21/17 words",
  "3/0 words",
  "3/1984 words",
  "v1.2.3",
  "https://t.co/1/2",
  "a 1/2024/3 b",
  "",
])("reads no number in %j", (words) => {
  expect(markers(words)).toEqual([]);
});

it.each([
  ["3/17 words", "leading /", "words"],
  ["1. Contrast", "leading .", "Contrast"],
  [
    "words (3/17)\n\n![](https://pbs.twimg.com/media/a.jpg)",
    "trailing /",
    "words\n\n![](https://pbs.twimg.com/media/a.jpg)",
  ],
  ["words", "leading /", "words"],
] as const)("strips it from %j", (words, style, rest) => {
  expect(withoutMarker(words, style)).toBe(rest);
});
