/** Work that takes a while: whoever asked for it hears how far it is, and may call it off. */
export interface Task {
  /** Aborted, the work rejects, or ends early with what it has. */
  readonly signal: AbortSignal;
  /** How much is done, of how much. */
  readonly progress: (done: number, of: number) => void;
}
