import { randomUUID } from "node:crypto";
import { realClock } from "../clock.ts";
import { datascript } from "../query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in.ts";

/** Opens a copy of a graph's files in memory, in real time, named as its folder is. */
export function openGraph(files: ReadonlyMap<string, string>, name: string, language?: string): StandIn {
  return createStandIn({
    files,
    clock: realClock,
    newUuid: randomUUID,
    place: { name, path: `/graphs/${name}` },
    queries: datascript,
    language,
  });
}
