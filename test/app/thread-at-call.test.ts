import { describe, expect, it } from "vitest";
import { commandRunner } from "../../src/app/command-runner.ts";
import { type CommandKey, commands } from "../../src/app/commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";
import { threadPages } from "./thread-pages.ts";

/** Each acts on the tweet on which it is called. */
const onTweets = [
  "collapse-thread",
  "expand-thread",
  "join-above",
  "split-here",
  "leave-out",
  "forget-word",
  "open-tweets",
] as const satisfies readonly CommandKey[];

/** A person whose cursor is in the second tweet of a thread, and who calls commands as Logseq's palette and keys do. */
async function cursorInTweet() {
  const { app, said, standIn } = pluginOn(threadPages["a section of one thread"] ?? new Map());
  standIn.user.openPage("Tides (highlights)");
  const block = await blockThatBegins(standIn, "Suben");
  const run = commandRunner(app);
  standIn.user.edit(block, null);
  return {
    leave: standIn.user.leave,
    called: async (key: CommandKey, at?: "slash") => {
      await run(key, at === "slash" ? { block: blockId(block) } : {});
      return said.at(-1)?.sentence ?? "";
    },
  };
}

describe("a command on a tweet", () => {
  it.each(onTweets)(
    "%s says how the palette knows the tweet, and then does: the palette ends the edit",
    async (key) => {
      const { leave, called } = await cursorInTweet();
      leave(false);
      const sentence = await called(key);
      expect(sentence).toMatch(/Click into a tweet, press Escape to select it/);
      const again = await cursorInTweet();
      again.leave(true);
      const bySelection = await again.called(key);
      expect(bySelection).not.toBe(sentence);
      expect(bySelection).toBe(await (await cursorInTweet()).called(key, "slash"));
    },
  );

  it.each(onTweets)("%s is offered where the cursor is told", (key) => {
    expect(commands.find((command) => command.key === key)?.menus).toContain("slash");
  });

  it("forgets nothing where nothing was decided, and says so", async () => {
    const { called } = await cursorInTweet();
    expect(await called("forget-word", "slash")).toBe(
      "There is nothing here to join, split, leave out or forget, so nothing was changed.",
    );
    expect(await called("split-here", "slash")).toMatch(/^Split:/);
    expect(await called("forget-word", "slash")).toMatch(/^Forgotten:/);
  });
});

describe("in a database graph", () => {
  /** As the DB app answers (its recordings): its pages have a title in place of the name that is asked for. */
  const inDatabase = (ask: Ask): Ask => {
    return async (method, ...args) => {
      if (method === "App.getCurrentGraph") return { name: "Demo", path: "Demo", url: "logseq_db_Demo" };
      return method === "DB.datascriptQuery" ? [] : ask(method, ...args);
    };
  };

  it.each(commands.filter(({ key }) => !["show-threads", "finish-runs", "put-back-runs"].includes(key)))(
    "$key says that it works in file graphs only",
    async ({ key }) => {
      const { app, said, standIn } = pluginOn(threadPages["a section of one thread"] ?? new Map(), {
        between: inDatabase,
      });
      const block = blockId(await blockThatBegins(standIn, "Suben"));
      await commandRunner(app)(key, { block });
      expect(said.at(-1)?.sentence).toMatch(/^This is a database graph/);
    },
  );
});
