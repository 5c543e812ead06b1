import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readGraphFolder } from "./graph-folder.ts";
import { textAt } from "./host/value.ts";
import { buildPlugin } from "./serve/build-plugin.ts";
import { serve } from "./serve/serve.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The page that a first start shows. */
const firstPage = "What Is the Difference B... (highlights)";

const { values: options } = parseArgs({
  options: {
    graph: { type: "string" },
    port: { type: "string", default: "5173" },
    help: { type: "boolean", default: false },
  },
});

if (options.help) {
  console.log(`npm start [-- options]    the plugin at work in a stand-in for Logseq

  --graph <folder>    a graph of yours, copied into memory and never written to (default: the samples in seeds/)
  --port <number>     port of the page (default: 5173)`);
} else {
  await start(options.graph ?? `${root}/seeds`, Number(options.port)).catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}

async function start(folder: string, port: number): Promise<void> {
  const { files, problems } = await readGraphFolder(resolve(folder));
  const manifest: unknown = JSON.parse(await readFile(`${root}/package.json`, "utf8"));
  const id = textAt(manifest, "name") ?? "plugin";
  const plugin = { id, title: "Tweet Threads", version: textAt(manifest, "version") ?? "0.0.0" };
  const built = await buildPlugin(root, true);
  const served = await serve({ files, name: basename(resolve(folder)), plugin: { ...plugin, folder: built }, port });
  const { call, user } = served.standIn;
  await call("set_left_sidebar_visible", [true]);
  if (await call("get_page", [firstPage])) user.openPage(firstPage);
  console.log(`\n  The plugin in a stand-in for Logseq:  ${served.url}\n`);
  console.log(`  ${files.size} files of ${folder}, copied into memory: nothing is written there.`);
  for (const { file, line, what } of problems) console.log(`  ${file}:${line} ${what}`);
  console.log("  Ctrl+C ends it.");
}
