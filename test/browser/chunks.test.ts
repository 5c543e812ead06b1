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
