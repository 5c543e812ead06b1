import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { buildPlugin } from "../stand-in/serve/build-plugin.ts";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser. */
    readonly chromium: string;
    /** Folder with the plugin as it is built for users, in `dist/`. */
    readonly plugin: string;
    /** The same of the plugin that only the protocol test drives. */
    readonly fixture: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const fixtureRoot = fileURLToPath(new URL("../stand-in/host/fixtures/plugin", import.meta.url));

/** Once, before all browser tests: finds the browser and builds the plugins; afterwards removes the builds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [chromium, plugin, fixture] = await Promise.all([
    findChromium(),
    buildPlugin(root, true),
    buildPlugin(fixtureRoot, false),
  ]);
  project.provide("chromium", chromium);
  project.provide("plugin", plugin);
  project.provide("fixture", fixture);
  return async () => {
    await Promise.all([plugin, fixture].map((folder) => rm(folder, { recursive: true })));
  };
}
