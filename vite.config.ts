import logseqPlugin from "vite-plugin-logseq";
import { defineConfig } from "vitest/config";

/** vite-plugin-logseq is a CommonJS package whose default export arrives wrapped in an ES module. */
function logseqDevPlugin() {
  const wrapped: unknown = Reflect.get(Object(logseqPlugin), "default");
  return typeof wrapped === "function" ? wrapped() : logseqPlugin();
}

/**
 * What several parts load, in chunks that are always called the same: a size budget names each (package.json). Left to
 * itself, the bundler calls such a chunk after whichever of its files it met first.
 */
const sharedChunks = [
  { name: "valibot", test: /node_modules\/valibot\// },
  // As few files as can be lie between the first opening of the panel and its first rows: each costs it 1 to 3 ms.
  {
    name: "panel",
    test: /node_modules\/preact\/|src\/ui\/(?:button\.tsx|view\.ts)|src\/core\/words\/(?:time-span|grouped-count)\.ts/,
  },
  // Chinese alone needs `isSameWeek`.
  { name: "dates", test: /node_modules\/date-fns\/(?!locale\/(?:ja|zh-CN)|isSameWeek)|src\/app\/user-date\.ts/ },
  // What acts on one thread of the panel's list and on many; what only many need is loaded later.
  {
    name: "panel-side",
    test: /src\/app\/(?:act-on-thread|bulk-pages|bulk-run|decide|heard|notes-of|panel-side|thread-now|whole-thread)\.ts/,
  },
  // Around the list and over it, a little of this is needed too.
  {
    name: "hands",
    test: /src\/ui\/(?:at-work|bulk-keys|bulk-work|copy-text|hands|keys|press-key|say-failed|selection-work|thread-work)\.ts/,
  },
  // The panel's list needs it, and of the commands only those that write it.
  { name: "reading-text", test: /src\/core\/text\// },
  // What finds tweet pages, by their files' texts; the index asks how long they are.
  {
    name: "finding-pages",
    test: /src\/logseq\/(?:listing-queries|tweet-page-finder)\.ts|src\/app\/page-lengths\.ts|src\/core\/tweet\/tweet-sign\.ts/,
  },
  // What the index of threads takes out of a page; reading a thread takes some of it as well.
  {
    name: "thread-index",
    test: /src\/app\/(?:arrived|as-spread|chunk-size|find-pages|graph-lore|graph-watch|index-state|list-threads|news-burst|own-text|page-marks|page-store|page-threads|read-marked|read-pages|sync-times|thread-index|to-indexed-thread|undecorated)\.ts|src\/core\/tweet\/sync-date\.ts/,
  },
  // What plans a change of a page needs: to collapse, to expand, to restore, or to insert.
  {
    name: "plans",
    test: /src\/core\/fold\/(?:back-at-home|change-siblings|cheapest-edits|collapsed-page|ends-in-quote|escape-merged|homes|keeps-texts|left-open|merge-text|present-members|restored-members|share-children|spread-thread|stands-twice|taken-in|with-properties-of)\.ts/,
  },
  {
    name: "shared",
    test: /src\/(?:core|app)\/(?!words\/|(?:attempt|once|commands|user-date|local-date|date-locale|block\/block|fold\/tweet-names|settings)\.ts)/,
    minShareCount: 2,
  },
];

/** How code is parted into files, for the plugin and for the panel alone (test/ui). */
export const output = { codeSplitting: { groups: sharedChunks, includeDependenciesRecursively: false } };

export default defineConfig({
  base: "./",
  // Under vitest the plugin refuses to start ("Only works for non-middleware mode for now").
  plugins: process.env["VITEST"] ? [] : [logseqDevPlugin()],
  build: {
    target: "esnext",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output },
  },
  test: {
    // One more than the default leaves to two cores: nearly half the time.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/**/*.test.{ts,tsx}"], exclude: ["test/browser/**"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine is no reason for a test to fail: what must come may take its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
