import { isDigit } from "./is-digit.ts";

declare const brand: unique symbol;

/** A tweet's number, decimal digits only; it exceeds 2^53, so it is never a JavaScript number. */
export type StatusId = string & { readonly [brand]: "StatusId" };

/** The longest id: 2^64 has twenty digits. */
const longest = 20;

const notADigit = /\D/;

/** The status id that `digits` spell, or undefined when they are not 1 to 20 decimal digits without a leading zero. */
export function statusId(digits: string): StatusId | undefined {
  const { length } = digits;
  if (length === 0 || length > longest || digits.charCodeAt(0) === 48 || notADigit.test(digits)) return undefined;
  return digits as StatusId;
}

/** The status id whose digits end right before `end`; undefined where there are none, too many, or a leading zero. */
export function statusIdBefore(text: string, end: number): StatusId | undefined {
  return statusId(text.slice(end - digitsBefore(text, end), end));
}

/** How many digits stand right before `end`, counted to one more than an id may have. */
function digitsBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= longest && isDigit(text.charCodeAt(start - 1))) start -= 1;
  return end - start;
}

/** Orders status ids as the numbers they are: negative when `a` is the older. */
export function compareStatusIds(a: StatusId, b: StatusId): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
