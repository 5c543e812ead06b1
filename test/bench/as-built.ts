import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";

/**
 * What a script of this folder prints when its code is built as the plugin's is. tsx, by which the others run, wraps every
 * function that is made in a call that names it, and core makes some for every page: with little to read it seems a third slower.
 */
export async function asBuilt(script: string, args: readonly string[]): Promise<string> {
  const outDir = fileURLToPath(new URL(`../../node_modules/.cache/bench-${process.pid}`, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL(script, import.meta.url)),
      outDir,
      target: "esnext",
      rolldownOptions: { output: { entryFileNames: "script.mjs" } },
    },
  });
  try {
    return (await promisify(execFile)(process.execPath, [`${outDir}/script.mjs`, ...args])).stdout;
  } finally {
    await rm(outDir, { recursive: true });
  }
}
