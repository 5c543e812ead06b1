/** Why a collapse or an expand is not done, with the facts that its sentence needs. */
export type Refusal =
  | { readonly why: "not-a-tweet" }
  | { readonly why: "not-a-thread" }
  | { readonly why: "already-collapsed" }
  | { readonly why: "not-collapsed" }
  /** The snapshot is not in this graph's storage, or does not read as one. */
  | { readonly why: "no-snapshot" }
  /** In characters; Logseq neither edits nor searches a block longer than `limit`. */
  | { readonly why: "too-long"; readonly length: number; readonly limit: number }
  /** The snapshot could not be written and read back, so nothing was changed. */
  | { readonly why: "snapshot-not-kept" };
