import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import type { App } from "./app/app.ts";
import { type CommandRunner, commandRunner } from "./app/command-runner.ts";
import { panelSide } from "./app/panel-side.ts";
import { tellOfRuns } from "./app/run-commands.ts";
import { blockId } from "./core/block/block.ts";
import { readSettings } from "./core/settings.ts";
import type { Words } from "./core/words/words.ts";
import { panelWordsFor } from "./core/words/words-for.ts";
import { askHost, limited } from "./logseq/ask.ts";
import { dockedFrame } from "./logseq/frame.ts";
import { ogDesk } from "./logseq/og-desk.ts";
import { ogGraph } from "./logseq/og-graph.ts";
import { sandboxStorage } from "./logseq/sandbox-storage.ts";
import { followTheme } from "./logseq/theme.ts";
import { once } from "./once.ts";
import type { FrameView } from "./ui/frame-view.tsx";

/** What the plugin does when it is asked to. */
export interface Plugin {
  readonly run: CommandRunner;
  /** Tells the user of commands that the end of the app, or a crash, has cut short. */
  readonly tellOfRuns: () => Promise<void>;
}

/** The plugin at work: ports bound to the host, the panel behind its own import. Loaded at the first command. */
export function plugin(host: ILSPluginUser, words: Words): Plugin {
  const ask = limited(askHost(host));
  const graph = ogGraph(ask);
  const shelf = sandboxStorage(ask);
  const settings = () => readSettings(host.settings ?? {});
  const frame = dockedFrame(host, ask);

  const view = once(async (): Promise<FrameView> => {
    const { openFrame } = await import("./ui/open-frame.ts");
    const { language } = await graph.facts();
    const opened = await openFrame({
      words: await panelWordsFor(language),
      dock: {
        hide: () => hide(opened),
        resize: (width, kept) => frame.resize(width, kept),
      },
      port: {
        ...panelSide(app),
        goTo: (spot) => desk.goTo(spot),
        openBeside: async ({ block }) => {
          await ask("Editor.openInRightSidebar", block);
        },
        openAddress: (address) => desk.open(address),
        listen: (hear) => host.App.onCurrentGraphChanged(() => hear("graph-changed")),
      },
    });
    followTheme(host, ask, ({ mode, values }) => opened.dress(mode, values));
    return opened;
  });
  const hide = (opened: FrameView): void => {
    opened.leave();
    frame.hide();
  };

  const desk = ogDesk(ask, {
    showPanel: async () => {
      const opened = await view();
      if (frame.isShown()) return hide(opened);
      opened.showPanel();
      await frame.show(false);
    },
    ask: async (text, yes, no) => {
      const wasShown = frame.isShown();
      const answer = (await view()).ask(text, yes, no);
      await frame.show(true);
      const said = await answer;
      if (!wasShown) frame.hide();
      return said;
    },
  });

  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const app: App = { graph, shelf, desk, words, settings, pause, newId: () => blockId(crypto.randomUUID()) };
  return { run: commandRunner(app), tellOfRuns: () => tellOfRuns(app) };
}
