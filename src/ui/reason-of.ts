import type { Attempt } from "../app/attempt.ts";

/** Why something failed, in Logseq's own words; `""` where it said nothing: which question it left open is nobody's concern. */
export function reasonOf(failed: Extract<Attempt<unknown>, { readonly ok: false }>): string {
  return failed.unanswered ? "" : failed.reason;
}
