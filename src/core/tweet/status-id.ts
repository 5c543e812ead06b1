declare const brand: unique symbol;

/** A tweet's number, decimal digits only; it exceeds 2^53, so it is never a JavaScript number. */
export type StatusId = string & { readonly [brand]: "StatusId" };

/** The status id that `digits` spell, or undefined when they are not 1 to 20 decimal digits without a leading zero. */
export function statusId(digits: string): StatusId | undefined {
  if (digits.length === 0 || digits.length > 20 || digits.startsWith("0")) return undefined;
  for (let at = 0; at < digits.length; at += 1) {
    const code = digits.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
  }
  return digits as StatusId;
}

/** Orders status ids as the numbers they are: negative when `a` is the older. */
export function compareStatusIds(a: StatusId, b: StatusId): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
