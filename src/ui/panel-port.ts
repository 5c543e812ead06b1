import type { Desk } from "../app/desk.ts";
import type { ThreadRow } from "../app/list-threads.ts";
import type { PanelWords } from "../core/words/words.ts";

/** What the panel needs from outside its frame. */
export interface PanelPort extends Pick<Desk, "goTo"> {
  readonly words: PanelWords;
  /** Every thread of the graph, newest first. */
  threads(): Promise<readonly ThreadRow[]>;
  /** A moment, in ms since 1970, as a day in the user's own format. */
  date(ms: number): Promise<string>;
  close(): void;
}

/** A question that is to be shown in the frame. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: (yes: boolean) => void;
}
