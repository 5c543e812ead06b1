import type { Tone } from "./desk.ts";

/** What became of something the user asked for, in a whole sentence, to be said where it was asked for. */
export interface Said {
  readonly sentence: string;
  readonly tone: Tone;
}
