import type { Evidence } from "./thread.ts";

/** Why two neighbours of a thread belong together, with the facts that say so; times in ms. */
export type Joint = { readonly evidence: Evidence } & (
  | { readonly why: "page" }
  | { readonly why: "merged" }
  | { readonly why: "nested" }
  | { readonly why: "gap"; readonly ms: number }
  | { readonly why: "numbers"; readonly from: number; readonly to: number; readonly ms: number | undefined }
  | { readonly why: "replies"; readonly to: string; readonly ms: number | undefined }
  | { readonly why: "same-tweet" }
  | { readonly why: "between" }
  | { readonly why: "joined-by-you" }
);
