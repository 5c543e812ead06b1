import { describe, expect, it } from "vitest";
import { commandRunner } from "../../src/app/command-runner.ts";
import { type BlockId, blockId } from "../../src/core/block/block.ts";
import { files, panel, task } from "./panel-on-stand-in.ts";
import { blockThatBegins, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

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
