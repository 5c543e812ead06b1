import { pagesAtWork } from "../../src/app/pages-at-work.ts";
import { panelSide } from "../../src/app/panel-side.ts";
import type { Task } from "../../src/app/task.ts";
import { threadIndex } from "../../src/app/thread-index.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

/** A graph with one page of tweets, one thread. */
export const files = threadPages["a section of one thread"] ?? new Map<string, string>();
/** Work that nobody watches or calls off. */
export const task: Task = { signal: new AbortController().signal, progress: () => {} };

/** The panel's side of a plugin on the thread page, with settings that can be changed on the way. */
export function panel(between: (ask: Ask) => Ask = (ask) => ask, standIn = standInOn(files)) {
  let settings: Settings = defaultSettings;
  const plugin = pluginFor(standIn, { limit: 5_000, between });
  const graph = { ...plugin.app.graph };
  const work = pagesAtWork();
  const app = { ...plugin.app, graph, settings: () => settings, working: work.begin };
  const index = threadIndex({
    graph: app.graph,
    shelf: app.shelf,
    pause: app.pause,
    now: () => performance.now(),
    after: () => () => {},
    work,
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

/** A page of three threads, the second one of which ends with given words. */
export function severalThreads(words: string): ReadonlyMap<string, string> {
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
