import { isPlausible, type Sight } from "./plausible.ts";

/** A single-byte encoding by which UTF-8 was misread. */
interface Encoding {
  /** The byte of each character from 0x80 on. */
  readonly bytes: ReadonlyMap<string, number>;
  /** What every misread text holds: the character of a byte that begins several in UTF-8, and one of those that follow. */
  readonly pair: RegExp;
}

/** Windows-1252, 0x80 to 0x9F; five bytes have no character and stay control characters. Above, it is Latin-1. */
const windows80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
let encodings: readonly Encoding[] | undefined;

function bothEncodings(): readonly Encoding[] {
  encodings ??= [macRoman(), windows1252()].map(encodingOf);
  return encodings;
}

type Byte = readonly [character: string, byte: number];

function macRoman(): readonly Byte[] {
  const upper = new TextDecoder("macintosh").decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));
  return [...upper].map((character, index) => [character, index + 0x80]);
}

/** With Latin-1 itself, which has control characters where Windows has signs. */
function windows1252(): readonly Byte[] {
  const latin1 = Array.from({ length: 128 }, (_, index): Byte => [String.fromCharCode(index + 0x80), index + 0x80]);
  return [...latin1, ...[...windows80].map((character, index): Byte => [character, index + 0x80])];
}

function encodingOf(bytes: readonly Byte[]): Encoding {
  const oneOf = (from: number, to: number): string => {
    const characters = bytes.flatMap(([character, byte]) => (byte >= from && byte <= to ? character : []));
    return `[${characters.join("")}]`;
  };
  return { bytes: new Map(bytes), pair: new RegExp(oneOf(firstLead, 0xf4) + oneOf(0x80, 0xbf)) };
}

const run = /[^\0-\x7f]{2,}/g;
/** Neighbours from where all characters of both encodings lie: most texts have none, and it is found out fast. */
const neighbours = /[\x80-\u25ff\uf8ff\ufb01\ufb02]{2}/;

/**
 * The text with what was misread as MacRoman, Windows-1252 or Latin-1 read as the UTF-8 it was: `That‚Äôs` is `That’s`. Only where a
 * whole run of characters beyond ASCII is clean UTF-8 and what comes out is likelier than what was there; a text in
 * which nothing proves the misreading is left as it is.
 */
export function repairMojibake(text: string): string {
  if (!mayBeMisread(text)) return text;
  let best = text;
  let mostProof = 0;
  for (const { bytes } of bothEncodings()) {
    const { repaired, proof } = repairedBy(text, bytes);
    if (proof > mostProof) [best, mostProof] = [repaired, proof];
  }
  return best;
}

/** Whether a text shows what every misread one does. */
export function mayBeMisread(text: string): boolean {
  if (!neighbours.test(text)) return false;
  const runs = text.match(run) ?? [];
  return runs.some((shown) => bothEncodings().some(({ pair }) => pair.test(shown)));
}

function repairedBy(text: string, table: Encoding["bytes"]): { readonly repaired: string; readonly proof: number } {
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
function decodedBy(shown: string, table: Encoding["bytes"]): string | undefined {
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
