import { rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readGraphFolder } from "./graph-folder.ts";
import { buildPlugin } from "./serve/build-plugin.ts";
import { ownPlugin, projectFolder } from "./serve/own-plugin.ts";
import { serve } from "./serve/serve.ts";

/** The page that a first start shows. */
const firstPage = "What Is the Difference B... (highlights)";

const usage = `npm start [-- options]    the plugin at work in a stand-in for Logseq

  --graph <folder>    a graph of yours, copied into memory and never written to (default: the samples in seeds/)
  --language <tag>    what Logseq speaks, such as zh-CN or ja (default: en-US)
  --port <number>     port of the page (default: 5173, or the next that is free)`;

const { values: options } = parseArgs({
  options: {
    graph: { type: "string" },
    language: { type: "string" },
    port: { type: "string", default: "5173" },
    help: { type: "boolean" },
  },
});

// npm runs this in the project's folder; a relative path is meant from where the person stands.
const from = process.env["INIT_CWD"] ?? process.cwd();

if (options.help) console.log(usage);
else {
  const folder = options.graph === undefined ? join(projectFolder, "seeds") : resolve(from, options.graph);
  await start(folder, options.language, Number(options.port)).catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}

async function start(folder: string, language: string | undefined, port: number): Promise<void> {
  const { files, problems } = await readGraphFolder(folder);
  const built = await buildPlugin(projectFolder, true);
  const served = await serve({ files, name: basename(folder), language, plugin: await ownPlugin(built), port });
  const { call, user } = served.standIn;
  await call("set_left_sidebar_visible", [true]);
  if (await call("get_page", [firstPage])) user.openPage(firstPage);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void rm(built, { recursive: true }).finally(() => process.exit()));
  }
  console.log(`\n  The plugin in a stand-in for Logseq:  ${served.url}\n`);
  console.log(`  ${files.size} files of ${folder}, copied into memory: nothing is written there.`);
  for (const { file, line, what } of problems) console.log(`  ${file}:${line} ${what}`);
  console.log("  Ctrl+C ends it.");
}
