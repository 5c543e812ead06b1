import { isPlausible, type Sight } from "./plausible.ts";

/** A single-byte encoding by which UTF-8 was misread: the byte of each character from 0x80 on. */
type Table = ReadonlyMap<string, number>;

/** Windows-1252, 0x80 to 0x9F; five bytes have no character and stay control characters. Above, it is Latin-1. */
const windows80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
let tables: readonly Table[] | undefined;

function bothTables(): readonly Table[] {
  tables ??= [macRoman(), windows1252()];
  return tables;
}

function macRoman(): Table {
  const upper = new TextDecoder("macintosh").decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));
  return new Map([...upper].map((char, index) => [char, index + 128]));
}

function windows1252(): Table {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) table.set(String.fromCharCode(byte), byte);
  for (const [index, char] of [...windows80].entries()) table.set(char, index + 0x80);
  return table;
}

const run = /[^\0-\x7f]+/g;
/** What every misread text holds: the character of a byte that begins two or more in UTF-8, and behind it that of another. */
const suspicious = /[Ã-ôÂÐÑð\u0080-\u009f√¬‚„‰≈∆«»…ŒœÀÕ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·ÊÁËÈÍÎÏÌÓÔ\uf8ff][^\0-\x7f]/;

/**
 * The text with what was misread as MacRoman or Windows-1252 read as the UTF-8 it was: `That‚Äôs` is `That’s`. Only where a
 * whole run of characters beyond ASCII is clean UTF-8 and what comes out is likelier than what was there; a text in
 * which nothing proves the misreading is left as it is.
 */
export function repairMojibake(text: string): string {
  if (!suspicious.test(text)) return text;
  let best = text;
  let mostProof = 0;
  for (const table of bothTables()) {
    const { repaired, proof } = repairedBy(text, table);
    if (proof > mostProof) [best, mostProof] = [repaired, proof];
  }
  return best;
}

function repairedBy(text: string, table: Table): { readonly repaired: string; readonly proof: number } {
  const sights: Sight[] = [];
  for (const match of text.matchAll(run)) {
    const decoded = decodedBy(match[0], table);
    if (decoded !== undefined) sights.push({ start: match.index, shown: match[0], decoded });
  }
  const verdicts = sights.map((sight) => isPlausible(text, sight));
  const strong = verdicts.filter((verdict) => verdict === "proof").length;
  const weak = verdicts.filter((verdict) => verdict === "possible").length;
  if (strong === 0 && weak < 2) return { repaired: text, proof: 0 };
  let repaired = "";
  let end = 0;
  for (const [index, { start, shown, decoded }] of sights.entries()) {
    if (verdicts[index] === "no") continue;
    repaired += text.slice(end, start) + decoded;
    end = start + shown.length;
  }
  return { repaired: repaired + text.slice(end), proof: 2 * strong + weak };
}

/** The lowest byte that begins a character of several in UTF-8. */
const firstLead = 0xc2;

/** The run as UTF-8 bytes read; undefined if a character has no byte or the bytes are no UTF-8. */
function decodedBy(shown: string, table: Table): string | undefined {
  if ((table.get(shown.charAt(0)) ?? 0) < firstLead) return undefined;
  const bytes = new Uint8Array(shown.length);
  for (let at = 0; at < shown.length; at += 1) {
    const byte = table.get(shown.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  const decoded = utf8.decode(bytes);
  return decoded.includes("\ufffd") ? undefined : decoded;
}
