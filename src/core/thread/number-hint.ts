/** Most tweets bear no number; these two tell so by a few characters, so that the patterns need not be tried. */

const space = 32;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Han, kana and Hangul: letters that no number is written with. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

/** Quotation marks, which no number follows at once. */
const quotes: ReadonlySet<number> = new Set([34, 39, 0x201c, 0x2018, 0xab, 0x300c]);

/** Whether a text may begin with a number, alone on a line below a title included. */
export function mayBeginWithNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isLetter(first) && !isIdeograph(first) && !quotes.has(first)) return true;
  const title = text.indexOf("\n");
  if (title < 0 || title >= 82) return false;
  let below = title + 1;
  while (text.charCodeAt(below) <= space) below += 1;
  return isDigit(text.charCodeAt(below));
}

/** Whether a text may end with a number, pictures, links and signs behind it set aside. */
export function mayEndWithNumber(text: string): boolean {
  let end = text.length;
  for (let asides = 0; asides < 8; asides += 1) {
    while (end > 0 && isPunctuation(text.charCodeAt(end - 1))) end -= 1;
    const aside = asideStart(text, end);
    if (aside === undefined) return isNumberEnd(text, end);
    end = aside;
  }
  return true;
}

/** White space, the end of a sentence, emphasis, arrows, and emoji but for the keycap ten. */
function isPunctuation(code: number): boolean {
  if (code < 0x80)
    return code <= space || code === 46 || code === 58 || code === 33 || code === 44 || code === 42 || code === 95;
  return (
    (code >= 0xd83c && code <= 0xdfff && code !== keycapTen) || (code >= 0x2190 && code <= 0x2bff) || code === 0xfe0f
  );
}

/** The second half of 🔟. */
const keycapTen = 0xdd1f;
/** What a number may end with beyond ASCII: the sign that makes a keycap, and full-width brackets. */
const wideEnds: ReadonlySet<number> = new Set([0x20e3, keycapTen, 0xff09, 0x3011, 0xff3d, 0x221e, 0xff0f]);

/** Where the picture or the link begins that ends here; undefined for other words. */
function asideStart(text: string, end: number): number | undefined {
  if (text.charCodeAt(end - 1) === 41 && text.charCodeAt(end - 2) !== 41) {
    const start = text.lastIndexOf("![", end);
    if (start >= 0 && end - start < 400 && text.startsWith("](", text.indexOf("]", start))) return start;
  }
  let start = end;
  while (start > 0 && end - start < 60 && text.charCodeAt(start - 1) > space) start -= 1;
  return end - start > 8 && text.startsWith("http", start) ? start : undefined;
}

function isNumberEnd(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isDigit(last) || last === 47 || last === 62) return true;
  if (last > 0x7f) return wideEnds.has(last);
  if (last === 41 || last === 93) return isDigit(text.charCodeAt(end - 2)) || hasSlash(text, end - 6, end);
  return hasSlash(text, end - 5, end);
}

function hasSlash(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start); at < end; at += 1) if (text.charCodeAt(at) === 47) return true;
  return false;
}
