import type { ThreadAct } from "./act-on-thread.ts";
import type { CommandKey } from "./commands.ts";

/** What leaves the graph as it is, and so need not wait for what changes it: of the commands, and of a list's actions. */
const onlyReading: ReadonlySet<CommandKey | ThreadAct> = new Set([
  "show-threads",
  "open-tweets",
  "open-tweet",
  "open-first-tweet",
  "open-all",
  "open-first",
] as const);

/** Whether a command, or an action on a thread of a list, leaves the graph as it is. */
export function onlyReads(what: CommandKey | ThreadAct): boolean {
  return onlyReading.has(what);
}
