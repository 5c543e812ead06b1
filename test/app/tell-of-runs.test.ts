import { expect, it } from "vitest";
import { commandRunner } from "../../src/app/command-runner.ts";
import { tellOfRuns } from "../../src/app/tell-of-runs.ts";
import { blockId } from "../../src/core/block/block.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { threadPages } from "./thread-pages.ts";

const files = threadPages["a section of one thread"] ?? new Map();

it.each([
  ["is told", "fails for good", ["1 command was cut short (“Tides (highlights)”)"]],
  ["is not told of", "goes well", []],
] as const)("a command that is at work %s as cut short where it %s", async (_, end, told) => {
  const standIn = standInOn(files);
  let telling: Promise<void> | undefined;
  const { app, said } = pluginFor(standIn, {
    limit: 5_000,
    between:
      (ask) =>
      async (method, ...args) => {
        // The record of the command is kept, and its first change is on its way.
        if (method === "Editor.insertBatchBlock") telling ??= tellOfRuns(patient);
        if (end === "fails for good" && method === "Editor.removeBlock") throw new Error("gone");
        return ask(method, ...args);
      },
  });
  const patient = { ...app, pause: () => new Promise<void>((resolve) => setTimeout(resolve)) };
  const block = blockId(await blockThatBegins(standIn, "Las mareas"));
  await commandRunner(app)("collapse-thread", { block });
  await telling;
  const sentences = said.map(({ sentence }) => sentence).filter((sentence) => sentence.includes("cut short"));
  expect(sentences).toEqual(told.map((words) => expect.stringContaining(words)));
  expect(telling).toBeDefined();
});
