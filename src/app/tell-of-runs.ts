import type { App } from "./app.ts";
import { type InterruptedRun, interruptedRuns } from "./carry-out.ts";

/** How long a command that is at work is left alone before it is looked again whether one was cut short, in ms. */
const aWhile = 1_000;

/** Tells the user of commands that were cut short, if there are any; while one is at work, its record is like theirs. */
export async function tellOfRuns({ desk, exclusively, pause, shelf, words }: App): Promise<void> {
  let runs: readonly InterruptedRun[] = [];
  do {
    while (exclusively.isHeld()) await pause(aWhile);
    runs = await interruptedRuns(shelf);
  } while (exclusively.isHeld());
  if (runs.length > 0) await desk.say(words.interrupted(runs.map(({ run }) => run.page)), "trouble");
}
