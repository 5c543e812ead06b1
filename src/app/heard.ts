import type { App } from "./app.ts";
import type { Said } from "./said.ts";

/** Runs a command with a desk whose voice is caught: what it says last is the answer, undefined if it said nothing. */
export async function heard(app: App, run: (voiced: App) => Promise<void>): Promise<Said | undefined> {
  let said: Said | undefined;
  const say: App["desk"]["say"] = async (sentence, tone) => {
    said = { sentence, tone };
  };
  await run({ ...app, desk: { ...app.desk, say, reveal: async () => {} } });
  return said;
}
