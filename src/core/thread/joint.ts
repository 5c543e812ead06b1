import type { Evidence } from "./thread.ts";

/** Why two neighbours of a thread belong together, with the facts that say so; times in ms. */
export type Joint = { readonly evidence: Evidence } & (
  | { readonly why: "page" }
  | { readonly why: "merged" }
  | { readonly why: "nested" }
  /** Posted one right after the other. */
  | { readonly why: "gap"; readonly ms: number }
  /** Added later to a thread that stood by then: `tweets` of them. */
  | { readonly why: "late"; readonly ms: number; readonly tweets: number }
  /** The next number in the same style. */
  | { readonly why: "numbers"; readonly from: number; readonly to: number; readonly ms: number | undefined }
  /** Both answer the same person (a handle without `@`). */
  | { readonly why: "replies"; readonly to: string; readonly ms: number }
  | { readonly why: "same-tweet" }
  /** One of them has lost its link; it stands between tweets of this thread on the page. */
  | { readonly why: "between" }
  | { readonly why: "joined-by-you" }
);
