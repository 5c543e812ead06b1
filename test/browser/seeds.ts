import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["pages", "journals", "logseq"];

/** The sample graph that people meet first, its texts by path. */
export function seeds(): ReadonlyMap<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join("seeds", folder)).map((name): [string, string] => {
        const path = `${folder}/${name}`;
        return [path, readFileSync(join("seeds", path), "utf8")];
      }),
    ),
  );
}
