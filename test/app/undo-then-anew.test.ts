import { describe, expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };
const profile = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

`;
const held = "\n  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c";
const one = `- One ([View Tweet](https://twitter.com/ana_mar/status/1592385404250095616))${held}`;
const two = "- Two ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))";
const three = "- Three ([View Tweet](https://twitter.com/ana_mar/status/1592385408263520256))";
const alone = "- Alone ([View Tweet](https://twitter.com/ana_mar/status/1490766923795398656))";

/** A page whose threads are collapsed, and the hands of the user on it. */
async function collapsed(files: ReadonlyMap<string, string>, style: Settings["style"] = "merge") {
  const standIn = standInOn(files);
  const settings = { ...defaultSettings, style };
  const { app, changes } = pluginFor(standIn, { settings, limit: 5_000 });
  await collapsePage(app, call);
  const page = () => standIn.files().get(pagePath) ?? "";
  const expandAnew = async () => {
    standIn.user.reopen();
    const before = page();
    const anew = pluginFor(standIn, { settings, limit: 5_000 });
    await expandPage(anew.app, call);
    return { before, said: anew.said.at(-1)?.sentence ?? "" };
  };
  return { standIn, app, changes, page, expandAnew };
}

const drawn = (...blocks: readonly string[]) => new Map([[pagePath, `${profile}${blocks.join("\n")}`]]);
const linesOf = (text: string) => unnamed(text).split("\n").toSorted();
const unnamed = (text: string) => text.replaceAll(/\n\s*(?:id:: [-0-9a-f]{36}|collapsed:: true)/gu, "");

describe("undo, and then Logseq started anew, so that nothing is known of what was undone", () => {
  it.each(
    (["merge", "nest"] as const).flatMap((style) => Object.keys(threadPages).map((name) => [style, name] as const)),
  )("leaves a page that expands to what it was, or that is left alone (%s, %s)", async (style, name) => {
    const files = threadPages[name] ?? new Map();
    const whole = files.get(pagePath) ?? "";
    for (const expands of [false, true]) {
      for (let undos = 1, most = 1; undos <= most; undos += 1) {
        const graph = await collapsed(files, style);
        if (expands) await expandPage(graph.app, call);
        most = graph.changes.length;
        for (let press = 0; press < undos; press += 1) graph.standIn.user.undo();
        const { before, said } = await graph.expandAnew();
        if (said.includes("stand on the page twice, collapsed and spread")) expect(graph.page()).toBe(before);
        else if (said === en.nothingToExpand) expect(linesOf(before)).toEqual(linesOf(whole));
        else expect(unnamed(graph.page()), `${expands}, ${undos}: ${said}`).toBe(unnamed(whole));
      }
    }
  });

  it("takes a tweet behind which others stand for the one that undo has put back", async () => {
    const files = drawn(one, two, three, alone);
    const { standIn, expandAnew, page } = await collapsed(files);
    standIn.user.undo();
    expect(page()).toContain(two);
    expect((await expandAnew()).said).toBe("Expanded 1 thread on this page.");
    expect(page()).toBe(files.get(pagePath));
  });

  it("says which tweet stands twice where a sync may have brought the second as well, and removes none", async () => {
    const files = drawn(one, two, three);
    const undone = await collapsed(files);
    undone.standIn.user.undo();
    const { before, said } = await undone.expandAnew();
    expect(before).toContain(`\n${two}`);
    expect(said).toBe(
      "Expanded 1 thread on this page. But 1 tweet stands on the page twice (“Two ([View Tweet](https://twitter.com/an…”), in the thread and beside it, after an undo or a sync. Remove the extra ones.",
    );
    expect(undone.page()).toBe(`${files.get(pagePath)}\n${two}`);

    const synced = await collapsed(files);
    const holder = await blockThatBegins(synced.standIn, "One");
    await synced.standIn.call("insert_batch_block", [holder, [{ content: two.slice(2) }], { sibling: true }]);
    const again = await synced.expandAnew();
    expect(again).toEqual({ before, said });
    expect(synced.page()).toBe(undone.page());
  });
});
