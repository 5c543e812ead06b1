import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isRecord, textAt } from "../host/value.ts";
import type { PluginToServe } from "./serve.ts";

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

/** This project's plugin, built into `folder`, as its package.json names it. */
export async function ownPlugin(folder: string): Promise<PluginToServe> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8"));
  const facts = isRecord(manifest) ? manifest["logseq"] : undefined;
  const id = textAt(facts, "id") ?? "";
  return { folder, id, title: textAt(facts, "title") ?? id, version: textAt(manifest, "version") ?? "" };
}
