import type { App } from "./app/app.ts";
import { dateLocale } from "./app/date-locale.ts";
import type { Graph } from "./app/graph.ts";
import type { IndexParts } from "./app/thread-index.ts";
import { panelWordsFor } from "./core/words/words-for.ts";
import type { Ask } from "./logseq/ask.ts";
import type { Frame } from "./logseq/frame.ts";
import { panelCode } from "./panel-code.ts";
import type { PanelDoor } from "./panel-door.ts";
import type { FrameParts, FrameView } from "./ui/frame-view.tsx";

/** What the panel is put together from. */
export interface PanelParts extends Required<Pick<IndexParts, "now" | "after" | "recognition" | "work">> {
  readonly app: App;
  readonly ask: Ask;
  readonly frame: Frame;
  readonly door: PanelDoor;
  /** Dresses the frame in the theme of this moment. */
  readonly dressed: () => Promise<void>;
}

/** Loads the panel, and puts it into the plugin's frame. */
export async function openPanel(parts: PanelParts): Promise<FrameView> {
  const { app, ask, frame, door, dressed, now, after, recognition, work } = parts;
  const { graph, shelf, pause, desk } = app;
  const [[{ openFrame }, { panelSide }, { threadIndex }], spoken] = await Promise.all([
    panelCode(),
    spokenIn(graph),
    dressed(),
  ]);
  const index = threadIndex({ graph, shelf, pause, now, after, recognition, work });
  return openFrame({
    ...spoken,
    dock: {
      hide: () => void door.hide(),
      takeFocus: () => void door.takeFocus(),
      resize: frame.resize,
    },
    port: {
      ...panelSide(app, index),
      goTo: desk.goTo,
      openBeside: async ({ block }) => {
        await ask("Editor.openInRightSidebar", block);
      },
      openAddress: desk.open,
    },
  });
}

/** The panel's words and dates in the user's language. */
async function spokenIn(graph: Graph): Promise<Pick<FrameParts, "words" | "locale">> {
  const { language } = await graph.facts();
  const [words, locale] = await Promise.all([panelWordsFor(language), dateLocale(language)]);
  return { words, locale };
}
