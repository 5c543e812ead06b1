import { outsideCode } from "./outside-code.ts";

/**
 * The text with `\-` as `-`, outside code: Readwise writes it for the dash of a list, and some templates for every dash,
 * in dates, URLs and words.
 */
export function unescapeDashes(text: string): string {
  return hasEscapedDash(text) ? outsideCode(text, (part) => part.replaceAll("\\-", "-")) : text;
}

/** Whether a dash is written with a backslash anywhere in a text. */
export function hasEscapedDash(text: string): boolean {
  return text.includes("\\-");
}
