import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/core/search/fold-text.ts";
import { type Pattern, termPattern } from "../../../src/core/search/pattern.ts";
import { isPlain } from "../../../src/core/search/plain-text.ts";
import { unfolded } from "../../../src/core/search/unfolded.ts";

/** Letters of many forms, halves of characters, and what means something to regular expressions. */
const units = [
  ..."aAàÀａＡªeéÉfiIİıkK\u212aåÅ\u212bsSſßẞσςΣ\u2126ωǆǅǄﬁµ",
  ..."йЙёЁἄᾼꭰᎠᏰᏸაᲐⴀႠⱥȺcϲ",
  ...["\ud801\udc28", "\ud801\udc00", "\ud801", "\udc00", "\udc28", "😀"],
  ..."かカｶがガゔヴー１1．.！!（(学 \n",
  ..."'’ʼ´＇\"“«「｢＂",
  ..."\\^$*+?()[]{}|/-",
] as const;

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("a", "A", "b", "á"), maxLength: 200 }),
);

/** Terms that stand in a text, in any of their forms, and others. */
const cases = text.chain((all) => {
  const part = fc
    .tuple(fc.nat(all.length), fc.nat(all.length))
    .map(([one, other]) => all.slice(Math.min(one, other), Math.max(one, other)));
  return fc.record({ all: fc.constant(all), term: fc.oneof(part, part.map(foldText), text, text.map(foldText)) });
});

function placesOf(pattern: Pattern, among: string, asPlain: boolean): readonly number[] {
  const places: number[] = [];
  for (let at = pattern.placeIn(among, 0, asPlain); at !== -1; at = pattern.placeIn(among, at + 1, asPlain))
    places.push(at);
  return places;
}

function placesInFolded(term: string, among: string): readonly number[] {
  const places: number[] = [];
  const folded = foldText(among);
  // Behind the end `indexOf` finds nothing again and again.
  for (let at = folded.indexOf(term); at !== -1 && at >= (places.at(-1) ?? -1) + 1; at = folded.indexOf(term, at + 1))
    places.push(at);
  return places;
}

describe("a term's pattern", () => {
  it("stands in a text wherever the term stands in the text folded", () => {
    fc.assert(
      fc.property(cases, ({ all, term }) => {
        fc.pre(term !== "");
        const pattern = termPattern(term);
        const places = placesInFolded(term, all);
        expect(placesOf(pattern, all, false)).toEqual(places);
        if (isPlain(all)) expect(placesOf(pattern, all, true)).toEqual(places);
      }),
      { numRuns: 10_000 },
    );
  });

  it("has every form of every character that has several, and no other", () => {
    const forms = new Map<string, string[]>();
    for (let code = 0; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const form = String.fromCodePoint(code);
      const folded = foldText(form);
      const others = forms.get(folded);
      if (others) others.push(form);
      else forms.set(folded, [form]);
    }
    for (const [folded, own] of forms) {
      const found = [unfolded(folded, false), unfolded(folded, true)].map((units) => units.map(sorted));
      const expected = [own, own.filter(isPlain)].map((some) =>
        folded.split("").map((_, at) => sorted(some.map((form) => form.charAt(at)).join(""))),
      );
      if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, folded).toEqual(expected);
    }
  });
});

/** Each code unit once. */
function sorted(units: string): string {
  return [...new Set(units.split(""))].sort().join("");
}
