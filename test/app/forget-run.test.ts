import { expect, it } from "vitest";
import { collapseHere } from "../../src/app/fold-commands.ts";
import { finishRuns, putBackRuns } from "../../src/app/run-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const files = threadPages["tweets that others hold"] ?? new Map();

/** A collapse whose host stops answering after two changes, and a page that is edited before it answers again. */
async function leftAndEdited() {
  const standIn = standInOn(files);
  let changes = 0;
  const broken = pluginFor(standIn, {
    between:
      (ask) =>
      async (method, ...args) => {
        if (/\.(insert|move|update|remove)/u.test(method)) changes += 1;
        if (changes > 2) throw new Error("gone");
        return ask(method, ...args);
      },
  });
  await collapseHere(broken.app, { block: blockId(await blockThatBegins(standIn, "1/ First")) });
  expect(broken.said.at(-1)?.tone).toBe("trouble");
  await standIn.call("update_block", [await blockThatBegins(standIn, "Alone"), "Rewritten by hand"]);
  return pluginFor(standIn);
}

it("keeps the record of a run whose page was edited until the user lets it go", async () => {
  const plugin = await leftAndEdited();
  const page = plugin.standIn.files().get(pagePath);
  plugin.answer = false;
  await putBackRuns(plugin.app);
  expect(plugin.said.at(-1)?.sentence).toContain("can neither be finished nor put back by itself");
  plugin.answer = true;
  await finishRuns(plugin.app);
  expect(plugin.said.at(-1)?.sentence).toContain("can neither be finished nor put back by itself");
  await finishRuns(plugin.app);
  expect(plugin.said.at(-1)?.sentence).toBe("No command was cut short, so there is nothing to do.");
  expect(plugin.standIn.files().get(pagePath)).toBe(page);
});
