import { describe, expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere } from "../../src/app/fold-commands.ts";
import { restoreThreads } from "../../src/app/restore-threads.ts";
import { blockId } from "../../src/core/block/block.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };

/** A page whose threads are collapsed, and the hands of the user on it. */
async function collapsed(name: string) {
  const files = threadPages[name] ?? new Map<string, string>();
  const standIn = standInOn(files);
  const { app, said } = pluginFor(standIn, { limit: 5_000 });
  await collapsePage(app, call);
  return {
    app,
    standIn,
    spread: files.get(pagePath) ?? "",
    page: () => standIn.files().get(pagePath) ?? "",
    told: () => said.at(-1)?.sentence ?? "",
    remove: async (words: string) => standIn.call("remove_block", [await blockThatBegins(standIn, words)]),
  };
}

const withoutIds = (text: string): string => text.replaceAll(/\n\s*id:: \S+/gu, "");

describe("a thread whose collapsed block was deleted", () => {
  it.each(Object.keys(threadPages))("comes back to its places: %s", async (name) => {
    const graph = await collapsed(name);
    const merged = graph.page().match(/id:: (\S+)/u)?.[1] ?? "";
    await graph.standIn.call("remove_block", [merged]);
    graph.standIn.user.reopen();
    await restoreThreads(graph.app, call);
    expect(graph.told()).toMatch(/^Restored 1 thread whose collapsed blocks had been deleted: [34] tweets are back/);
    expect(withoutIds(graph.page())).toBe(withoutIds(graph.spread));
    await restoreThreads(graph.app, call);
    expect(graph.told()).toContain("No thread of this page is missing");
  });

  it("is not missing while its block stands somewhere, collapsed or expanded, on this page or another", async () => {
    const graph = await collapsed("a section of one thread");
    const nothing = async () => {
      const before = [...graph.standIn.files().values()];
      await restoreThreads(graph.app, call);
      expect(graph.told()).toContain("No thread of this page is missing");
      expect([...graph.standIn.files().values()]).toEqual(before);
    };
    await nothing();
    const block = async (words: string) => blockId(await blockThatBegins(graph.standIn, words));
    await graph.standIn.call("move_block", [await block("Las mareas"), await block("nothing of note"), {}]);
    await nothing();
    await expandHere(graph.app, { block: await block("Las mareas") });
    await nothing();
  });

  it("is left where some of its tweets, or a later collapse of it, stand on the page", async () => {
    const graph = await collapsed("a section of one thread");
    await expandHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    await collapseHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    const before = graph.page();
    await restoreThreads(graph.app, call);
    expect(graph.told()).toContain("No thread of this page is missing");
    expect(graph.page()).toBe(before);
    await expandHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    await graph.remove("Suben");
    const part = graph.page();
    await restoreThreads(graph.app, call);
    expect(graph.page()).toBe(part);
  });
});
