import type { App, Call } from "./app.ts";
import { attempt } from "./attempt.ts";
import type { CommandKey } from "./commands.ts";
import { runs } from "./runs.ts";

/** Runs a command where it was called; never rejects. */
export type CommandRunner = (key: CommandKey, call: Call) => Promise<void>;

/**
 * A runner that lets one command at a time at the graph (the panel opens whenever it is asked for), and tells the user
 * when one comes while another is at work, or when one fails in a way that no command foresaw.
 */
export function commandRunner(app: App): CommandRunner {
  let busy = false;
  return async (key, call) => {
    const waits = key !== "show-threads";
    if (waits && busy) return app.desk.say(app.words.busy, "note");
    busy ||= waits;
    const run = await attempt(runs[key](app, call));
    if (waits) busy = false;
    if (!run.ok) await app.desk.say(app.words.unexpected(run.reason), "trouble");
  };
}
