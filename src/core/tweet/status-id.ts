declare const brand: unique symbol;

/** A tweet's number, decimal digits only; it exceeds 2^53, so it is never a JavaScript number. */
export type StatusId = string & { readonly [brand]: "StatusId" };

/** The status id that `digits` spell, or undefined when they are not 1 to 20 decimal digits without a leading zero. */
export function statusId(digits: string): StatusId | undefined {
  return /^[1-9]\d{0,19}$/.test(digits) ? (digits as StatusId) : undefined;
}

/** Orders status ids as the numbers they are: negative when `a` is the older. */
export function compareStatusIds(a: StatusId, b: StatusId): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
