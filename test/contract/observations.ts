import type { StandIn } from "../stand-in/stand-in.ts";
import { difference } from "./agree.ts";
import type { Bindings } from "./bindings.ts";
import { list, record, type Step } from "./recording.ts";

/** Compares what the recorder saw in the app, as far as the engine knows it: textarea, place, opened links, uuids. */
export async function observationDifference(
  standIn: StandIn,
  step: Step,
  bindings: Bindings,
): Promise<string | undefined> {
  const label = String(step["observe"]);
  const { editing, at, anchor, opened } = standIn.state();
  if (label.startsWith("textarea")) {
    const ours =
      editing === null
        ? null
        : { value: editing.text, selectionStart: editing.cursor, focused: editing.focused, block: editing.uuid };
    return difference(step["value"], ours, bindings);
  }
  if (label === "hash" || label.startsWith("url after")) {
    const hash = at === null ? "#/" : `#/page/${at}${anchor === null ? "" : `?anchor=${anchor}`}`;
    return difference(step["value"], hash, bindings);
  }
  if (label === "host was asked to open") {
    const theirs = list(step["value"])
      .map((one) => record(one)["shell.openExternal"])
      .filter((url) => url !== undefined);
    return theirs.length === 0 ? undefined : difference(theirs.at(-1), opened.at(-1), bindings);
  }
  if (label.startsWith("uuids of before that still exist")) return await stillThere(standIn, step, bindings);
  return `the player does not know how to look at "${label}"`;
}

async function stillThere(standIn: StandIn, step: Step, bindings: Bindings): Promise<string | undefined> {
  for (const [name, uuid] of Object.entries(record(step["value"]))) {
    const ours = bindings.ours("u", String(uuid)) ?? String(uuid);
    if (record(await standIn.call("get_block", [ours]))["page"] === undefined) return `${name} is gone here`;
  }
  return undefined;
}
