import { expect, it } from "vitest";
import { asRunOf } from "../../src/app/as-run-of.ts";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { finishRuns, putBackRuns } from "../../src/app/run-commands.ts";
import { type Block, blockId } from "../../src/core/block/block.ts";
import type { Page } from "../../src/core/block/page.ts";
import type { Run } from "../../src/core/fold/run.ts";
import { en } from "../../src/core/words/en.ts";
import { pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const name = "Tides (highlights)";

/** A collapse that a closed window cuts short after two changes, on a page that is renamed before the next start. */
async function cutShort(graph: string, isAnew: boolean) {
  const files = threadPages[graph] ?? new Map<string, string>();
  const standIn = standInOn(files);
  let changes = 0;
  const { app } = pluginFor(standIn, {
    between:
      (ask) =>
      async (method, ...args) => {
        if (/\.(insert|move|update|remove)/u.test(method)) changes += 1;
        if (changes > (graph === "a section of one thread" ? 1 : 2)) throw new Error("the window is closed");
        return ask(method, ...args);
      },
  });
  await collapsePage(app, { page: name });
  await standIn.call("rename_page", [name, "Moon"]);
  if (isAnew) standIn.user.reopen();
  const text = (files.get(pagePath) ?? "").replace(`title:: ${name}`, "title:: Moon");
  return { ...pluginFor(standIn), text, page: () => standIn.files().get("pages/Moon.md") ?? "" };
}

const graphs = ["a section of one thread", "tweets that others hold"];

it.each(graphs.flatMap((graph) => [false, true].map((isAnew) => [graph, isAnew] as const)))(
  "a command that was cut short on a page that is renamed since can be ended (%s, opened anew: %s)",
  async (graph, isAnew) => {
    const back = await cutShort(graph, isAnew);
    expect(back.page()).not.toBe(back.text);
    await expandPage(back.app, { page: "Moon" });
    expect(back.said.at(-1)?.sentence).toBe(en.refusal({ why: "interrupted", page: "Moon" }));
    await putBackRuns(back.app);
    expect(back.said.at(-1)?.sentence).toBe(en.putBack(name));
    expect(back.page()).toBe(back.text);
    const on = await cutShort(graph, isAnew);
    await finishRuns(on.app);
    expect(on.said.at(-1)?.sentence).toBe(en.finished(name));
    expect(on.page()).not.toBe(on.text);
    await expandPage(on.app, { page: "Moon" });
    expect(on.page()).toBe(on.text);
  },
);

it.each([
  ["title:: Tides\nurl:: x", "title:: Moon\nurl:: x", true],
  ["#+title: Tides\n#+url: x", "#+title: Moon\n#+url: x", true],
  ["One tweet", "Another", false],
])("a run is told of its page's properties as they are under another name: %j", (was, now, isTold) => {
  const blockOf = (text: string): Block => ({ id: blockId("first"), text, folded: false, children: [] });
  const page: Page = { name: "Moon", format: "markdown", properties: new Map(), blocks: [blockOf(now)] };
  const run: Run = { version: 1, kind: "collapse", page: "Tides", before: [blockOf(was)], edits: [] };
  expect(asRunOf(page, run)).toEqual({ ...run, page: "Moon", before: [blockOf(isTold ? now : was)] });
});
