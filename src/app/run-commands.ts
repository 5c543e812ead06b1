import type { App } from "./app.ts";
import { finishRun, forgetRun, type InterruptedRun, interruptedRuns, putBackRun, type Result } from "./carry-out.ts";
import { sayResult } from "./say-result.ts";

/** Does what was left to do of every command that was cut short. */
export async function finishRuns(app: App): Promise<void> {
  await withEach(app, finishRun, app.words.finished);
}

/** Takes back every command that was cut short, the last first. */
export async function putBackRuns(app: App): Promise<void> {
  await withEach(app, putBackRun, app.words.putBack);
}

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

async function withEach(
  app: App,
  end: (app: App, run: InterruptedRun) => Promise<Result>,
  done: (page: string) => string,
): Promise<void> {
  const runs = await interruptedRuns(app.shelf);
  if (runs.length === 0) return app.desk.say(app.words.noRuns, "note");
  for (const run of runs.toReversed()) {
    const result = await end(app, run);
    await sayResult(app, result, done(run.run.page));
    if ("refused" in result && result.refused.why === "run-changed") await offerToForget(app, run);
  }
}

async function offerToForget(app: App, run: InterruptedRun): Promise<void> {
  const { askForget, yesForget, no } = app.words;
  if (await app.desk.ask(askForget(run.run.page), yesForget, no)) await forgetRun(app, run);
}
