import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearMissesOf } from "../../../src/core/search/near-misses.ts";
import type { Pattern } from "../../../src/core/search/pattern.ts";
import { excerptsIn } from "../../../src/core/search/searched-texts.ts";

/** Few letters, so that pieces come again and again, and that errors make other words of the same letters. */
const alphabets = ["abcde", "eetx'’", "аеност", "αεοσρ"] as const;

/** A term, and a text that holds it with up to two errors, or not at all. */
const cases = fc.constantFrom(...alphabets).chain((letters) => {
  const unit = fc.constantFrom(...letters);
  const term = fc.string({ unit: fc.constantFrom(...letters.replace("'’", "")), minLength: 5, maxLength: 9 });
  const around = fc.string({ unit: fc.constantFrom(...letters, " ", "\n", "1"), maxLength: 12 });
  const error = fc.record({
    kind: fc.constantFrom("none", "change", "leave out", "put in", "swap"),
    at: fc.nat(9),
    letter: unit,
  });
  return fc.record({ term, before: around, after: around, errors: fc.array(error, { maxLength: 2 }) });
});

function misspelt(
  term: string,
  errors: readonly { readonly kind: string; readonly at: number; readonly letter: string }[],
) {
  return errors.reduce((word, { kind, at, letter }) => {
    const [front, back] = [word.slice(0, at), word.slice(at)];
    if (kind === "change") return front + letter + back.slice(1);
    if (kind === "leave out") return front + back.slice(1);
    if (kind === "put in") return front + letter + back;
    return kind === "swap" ? front + (back[1] ?? "") + (back[0] ?? "") + back.slice(2) : word;
  }, term);
}

/** Whether a first look at a text, as it is, leaves it in; and what of all texts holds something near a term. */
function mayHold(term: string, text: string): boolean {
  const near = nearMissesOf(term);
  const missing = near?.patterns.filter((pattern) => pattern.placeIn(text, 0, false) === -1) ?? [];
  return near !== undefined && missing.length <= near.spare;
}

function nearMisses(term: string, texts: readonly string[]): readonly number[] {
  const all = texts.map((_, index) => index);
  return nearMissesOf(term)?.among(all, (index) => texts[index] ?? "") ?? [];
}

/** The same, told by no more than what stands where the first look found something. */
function nearMissesByExcerpts(term: string, texts: readonly string[]): readonly number[] {
  const all = texts.map((_, index) => index);
  const excerpts = (index: number, pattern: Pattern, length: number) =>
    excerptsIn(texts[index] ?? "", pattern, length, false);
  return nearMissesOf(term)?.among(all, excerpts) ?? [];
}

describe("near misses", () => {
  it("are looked for nowhere but where they may be, and wherever they are", () => {
    fc.assert(
      fc.property(cases, ({ term, before, after, errors }) => {
        const text = before + misspelt(term, errors) + after;
        if (nearMisses(term, [text]).length === 0) return;
        expect(mayHold(term, text)).toBe(true);
        expect(mayHold(term, text.toUpperCase())).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("are told by excerpts as they are by whole texts", () => {
    fc.assert(
      fc.property(cases, ({ term, before, after, errors }) => {
        const text = before + misspelt(term, errors) + after;
        const texts = [text, text.toUpperCase(), before + after];
        expect(nearMissesByExcerpts(term, texts)).toEqual(nearMisses(term, texts));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["harbour", "the harbor"],
    ["harbour", "a habrour"],
    ["harbour", "harXbour"],
    ["eleevn", "eleven"],
    ["tweet", "twet"],
    ["tweet", "tweeet"],
    ["tweet", "twete"],
  ])("of %s: %s", (term, text) => {
    const texts = [text, "nothing like it"];
    expect(texts.map((one) => mayHold(term, one))).toEqual([true, false]);
    expect(nearMisses(term, texts)).toEqual([0]);
    expect(nearMissesByExcerpts(term, texts)).toEqual([0]);
  });

  it("are none of a word so long that a pattern of it would hold up the app, nor of letters of two code units", () => {
    expect(nearMissesOf("a".repeat(48))).toBeDefined();
    expect(nearMissesOf("a".repeat(49))).toBeUndefined();
    expect(nearMissesOf("el\u{10428}even")).toBeUndefined();
  });

  it.each([
    ["機械学習法", "機械の学習法", [0, 2]],
    ["𠮷野家が好", "この𠮷野屋が好", [2, 5]],
    ["野家が好𠮷", "家が好", [0, 2]],
  ])("of %s in %s: most of its pairs", (term, text, range) => {
    expect(mayHold(term, text)).toBe(true);
    expect(nearMissesOf(term)?.rangeIn(text)).toEqual(range);
  });

  it("leave the first letter as it is", () => {
    expect(nearMisses("harbour", ["garbour", "arbour"])).toEqual([]);
  });
});
