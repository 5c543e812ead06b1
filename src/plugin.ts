import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import type { App } from "./app/app.ts";
import { type CommandRunner, commandRunner } from "./app/command-runner.ts";
import { dateLocale } from "./app/date-locale.ts";
import { exclusively } from "./app/exclusively.ts";
import type { Graph } from "./app/graph.ts";
import type { After } from "./app/news-burst.ts";
import { once } from "./app/once.ts";
import { pagesAtWork } from "./app/pages-at-work.ts";
import { pastRuns } from "./app/past-runs.ts";
import { tellOfRuns } from "./app/tell-of-runs.ts";
import { type BlockId, blockId } from "./core/block/block.ts";
import { readSettings } from "./core/settings.ts";
import { recognitionOf } from "./core/tweet/recognition.ts";
import type { Words } from "./core/words/words.ts";
import { panelWordsFor } from "./core/words/words-for.ts";
import { askHost, limited } from "./logseq/ask.ts";
import { dockedFrame } from "./logseq/frame.ts";
import { ogDesk } from "./logseq/og-desk.ts";
import { ogGraph } from "./logseq/og-graph.ts";
import { rememberOpenPanel } from "./logseq/reopening.ts";
import { sandboxStorage } from "./logseq/sandbox-storage.ts";
import { followTheme } from "./logseq/theme.ts";
import { panelCode } from "./panel-code.ts";
import { panelDoor } from "./panel-door.ts";
import { dress } from "./ui/dress.ts";
import type { FrameParts, FrameView } from "./ui/frame-view.tsx";

/** What the plugin does when it is asked to. */
export interface Plugin {
  readonly run: CommandRunner;
  readonly togglePanel: () => Promise<void>;
  /** Shows the panel that was open when the plugin was last at work; the focus stays where it is. */
  readonly reopenPanel: () => Promise<void>;
  /** Tells the user of commands that the end of the app, or a crash, has cut short. */
  readonly tellOfRuns: () => Promise<void>;
}

const afterTimeout: After = (ms, task) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** The plugin at work: ports bound to the host, the panel behind its own import. Loaded at the first command. */
export function plugin(host: ILSPluginUser, words: Words): Plugin {
  const ask = limited(askHost(host));
  const settings = () => readSettings(host.settings ?? {});
  const recognition = () => recognitionOf(settings());
  const graph = ogGraph(ask, recognition);
  const shelf = sandboxStorage(ask);
  const frame = dockedFrame(host, ask);
  rememberOpenPanel(host, frame.isShown);

  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const now = () => performance.now();
  const work = pagesAtWork();
  const tellTheme = followTheme(host, ask, ({ mode, values }) => dress(document, mode, values));
  const view = once(async (): Promise<FrameView> => {
    const [[{ openFrame }, { panelSide }, { threadIndex }], spoken] = await Promise.all([
      panelCode(),
      spokenIn(graph),
      tellTheme(),
    ]);
    const index = threadIndex({ graph, shelf, pause, now, after: afterTimeout, recognition, work });
    return openFrame({
      ...spoken,
      dock: {
        hide: () => void door.hide(),
        takeFocus: () => void door.takeFocus(),
        resize: (width, kept) => frame.resize(width, kept),
      },
      port: {
        ...panelSide(app, index),
        goTo: (spot) => desk.goTo(spot),
        openBeside: async ({ block }) => {
          await ask("Editor.openInRightSidebar", block);
        },
        openAddress: (address) => desk.open(address),
      },
    });
  });
  const door = panelDoor(view, frame, async () => typeof (await ask("Editor.checkEditing")) === "string");
  const desk = ogDesk(ask, { showPanel: () => door.show(), ask: (text, yes, no) => door.ask(text, yes, no) });

  const newId = (): BlockId => blockId(crypto.randomUUID());
  const app: App = {
    graph,
    shelf,
    past: pastRuns(),
    exclusively: exclusively(),
    desk,
    words,
    settings,
    pause,
    newId,
    working: work.begin,
  };
  return {
    run: commandRunner(app),
    togglePanel: door.toggle,
    reopenPanel: door.reopen,
    tellOfRuns: () => tellOfRuns(app),
  };
}

/** The panel's words and dates in the user's language. */
async function spokenIn(graph: Graph): Promise<Pick<FrameParts, "words" | "locale">> {
  const { language } = await graph.facts();
  const [words, locale] = await Promise.all([panelWordsFor(language), dateLocale(language)]);
  return { words, locale };
}
