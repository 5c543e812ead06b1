import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";

/**
 * Builds a plugin into a new temporary folder and gives that folder; its page is `dist/index.html` there.
 *
 * `root` is the plugin's own folder; with a `vite.config.ts` in it that rules, else the few settings that any plugin needs.
 */
export async function buildPlugin(root: string, configured: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stand-in-plugin-"));
  const own: InlineConfig = configured
    ? { build: { outDir: join(folder, "dist"), emptyOutDir: true } }
    : {
        configFile: false,
        base: "./",
        build: {
          outDir: join(folder, "dist"),
          emptyOutDir: true,
          target: "esnext",
          modulePreload: { polyfill: false },
        },
      };
  await build({ ...own, root, logLevel: "warn" });
  return folder;
}
