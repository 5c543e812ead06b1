import { expect, it } from "vitest";
import { collapseHere } from "../../src/app/fold-commands.ts";
import type { Task } from "../../src/app/task.ts";
import { threadIndex } from "../../src/app/thread-index.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { recognitionOf } from "../../src/core/tweet/recognition.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Mareas.md";
const text = "kind:: [[X posts]]\n\n- Una, cortada:\n\t- **Note**: Thread\n- Dos, cortada:";
const own = { ...defaultSettings, categoryProperties: "kind", categoryValues: "X posts" };
const task: Task = { signal: new AbortController().signal, progress: () => {} };

it("collapses a thread on a page that only a user's own words tell", async () => {
  const { app, standIn, said } = pluginOn(new Map([[path, text]]), { settings: own });
  await collapseHere(app, { block: blockId(await blockThatBegins(standIn, "Dos")) });
  expect(said.at(-1)?.sentence).toMatch(/^Collapsed 2 tweets/);
});

it("is told of a page that becomes one by those words alone", async () => {
  const plain = text.replace("kind:: [[X posts]]", "- Tres");
  const { app, standIn } = pluginOn(new Map([[path, plain]]), { settings: own });
  const rests: (() => void)[] = [];
  let now = 0;
  const index = threadIndex({
    ...app,
    now: () => now,
    after: (_, tell) => {
      rests.push(tell);
      return () => {};
    },
    recognition: () => recognitionOf(own),
  });
  const news: string[] = [];
  index.listen((what) => news.push(what));
  expect(await index.threads(task)).toEqual([]);
  await standIn.call("update_block", [await blockThatBegins(standIn, "Tres"), "kind:: [[X posts]]"]);
  now = 1_000;
  for (const tell of rests) tell();
  expect(news).toEqual(["threads-changed"]);
  expect(await index.threads(task)).toMatchObject([{ page: "Mareas", tweets: 2 }]);
});

it("lists it once the words are set, and no longer once they are taken back", async () => {
  let settings = defaultSettings;
  const { app } = pluginOn(new Map([[path, text]]), { settings: () => settings });
  const index = threadIndex({
    ...app,
    now: () => performance.now(),
    after: () => () => {},
    recognition: () => recognitionOf(settings),
  });
  expect(await index.threads(task)).toEqual([]);
  settings = own;
  expect(await index.threads(task)).toMatchObject([{ page: "Mareas", tweets: 2 }]);
  settings = defaultSettings;
  expect(await index.threads(task)).toEqual([]);
});
