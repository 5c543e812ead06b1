import { basename } from "node:path";
import { parseArgs } from "node:util";
import { attempt } from "../../src/app/attempt.ts";
import { cliWords } from "../../src/core/words/cli.en.ts";
import { readGraphFolder } from "../stand-in/graph-folder.ts";
import { rehearse } from "./rehearsal.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, style: { type: "string", default: "merge" } },
});
const [folder] = positionals;
const { json, style } = values;

if (folder === undefined || (style !== "merge" && style !== "nest")) {
  console.error(cliWords.rehearseUsage);
  process.exitCode = 2;
} else {
  const graph = await attempt(readGraphFolder(folder));
  if (!graph.ok) {
    console.error(cliWords.noGraph(folder));
    process.exitCode = 2;
  } else {
    const rehearsal = await rehearse(graph.value.files, style);
    process.stdout.write(
      json
        ? `${JSON.stringify({ graph: basename(folder), ...rehearsal }, null, 2)}\n`
        : cliWords.rehearsal({ ...rehearsal, style }),
    );
    process.exitCode = rehearsal.different.length === 0 ? 0 : 1;
  }
}
