import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";

interface Budget {
  readonly path: string | readonly string[];
}

/** A pattern of size-limit's as a regular expression: `*`, `?` and `{one,other}`. */
function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/[.+^$()|[\]\\]/g, "\\$&")
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(",", "|")})`)
    .replaceAll("*", "[^/]*")
    .replaceAll("?:", "\0")
    .replaceAll("?", "[^/]")
    .replaceAll("\0", "?:");
  return new RegExp(`^${source}$`);
}

/** Other languages than English, by their chunks' names. */
const isOtherLanguage = /^(?:zh|ja)-/;

it("has a size budget for every chunk of the build, and a chunk for every budget", async () => {
  const { "size-limit": budgets }: { readonly "size-limit": readonly Budget[] } = JSON.parse(
    await readFile("package.json", "utf8"),
  );
  const patterns = budgets.flatMap(({ path }) => path).map(patternOf);
  const chunks = (await readdir(join(inject("plugin"), "dist/assets"))).map((name) => `dist/assets/${name}`);
  const counted = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
  expect(chunks.filter((name) => !counted(name) && !isOtherLanguage.test(name.slice("dist/assets/".length)))).toEqual(
    [],
  );
  expect(patterns.filter((pattern) => !chunks.some((name) => pattern.test(name)))).toEqual([]);
});

it("loads nothing at the start but the entry: what works is asked for by the first command", async () => {
  const folder = join(inject("plugin"), "dist");
  const page = await readFile(join(folder, "index.html"), "utf8");
  const loaded = Array.from(page.matchAll(/(?:src|href)="([^"]*)"/g), ([, path = ""]) => path);
  expect(loaded).toEqual([expect.stringMatching(/^\.\/assets\/index-[^/]*\.js$/)]);
  const entry = await readFile(join(folder, loaded[0] ?? ""), "utf8");
  expect(entry.match(/(?:\bfrom|\bimport)\s*"\.\/[^"]*"/g) ?? []).toEqual([]);
});

it("loads with the first command what its budget counts, and nothing of the panel", async () => {
  const folder = join(inject("plugin"), "dist/assets");
  const names = await readdir(folder);
  const loaded = new Set(names.filter((name) => /^plugin-[^/]*\.js$/.test(name)));
  // A set goes through what is added on the way, too.
  for (const name of loaded) for (const next of neededBy(await readFile(join(folder, name), "utf8"))) loaded.add(next);
  expect([...loaded].map((name) => name.replace(/-.{8}\.js$/, "")).toSorted()).toEqual([
    "index",
    "plugin",
    "shared",
    "valibot",
  ]);
});

/** The chunks that a chunk cannot do without, as its text names them. */
function neededBy(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]*)"/g), ([, name = ""]) => name);
}

it("has no chunks that need one another in a circle: what one of them gives may not be there yet", async () => {
  const folder = join(inject("plugin"), "dist/assets");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const needs = new Map<string, readonly string[]>();
  for (const name of names) needs.set(name, neededBy(await readFile(join(folder, name), "utf8")));
  const behind = (name: string): ReadonlySet<string> => {
    const found = new Set(needs.get(name));
    // A set goes through what is added on the way, too.
    for (const one of found) for (const next of needs.get(one) ?? []) found.add(next);
    return found;
  };
  expect(needs.get(names.find((name) => name.startsWith("plugin-")) ?? "")).not.toEqual([]);
  expect(names.filter((name) => behind(name).has(name))).toEqual([]);
});
