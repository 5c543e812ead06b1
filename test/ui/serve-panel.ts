import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { output } from "../../vite.config.ts";

/** The panel alone, served on a port of its own. */
export interface ServedPanel {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the page of this folder, in files as the plugin is built, and serves it. */
export async function servePanel(): Promise<ServedPanel> {
  const outDir = await mkdtemp(join(tmpdir(), "panel-"));
  const root = fileURLToPath(new URL(".", import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      target: "esnext",
      modulePreload: { polyfill: false },
      rolldownOptions: { output },
    },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: "silent",
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("The panel's page could not be served.");
  return {
    url,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
