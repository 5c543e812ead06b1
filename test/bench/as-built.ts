import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";

/**
 * What a script of this folder prints when its code is built as the plugin's is. What runs TypeScript directly gives every
 * function its name as it is made, which costs core up to as much again as all that it does.
 */
export async function asBuilt(script: string, args: readonly string[]): Promise<string> {
  const outDir = fileURLToPath(new URL("../../node_modules/.cache/bench", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL(script, import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: "esnext",
      rolldownOptions: { output: { entryFileNames: "script.mjs" } },
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [`${outDir}/script.mjs`, ...args]);
  return stdout;
}
