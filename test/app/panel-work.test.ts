import { describe, expect, it } from "vitest";
import type { BulkPreview } from "../../src/app/bulk.ts";
import { commandRunner } from "../../src/app/command-runner.ts";
import { blockId } from "../../src/core/block/block.ts";
import { files, panel, task } from "./panel-on-stand-in.ts";
import { blockThatBegins } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

describe("the panel's work", () => {
  it("is not begun while a command is at work, nor a command while the panel is", async () => {
    const { app, side, said, standIn, keys, page } = panel();
    const [key = ""] = await keys();
    const block = blockId(await blockThatBegins(standIn, "Las mareas"));
    await side.preview("nest", [key], task);
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
});
