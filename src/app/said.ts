import type { Tone } from "./desk.ts";
import type { Decision } from "./thread-reading.ts";

/** What became of something the user asked for, in a whole sentence, to be said where it was asked for. */
export interface Said {
  readonly sentence: string;
  readonly tone: Tone;
  /** What takes it back, where that can be asked for. */
  readonly undo?: Decision;
}
