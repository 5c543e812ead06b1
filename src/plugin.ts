import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import type { App } from "./app/app.ts";
import { type CommandRunner, commandRunner } from "./app/command-runner.ts";
import { exclusively } from "./app/exclusively.ts";
import type { After } from "./app/news-burst.ts";
import { once } from "./app/once.ts";
import { pagesAtWork } from "./app/pages-at-work.ts";
import { pastRuns } from "./app/past-runs.ts";
import { tellOfRuns } from "./app/tell-of-runs.ts";
import { blockId } from "./core/block/block.ts";
import { readSettings } from "./core/settings.ts";
import { recognitionOf } from "./core/tweet/recognition.ts";
import type { Words } from "./core/words/words.ts";
import { askHost, limited } from "./logseq/ask.ts";
import { dockedFrame } from "./logseq/frame.ts";
import { ogDesk } from "./logseq/og-desk.ts";
import { ogGraph } from "./logseq/og-graph.ts";
import { rememberOpenPanel } from "./logseq/reopening.ts";
import { sandboxStorage } from "./logseq/sandbox-storage.ts";
import { followTheme } from "./logseq/theme.ts";
import { openPanel } from "./open-panel.ts";
import { panelDoor } from "./panel-door.ts";
import { dress } from "./ui/dress.ts";

/** What the plugin does when it is asked to. */
export interface Plugin {
  readonly run: CommandRunner;
  readonly togglePanel: () => Promise<void>;
  /** Shows the panel that was open when the plugin was last at work; the focus stays where it is. */
  readonly reopenPanel: () => Promise<void>;
  /** Tells the user of commands that the end of the app, or a crash, has cut short. */
  readonly tellOfRuns: () => Promise<void>;
}

const now = (): number => performance.now();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const after: After = (ms, task) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** The plugin at work: ports bound to the host, the panel behind its own import. Loaded at the first command. */
export function plugin(host: ILSPluginUser, words: Words): Plugin {
  const ask = limited(askHost(host));
  const settings = () => readSettings(host.settings ?? {});
  const recognition = () => recognitionOf(settings());
  const frame = dockedFrame(host, ask);
  rememberOpenPanel(host, frame.isShown);
  const dressed = followTheme(host, ask, ({ mode, values }) => dress(document, mode, values));
  const work = pagesAtWork();
  const view = once(() => openPanel({ app, ask, frame, door, dressed, now, after, recognition, work }));
  const door = panelDoor(view, frame, async () => typeof (await ask("Editor.checkEditing")) === "string");
  const app: App = {
    graph: ogGraph(ask, recognition),
    shelf: sandboxStorage(ask),
    past: pastRuns(),
    exclusively: exclusively(),
    desk: ogDesk(ask, { showPanel: door.show, ask: door.ask }),
    words,
    settings,
    pause,
    newId: () => blockId(crypto.randomUUID()),
    working: work.begin,
  };
  return {
    run: commandRunner(app),
    togglePanel: door.toggle,
    reopenPanel: door.reopen,
    tellOfRuns: () => tellOfRuns(app),
  };
}
