import { describe, expect, it } from "vitest";
import type { App } from "../../src/app/app.ts";
import { collapseHere, collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { panelSide } from "../../src/app/panel-side.ts";
import { threadIndex } from "../../src/app/thread-index.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { task } from "./panel-on-stand-in.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Tides (highlights).md";
const call = { page: "Tides (highlights)" };
const first = "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";
const later = "New highlights added [[Feb 25th, 2023]] at 5:56 PM";
const tweet = (words: string, minute: number, second: number): string =>
  `${words} ([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + minute * 60_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const styles: readonly Settings["style"][] = ["merge", "nest"];

function graphOf(body: string, style: Settings["style"]) {
  const text = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

${body}`;
  const plugin = pluginOn(new Map([[path, text]]), { settings: { ...defaultSettings, style } });
  const { standIn } = plugin;
  const named = async (words: string) => blockId(await blockThatBegins(standIn, words));
  return {
    ...plugin,
    named,
    text,
    page: () => standIn.files().get(path) ?? "",
    sentence: () => plugin.said.at(-1)?.sentence,
    move: async (what: string, whom: string, children = true) =>
      standIn.call("move_block", [await named(what), await named(whom), children ? { children } : {}]),
  };
}

/** Joins all threads in the panel, collapsed as they are. */
async function join(app: App): Promise<void> {
  const { graph, shelf, pause } = app;
  const side = panelSide(app, threadIndex({ graph, shelf, pause, now: () => 0, after: () => () => {} }));
  const keys = (await side.threads(task)).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  await side.decide({ do: "join", keys });
}

const byLine = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .toSorted();

describe.each(styles)("blocks that were moved since a thread was collapsed (%s)", (style) => {
  it("stay where they were moved to, though their own thread is collapsed after that", async () => {
    const [one, two, alone, uno, dos] = [
      tweet("One", 0, 0),
      tweet("Two", 0, 1),
      tweet("Alone", 3_000, 0),
      tweet("Uno", 9_000, 0),
      tweet("Dos", 9_000, 1),
    ];
    const page = (...tweets: readonly (string | undefined)[]) => `- ${first}\n\t- ${tweets.join("\n\t- ")}`;
    const graph = graphOf(page(one, two, alone, uno, dos), style);
    const { app, named, move } = graph;
    await collapseHere(app, { block: await named("One") });
    await move("Dos", "One", false);
    await collapseHere(app, { block: await named("Uno") });
    await expandPage(app, call);
    expect(graph.page()).toContain(page(one, two, dos, alone, uno));
  });

  it("a header that was emptied and indented twice has its tweets again", async () => {
    const body = `- ${first}\n\t- ${tweet("One", 0, 0)}\n- ${later}\n\t- ${tweet("Two", 0, 1)}\n\t\t- my note`;
    const { app, standIn, named, page, sentence, text, move } = graphOf(body, style);
    await collapsePage(app, call);
    await move(later, "One", false);
    await (style === "merge" ? move(later, "One") : move(later, "Two", false));
    await standIn.call("insert_block", [await named("my note"), "an afterthought", { sibling: false }]);
    await expandHere(app, { block: await named("One") });
    expect(sentence()).toBe(en.expanded(2, "ana_mar"));
    expect(byLine(page())).toEqual([...byLine(text), "- an afterthought"].toSorted());
    await collapsePage(app, call);
    await expandPage(app, call);
    expect(byLine(page())).toEqual([...byLine(text), "- an afterthought"].toSorted());
  });

  it("two collapsed threads that are joined and collapsed come back as they were", async () => {
    const names = ["One", "Two", "Three"].map((words, at) => `\t- ${tweet(words, 0, at)}`);
    const others = ["Uno", "Dos"].map((words, at) => `\t- ${tweet(words, -5_000, at)}`);
    const { app, named, page, text } = graphOf(`- ${first}\n${[...names, ...others].join("\n")}`, style);
    await collapsePage(app, call);
    const collapsed = page();
    await join(app);
    await collapseHere(app, { block: await named("Uno") });
    expect(page()).not.toBe(collapsed);
    await expandHere(app, { block: await named("Uno") });
    await expandPage(app, call);
    expect(page()).toBe(text);
  });

  it("a merged or nested thread under a tweet that came later takes that in all the same", async () => {
    const body = `- ${first}\n\t- ${tweet("One", 0, 0)}\n\t- ${tweet("Two", 0, 1)}\n- ${later}\n\t- Mine`;
    const { app, standIn, named, page, text, move, said } = graphOf(body, style);
    await collapsePage(app, call);
    await standIn.call("insert_block", [await named("Mine"), tweet("Four", 0, 2), { sibling: true }]);
    await move("One", "Four");
    await collapseHere(app, { block: await named("One") });
    await expandHere(app, { block: await named("One") });
    expect(said.at(-1)?.tone).toBe("done");
    expect(byLine(page())).toEqual([...byLine(text), `- ${tweet("Four", 0, 2)}`].toSorted());
  });
});

