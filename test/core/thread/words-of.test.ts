import { expect, it } from "vitest";
import { wordsOf } from "../../../src/core/thread/words-of.ts";

const said = (before: string): string => wordsOf({ before, link: undefined, after: "" });

it.each([
  ["a tweet without a template", " The tide turns.\n", "The tide turns."],
  ["a first line that is quoted", "> 潮は満ち\n引いていく", "潮は満ち\n引いていく"],
  [
    "lines that are all quoted, but for empty ones",
    "> 潮は満ち\n>引いていく\n \n> > また満ちる",
    "潮は満ち\n引いていく\n \n> また満ちる",
  ],
  ["a quotation inside a tweet", "He said:\n> Turn!\n> And it did.", "He said:\n> Turn!\n> And it did."],
  ["a quotation below the tweet's properties", "id:: 6361\n\n> Turn!\n> And it did.", "Turn!\nAnd it did."],
  ["properties amid a quotation", "> One\ntags:: #sea\n> Two", "One\nTwo"],
  [
    "a line of a quotation that begins like a drawer's",
    "> Good morning!\n:wave: to the sea",
    "Good morning!\n:wave: to the sea",
  ],
  ["a heading", "## The tide\nturns", "The tide\nturns"],
  ["an org quotation", "📌 [[2024-03-13]]\n#+BEGIN_QUOTE\n潮汐\n#+END_QUOTE\\", "潮汐"],
  ["an org quotation in small letters", "#+begin_quote\nmarée\n#+end_quote", "marée"],
])("reads %s", (_, before, words) => {
  expect(said(before)).toBe(words);
});
