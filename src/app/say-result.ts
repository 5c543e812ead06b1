import type { App } from "./app.ts";
import type { Result } from "./carry-out.ts";

/** Says how a command ended: `done` if it was carried out, else why not. */
export async function sayResult(
  { desk, words }: Pick<App, "desk" | "words">,
  result: Result,
  done: string,
): Promise<void> {
  if ("refused" in result) return desk.say(words.refusal(result.refused), "note");
  if (result.end === "done") return desk.say(done, "done");
  const { halt } = result;
  const reason = halt.why === "host-failed" ? halt.reason : "";
  if (result.end === "stuck") return desk.say(words.stuck(reason), "trouble");
  await desk.say(halt.why === "changed-meanwhile" ? words.stoppedChanged : words.stoppedHost(reason), "trouble");
}
