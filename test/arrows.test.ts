import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Who may import whom, by folder of src; a package is named as it is imported. Anything not drawn here is forbidden, new
 * folders and new packages included. A folder may always import itself.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "core/block": [],
  "core/tweet": ["core", "core/block"],
  "core/thread": ["core/tweet", "core/block"],
  "core/fold": ["core", "core/thread", "core/tweet", "core/block", "valibot"],
  "core/text": ["core/thread", "core/tweet", "core/block"],
  "core/search": ["core/thread", "core/tweet", "core/block", "@leeoniya/ufuzzy"],
  "core/words": ["core", "core/fold", "core/thread"],
  core: [],
  app: ["core", "date-fns"],
  logseq: ["app", "core", "@logseq/libs", "valibot"],
  ui: ["app", "core", "preact", "date-fns"],
  main: ["app", "core", "logseq", "ui", "@logseq/libs"],
};

const source = resolve("src");

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The folder of the table that a file of src belongs to; files directly in src wire everything and are `main`. */
function folderOf(path: string): string {
  const parts = relative(source, dirname(path)).split(sep);
  return parts[0] === "" ? "main" : parts.join("/");
}

/** What a file imports: folders of src, `outside` for other files of the project, and packages by name. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/gu);
  return [...found].map(([, name = ""]) => {
    if (!name.startsWith(".")) return packageOf(name);
    const target = resolve(dirname(path), name);
    return target.startsWith(source + sep) ? folderOf(target) : "outside";
  });
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function allows(from: string, to: string): boolean {
  if (from === to) return true;
  const drawn = arrows[from] ?? [];
  // Within core, `core` is what lies there by itself: the settings.
  return drawn.some((name) => to === name || (!from.startsWith("core") && to.startsWith(`${name}/`)));
}

describe("arrows between folders", () => {
  const files = filesUnder(source);

  it("has an entry for every folder", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => arrows[folder] === undefined)).toEqual([]);
  });

  it.each(files.map((path) => [relative(source, path), path]))("%s imports only what it may", (_, path) => {
    const from = folderOf(path);
    expect(importsOf(path).filter((to) => !allows(from, to))).toEqual([]);
  });

  it("sees an import that is not allowed", () => {
    expect(allows("core/tweet", "core/fold")).toBe(false);
    expect(allows("ui", "logseq")).toBe(false);
    expect(allows("core/block", "preact")).toBe(false);
    expect(allows("app", "outside")).toBe(false);
  });
});
