import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairMojibake } from "../../../src/core/text/mojibake.ts";

const windows80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const macRoman = new TextDecoder("macintosh").decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));

const latin1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index));
/** The characters that each encoding has for the bytes from 0x80 on. */
const uppers = { MacRoman: macRoman, "Windows-1252": windows80 + latin1.slice(32), "Latin-1": latin1 };

/** The text as it looks when its UTF-8 is read as another encoding. */
function misread(text: string, as: keyof typeof uppers): string {
  const upper = uppers[as];
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80),
  ).join("");
}

describe("what was misread is repaired", () => {
  it("as in the page that came with the request", () => {
    expect(repairMojibake("That‚Äôs all for now! Follow @Rapid_API for more exclusive content. \uf8ffüêô")).toBe(
      "That’s all for now! Follow @Rapid_API for more exclusive content. 🐙",
    );
  });

  const texts = [
    "That’s it – really… “quoted”",
    "crème brûlée",
    "café",
    "Größe und Übermut",
    "¿Qué tal, señor?",
    "résumé 💡",
    "Привет, мир",
    "Ελληνικά κείμενο",
    "مرحبا بالعالم",
    "שלום עולם",
    "你好，世界",
    "日本語のテキスト",
    "안녕하세요 세계",
    "it’s ✅ done → next",
    "1️⃣ first 👩‍👩‍👧‍👦",
    "10 € • five",
  ];
  it.each(
    texts.flatMap((text) => [[text, "MacRoman"] as const, [text, "Windows-1252"] as const, [text, "Latin-1"] as const]),
  )("%s, read as %s", (text, as) => {
    expect(repairMojibake(misread(text, as))).toBe(text);
  });
});

describe("healthy text stays as it is", () => {
  it.each([
    "CAFÉ…",
    "«École»",
    "—él dijo",
    "l’été",
    "“Éric”",
    "2√π",
    "√πr²",
    "x√π",
    "IRMÃ…",
    "MANHÃ»",
    "“café…”",
    "touché”—",
    "NÃO",
    "Ação",
    "„Äpfel“ und ‚Öl‘",
    "créée",
    "đã…”",
    "ÞÐ",
    "ÀÉÎ",
    "Æøå",
    "Ñandú…",
    "ÇA VA…",
    "pâ…”",
    "où ?",
    "« É »",
    "ƒ(x)≈√x",
    "≤∞",
    "∑∏",
    "ﬁn",
    "Â»",
    "«Â»",
    "20 Â",
    "ÿ…",
    "€…",
    "20 °C",
    "naïve — façade",
    "Đặng Thị",
    "İstanbul’da",
    "Łódź",
    "ελλάδα",
    "Привет",
    "שלום",
    "مرحبا",
    "日本語",
    "한국어",
    "🐙 1️⃣ 👩‍👩‍👧‍👦",
  ])("%s", (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it("in any words of these scripts", () => {
    const letters = fc.constantFrom(..."abcdefghijéèêàùçñãõåäöüßøæœđłşğабвгдежзиκλμνש‏אبتثน日本語한국어ĄĆĘ ’“”…–—");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(repairMojibake(text)).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });
});

it("leaves a run alone that is not clean as a whole", () => {
  expect(repairMojibake("That‚Äôß")).toBe("That‚Äôß");
});
