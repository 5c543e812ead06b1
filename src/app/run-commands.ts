import type { App } from "./app.ts";
import { finishRun, type InterruptedRun, interruptedRuns, putBackRun, type Result } from "./carry-out.ts";
import { sayResult } from "./say-result.ts";

/** Does what was left to do of every command that was cut short. */
export async function finishRuns(app: App): Promise<void> {
  await withEach(app, finishRun, app.words.finished);
}

/** Takes back every command that was cut short, the last first. */
export async function putBackRuns(app: App): Promise<void> {
  await withEach(app, putBackRun, app.words.putBack);
}

/** Tells the user of commands that were cut short, if there are any. */
export async function tellOfRuns({ desk, shelf, words }: App): Promise<void> {
  const runs = await interruptedRuns(shelf);
  if (runs.length > 0) await desk.say(words.interrupted(runs.map(({ run }) => run.page)), "trouble");
}

async function withEach(
  app: App,
  end: (app: App, run: InterruptedRun) => Promise<Result>,
  done: (page: string) => string,
): Promise<void> {
  const runs = await interruptedRuns(app.shelf);
  if (runs.length === 0) return app.desk.say(app.words.noRuns, "note");
  for (const run of runs.toReversed()) await sayResult(app, await end(app, run), done(run.run.page));
}
