import { foldText } from "./fold-text.ts";

/** ASCII letters and digits, and any letter from Latin-1 up to where the scripts without word spaces begin, folded. */
const letter = /[a-z0-9_\u00c0-\u1fff\uac00-\ud7a3]/;
/** Of each code unit 1 if it is one, 2 if not, 0 for nothing yet: folding one takes ten times as long as looking it up here. */
const known = new Uint8Array(0x10000);

/** Whether the characters on both sides of a place belong to one word; ideographs and kana stand for themselves. */
export function isWithinWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** Before a text and behind it there is no character: its code is NaN, and nothing can be known of that. */
function isLetter(code: number): boolean {
  known[code] ||= letter.test(foldText(String.fromCharCode(code))) ? 1 : 2;
  return known[code] === 1;
}
