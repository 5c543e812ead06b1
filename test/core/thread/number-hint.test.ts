import fc from "fast-check";
import { expect, it } from "vitest";
import { type Marker, markers } from "../../../src/core/thread/marker.ts";
import { leading, type NumberPattern, numberOf, trailing } from "../../../src/core/thread/number-patterns.ts";
import { beginningOf, endOf } from "../../../src/core/thread/number-place.ts";
import { scraps } from "../../laws/scraps.ts";

/** What numbers are written with, and what stands around them. */
const piece = fc.oneof(
  fc.constantFrom(..."0123456789"),
  fc.constantFrom(..."/／\\.．)）(（[]【】［］、:：#＃nx∞?"),
  fc.constantFrom(..."１２３０①③⑳", "1️⃣", "2⃣", "🔟", " of ", " OF ", "fin", "END", "(7/n, n = 7)", "3/17", "(2/5)"),
  fc.constantFrom(
    " ",
    "  ",
    "\n",
    "\n\n",
    "\u3000",
    "\u00a0",
    "\t",
    "_",
    "*",
    ">",
    "> ",
    "!",
    ",",
    "…",
    "……",
    "。",
    "”",
    "‼",
    "™",
  ),
  fc.constantFrom(
    "🧵",
    "👇",
    "⬇️",
    "→",
    "🚢",
    "©",
    "words",
    "a",
    "船",
    "ひ",
    "@ada ",
    " #boats",
    " ＃海",
    "#",
    "/r/boats",
    "$",
  ),
  fc.constantFrom(
    "https://t.co/abc",
    " http://a.b/3/17",
    `https://example.com/${"a".repeat(80)}`,
    "![](https://a.b/c.jpg)",
    "![3/17](https://a.b/c(1))",
    "![",
    "](",
    "<img src='a'>",
  ),
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  scraps,
);

/** What a place says with every pattern tried, whatever the hints make of it. */
function byPattern(place: "leading" | "trailing", text: string, patterns: readonly NumberPattern[]): readonly Marker[] {
  for (const [sign, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const number = numberOf(match[1]);
    const of = /^[\d０-９]/.test(match[2] ?? "") ? numberOf(match[2] ?? "") : undefined;
    if (of === undefined || (of > 0 && number <= of + 3)) return [{ style: `${place} ${sign}`, number, of }];
  }
  return [];
}

it("spares only those patterns that would not match", () => {
  fc.assert(
    fc.property(texts, (words) => {
      const first = byPattern("leading", beginningOf(words.trimStart()).text, leading);
      const last = byPattern("trailing", endOf(words).text, trailing);
      const isSame = first[0]?.number === last[0]?.number && first[0]?.of === last[0]?.of;
      expect(markers(words)).toEqual(first.length > 0 && isSame ? first : [...first, ...last]);
    }),
    { numRuns: 5_000 },
  );
});
