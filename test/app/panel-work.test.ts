import { describe, expect, it } from "vitest";
import type { BulkPreview } from "../../src/app/bulk.ts";
import { commandRunner } from "../../src/app/command-runner.ts";
import { panelSide } from "../../src/app/panel-side.ts";
import type { Task } from "../../src/app/task.ts";
import { threadIndex } from "../../src/app/thread-index.ts";
import { type BlockId, blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const files = threadPages["a section of one thread"] ?? new Map<string, string>();
const task: Task = { signal: new AbortController().signal, progress: () => {} };

/** The panel's side of a plugin on the thread page, with settings that can be changed on the way. */
function panel(between: (ask: Ask) => Ask = (ask) => ask, standIn = standInOn(files)) {
  let settings: Settings = defaultSettings;
  const plugin = pluginFor(standIn, { limit: 5_000, between });
  const graph = { ...plugin.app.graph };
  const app = { ...plugin.app, graph, settings: () => settings };
  const index = threadIndex({
    graph: app.graph,
    shelf: app.shelf,
    pause: app.pause,
    now: () => performance.now(),
    after: () => () => {},
  });
  const side = panelSide(app, index);
  return {
    ...plugin,
    app,
    /** The port, to be changed on the way. */
    graph,
    side,
    keys: async () => (await side.threads(task)).map(({ key }) => key),
    page: () => standIn.files().get(pagePath) ?? "",
    use: (chosen: Partial<Settings>) => {
      settings = { ...settings, ...chosen };
    },
  };
}

describe("the panel's work", () => {
  it("is not begun while a command is at work, nor a command while the panel is", async () => {
    const { app, side, said, standIn, keys, page } = panel();
    const [key = ""] = await keys();
    const block = blockId(await blockThatBegins(standIn, "Las mareas"));
    const run = commandRunner(app)("collapse-thread", { block });
    expect(await side.act("nest", key)).toEqual({ sentence: app.words.busy, tone: "note" });
    expect(await side.decide({ do: "join", keys: [key] })).toEqual({ sentence: app.words.busy, tone: "note" });
    expect((await side.bulk("nest", [key], task)).results).toMatchObject([{ done: false, sentence: app.words.busy }]);
    await run;
    const act = side.act("expand", key);
    await commandRunner(app)("expand-thread", { block });
    expect(said.at(-1)?.sentence).toBe(app.words.busy);
    expect((await act).tone).toBe("done");
    expect(page()).toBe(files.get(pagePath));
  });

  it("opens tweets while a command is at work, as the commands that open them do", async () => {
    const opened: string[] = [];
    const { app, side, standIn, keys } = panel((ask) => async (method, ...args) => {
      if (method === "App.openExternalLink") opened.push(String(args[0]));
      return ask(method, ...args);
    });
    const [key = ""] = await keys();
    const block = blockId(await blockThatBegins(standIn, "Las mareas"));
    await app.exclusively(async () => {
      for (const act of ["open-first", "open-all"] as const) expect((await side.act(act, key)).tone, act).toBe("done");
      for (const command of ["open-tweet", "open-tweets"] as const) await commandRunner(app)(command, { block });
    });
    expect(opened).toHaveLength(1 + 3 + 1 + 3);
    expect(new Set(opened).size).toBe(3);
  });

  it("is foreseen for a page on which a command is at work: it says so, not that one was cut short", async () => {
    let preview: Promise<BulkPreview> | undefined;
    const { app, side, standIn, keys } = panel((ask) => async (method, ...args) => {
      if (method === "Editor.insertBatchBlock") {
        preview ??= side.preview("collapse", known, task);
        await preview;
      }
      return ask(method, ...args);
    });
    const known = await keys();
    await commandRunner(app)("collapse-thread", { block: blockId(await blockThatBegins(standIn, "Las mareas")) });
    expect(await preview).toMatchObject({ threads: 0, refused: [{ key: known[0], sentence: app.words.busy }] });
    expect(await side.preview("expand", await keys(), task)).toMatchObject({ threads: 1, refused: [] });
  });

  it("says of one thread what the command says: that an edited block was kept, that the cut was guessed", async () => {
    const { side, standIn, keys, app } = panel();
    const [key = ""] = await keys();
    await side.act("collapse", key);
    const merged = await blockThatBegins(standIn, "Las mareas");
    const text = String(Reflect.get(Object(await standIn.call("get_block", [merged])), "content"));
    await standIn.call("update_block", [merged, text.replace("nadie", "NADIE")]);
    await keys();
    expect((await side.act("expand", key)).sentence).toBe(app.words.expandedKeptEdited(3));
    await standIn.call("remove_block", [await blockThatBegins(standIn, text.slice(0, 10))]);
    const other = panel();
    const [again = ""] = await other.keys();
    await other.side.act("collapse", again);
    for (const path of await other.app.shelf.paths("threads")) await other.app.shelf.forget(path);
    await other.keys();
    expect((await other.side.act("expand", again)).sentence).toBe(app.words.expandedGuessed(3));
  });

  it("says where the tweets came from, of a collapsed block that was moved to another page", async () => {
    const { app, side, standIn, keys } = panel();
    const [key = ""] = await keys();
    await side.act("collapse", key);
    await standIn.call("move_block", [
      await blockThatBegins(standIn, "Las mareas"),
      await blockThatBegins(standIn, "nothing of note"),
      {},
    ]);
    const [moved = ""] = await keys();
    const sentence = app.words.expandedElsewhere(3, "Tides (highlights)");
    expect((await side.preview("expand", [moved], task)).threads).toBe(1);
    expect(await side.act("expand", moved)).toEqual({ sentence, tone: "done" });
    expect(standIn.files().get("journals/2023_02_03.md")).toContain("- Suben dos veces");
  });

  it.each(["merge", "nest"] as const)(
    "puts an expand back as it was, whatever the settings by then (%s)",
    async (style) => {
      const { side, keys, page, use } = panel();
      const [key = ""] = await keys();
      use({ style, separator: "rule" });
      await side.act("collapse", key);
      const collapsed = page();
      use({ style: style === "merge" ? "nest" : "merge", separator: "numbers" });
      await keys();
      const { batch = "" } = await side.bulk("expand", [key], task);
      expect(page()).toBe(files.get(pagePath));
      expect((await side.putBack(batch, task)).results).toMatchObject([{ done: true }]);
      expect(page()).toBe(collapsed);
      await keys();
      await side.act("expand", key);
      expect(page()).toBe(files.get(pagePath));
    },
  );

  it("puts an expand back in the style of then on a page that was edited since", async () => {
    const { side, keys, page, use, standIn } = panel();
    const [key = ""] = await keys();
    use({ style: "nest" });
    await side.act("collapse", key);
    const collapsed = page();
    use({ style: "merge" });
    await keys();
    const { batch = "" } = await side.bulk("expand", [key], task);
    const note = await blockThatBegins(standIn, "**Note**");
    await standIn.call("update_block", [note, "**Note**: Thread, a good one"]);
    await side.putBack(batch, task);
    expect(page()).toBe(collapsed.replace("**Note**: Thread", "**Note**: Thread, a good one"));
  });
});

describe("a batch of threads", () => {
  it("that began with what undo had left of another command is put back to whole pages", async () => {
    const { side, keys, page, standIn } = panel();
    const [key = ""] = await keys();
    await side.act("collapse", key);
    standIn.user.undo();
    expect(page().match(/Highlights first synced/gu)).toHaveLength(2);
    const { batch = "", results } = await side.bulk("collapse", [key], task);
    expect(results).toMatchObject([{ done: true }]);
    expect(page().match(/Highlights first synced/gu)).toHaveLength(1);
    expect((await side.putBack(batch, task)).results).toMatchObject([{ done: true }]);
    expect(page()).toBe(files.get(pagePath));
  });

  it("is put back with those of its threads that were settled first", async () => {
    const texts = severalThreads("Drei");
    const { app, side, keys, page, standIn } = panel(undefined, standInOn(texts));
    await commandRunner(app)("collapse-thread", { block: blockId(await blockThatBegins(standIn, "One")) });
    standIn.user.undo();
    const { batch = "", results } = await side.bulk("collapse", await keys(), task);
    expect(results.map(({ done }) => done)).toEqual([true, true, true]);
    expect((await side.putBack(batch, task)).results.map(({ done }) => done)).toEqual([true, true, true]);
    expect(page()).toBe(texts.get(pagePath));
  });

  it("tells of each of its threads whether it is back, where one has changed since", async () => {
    // A thread too long for one block is refused, so that the others are collapsed one by one.
    const texts = severalThreads("Drei ".repeat(2_500));
    const { side, keys, page, standIn } = panel(undefined, standInOn(texts));
    const { batch = "", results } = await side.bulk("collapse", await keys(), task);
    expect(results.map(({ done }) => done)).toEqual([true, false, true]);
    const merged = await blockThatBegins(standIn, "One");
    await standIn.call("update_block", [await blockThatBegins(standIn, "nothing of note"), `see ((${merged}))`]);
    const back = (await side.putBack(batch, task)).results;
    expect(back.map(({ done, sentence }) => [done, sentence])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    expect(page().replace(`\n\t  id:: ${merged}`, "")).toBe(texts.get(pagePath));
  });
});

/** A page of three threads, the second one of which ends with given words. */
function severalThreads(words: string): ReadonlyMap<string, string> {
  const tweet = (text: string, hour: number, second: number): string => {
    const id = (BigInt(1_667_000_000_000 + hour * 3_600_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n;
    return `\t- ${text} ([View Tweet](https://twitter.com/ana_mar/status/${id}))`;
  };
  const page = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${tweet("One", 0, 0)}
${tweet("Two", 0, 1)}
${tweet("Eins", 100, 0)}
${tweet(words, 100, 1)}
${tweet("Uno", 200, 0)}
${tweet("Dos", 200, 1)}`;
  return new Map([...files, [pagePath, page]]);
}

describe("a page of which a block is being edited, and is not let go", () => {
  /** The cursor goes into a block at some point, and does not leave it any more. */
  async function edited() {
    const plugin = panel();
    const [key = ""] = await plugin.keys();
    let cursor: BlockId | undefined;
    plugin.graph.leaveEditing = async () => cursor;
    plugin.graph.edited = async () => cursor;
    const edit = async (words: string): Promise<void> => {
      cursor = blockId(await blockThatBegins(plugin.standIn, words));
    };
    return { ...plugin, key, edit };
  }

  it("is left alone, even where undo has left half of a command", async () => {
    const { app, side, standIn, key, edit, changes, page } = await edited();
    await side.act("collapse", key);
    standIn.user.undo();
    const before = page();
    const calls = changes.length;
    await edit("Suben");
    const refused = app.words.refusal({ why: "being-edited" });
    for (const act of ["collapse", "expand", "nest"] as const) {
      expect((await side.act(act, key)).sentence, act).toBe(refused);
      expect((await side.bulk(act, [key], task)).results, act).toMatchObject([{ done: false, sentence: refused }]);
    }
    expect(changes.slice(calls)).toEqual([]);
    expect(page()).toBe(before);
  });

  it("is not put back to where a batch had found it", async () => {
    const { app, side, key, edit, changes, page } = await edited();
    const { batch = "" } = await side.bulk("collapse", [key], task);
    const before = page();
    const calls = changes.length;
    await edit("Las mareas");
    const refused = app.words.refusal({ why: "being-edited" });
    expect((await side.putBack(batch, task)).results).toMatchObject([{ done: false, sentence: refused }]);
    expect(changes.slice(calls)).toEqual([]);
    expect(page()).toBe(before);
  });
});

describe("a page on which a command was cut short", () => {
  it("is refused by every command that would change it, and finished or put back first", async () => {
    let changes = 0;
    const standIn = standInOn(files);
    const broken = panel(
      (ask) =>
        async (method, ...args) => {
          if (/\.(insert|move|update|remove)/u.test(method)) changes += 1;
          if (changes > 1) throw new Error("gone");
          return ask(method, ...args);
        },
      standIn,
    );
    const block = blockId(await blockThatBegins(standIn, "Las mareas"));
    await commandRunner(broken.app)("collapse-thread", { block });
    expect(broken.said.at(-1)?.tone).toBe("trouble");
    const { app, side, said, page, keys } = panel(undefined, standIn);
    const before = page();
    const refused = app.words.refusal({ why: "interrupted", page: "Tides (highlights)" });
    for (const key of ["collapse-thread", "expand-thread", "collapse-page", "expand-page"] as const) {
      await commandRunner(app)(key, { block: blockId(await blockThatBegins(standIn, "Suben")) });
      expect(said.at(-1)?.sentence, key).toBe(refused);
    }
    const [key = ""] = await keys();
    for (const act of ["collapse", "expand", "nest"] as const) {
      expect((await side.act(act, key)).sentence).toBe(refused);
      expect((await side.preview(act, [key], task)).refused).toMatchObject([{ sentence: refused }]);
      expect((await side.bulk(act, [key], task)).results).toMatchObject([{ sentence: refused }]);
    }
    expect(page()).toBe(before);
    await commandRunner(app)("put-back-runs", {});
    expect(page()).toBe(files.get(pagePath));
  });
});
