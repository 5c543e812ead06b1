import type { PanelWork } from "./panel-work.ts";

/** Tells the user that what was asked for could not be done; `reason` as an attempt gives it. */
export function sayFailed({ words, tell }: Pick<PanelWork, "words" | "tell">, reason: string): void {
  tell({ happened: "said", said: { sentence: words.actFailed(reason), tone: "trouble" } });
}
