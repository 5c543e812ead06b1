declare const brand: unique symbol;

/** A tweet's number, decimal digits only; it exceeds 2^53, so it is never a JavaScript number. */
export type StatusId = string & { readonly [brand]: "StatusId" };

/** The status id that `digits` spell, or undefined when they are not 1 to 20 decimal digits. */
export function statusId(digits: string): StatusId | undefined {
  return /^\d{1,20}$/.test(digits) ? (digits as StatusId) : undefined;
}
