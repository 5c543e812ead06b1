import type { BlockId } from "../core/block/block.ts";

/** How a sentence is meant, and so how it is shown and how long. */
export type Tone = "done" | "note" | "trouble";

/** Where a user can be taken: a page, and a block on it. */
export interface Spot {
  readonly page: string;
  readonly block: BlockId;
}

/** What stands between us and the person: a voice, a question, and the ways out of the graph. */
export interface Desk {
  say(sentence: string, tone: Tone): Promise<void>;
  /** Asks yes or no; closing the question is a no. */
  ask(question: string, yes: string, no: string): Promise<boolean>;
  /** Opens an https address in the browser. */
  open(url: string): Promise<void>;
  goTo(spot: Spot): Promise<void>;
  /** Brings a block of the open page into view, where its first line is not to be seen already. */
  reveal(spot: Spot): Promise<void>;
  showPanel(): Promise<void>;
}
