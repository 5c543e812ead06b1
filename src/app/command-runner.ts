import type { App, Call } from "./app.ts";
import { attempt } from "./attempt.ts";
import type { CommandKey } from "./commands.ts";
import { onlyReads } from "./only-reads.ts";
import { runs } from "./runs.ts";

/** Runs a command where it was called; never rejects. */
export type CommandRunner = (key: CommandKey, call: Call) => Promise<void>;

/**
 * A runner that lets no command at the graph while another, or the panel, is at work there (the panel and the
 * original tweets open whenever they are asked for), and tells the user so, or that one failed in a way that no command foresaw.
 */
export function commandRunner(app: App): CommandRunner {
  return async (key, call) => {
    const work = () => runs[key](app, call);
    const run = await attempt<unknown>(onlyReads(key) ? work() : app.exclusively(work));
    if (run.ok && run.value === "busy") return app.desk.say(app.words.busy, "note");
    if (!run.ok) await app.desk.say(app.words.unexpected(run.reason), "trouble");
  };
}