it("a nested thread that is taken into a merged one comes out of it nested", async () => {
  const all = ["One", "Two", "Three"].map((words, at) => `\t- ${tweet(words, 0, at)}`);
  const others = ["Uno", "Dos"].map((words, at) => `\t- ${tweet(words, -5_000, at)}`);
  const { app, named, page, text } = graphOf(`- ${first}\n${[...all, ...others].join("\n")}`, "merge");
  await collapseHere({ ...app, settings: () => ({ ...app.settings(), style: "nest" }) }, { block: await named("One") });
  await collapseHere(app, { block: await named("Uno") });
  await join(app);
  await collapseHere(app, { block: await named("Uno") });
  expect(page()).not.toContain("- One");
  await expandHere(app, { block: await named("Uno") });
  expect(page()).toContain("collapsed:: true");
  await expandPage(app, call);
  expect(page()).toBe(text);
});

it("a task that was moved out from under its merged block comes back once after Logseq was opened anew", async () => {
  const body = `- ${first}\n\t- ${tweet("One", 0, 0)}\n\t- ${tweet("TODO Two", 0, 1)}\n\t- ${tweet("Three", 0, 2)}\n- ${later}\n\t- Mine`;
  const { app, standIn, page, text, move } = graphOf(body, "merge");
  await collapsePage(app, call);
  await move("TODO Two", "Mine");
  standIn.user.reopen();
  await expandPage(app, call);
  expect(page()).toBe(text);
});

it("a tweet that was dragged under the head of a nested thread leaves nothing to expand for ever", async () => {
  const body = `- ${first}\n\t- ${tweet("One", 0, 0)}\n\t- ${tweet("Two", 0, 1)}\n\t- ${tweet("Alone", 90_000, 0)}`;
  const { app, page, sentence, text, move } = graphOf(body, "nest");
  await collapsePage(app, call);
  await move("Alone", "One");

  const said: (string | undefined)[] = [];
  for (let times = 0; times < 3; times += 1) {
    await expandPage(app, call);
    said.push(sentence());
  }
  expect(said).toEqual([en.expandedPage(1), en.expandedPageGuessed(1), en.nothingToExpand]);
  expect(byLine(page())).toEqual(byLine(text));
});

it("puts a tweet that was dragged out of a nested thread and edited back, and leaves no copy of it", async () => {
  const [one, two, three] = [tweet("One", 0, 0), tweet("Two", 0, 1), tweet("Three", 0, 2)];
  const graph = graphOf(`- ${first}\n\t- ${one}\n\t- ${two}\n\t- ${three}`, "nest");
  const { app, standIn, named, move } = graph;
  await collapsePage(app, call);
  await move("Three", first);
  await standIn.call("update_block", [await named("Three"), `As I see it: ${three}`]);
  standIn.user.reopen();
  await expandPage(app, call);
  expect(graph.page()).toBe(graph.text.replace("Three", "As I see it: Three"));
});
