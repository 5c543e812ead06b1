import type { Locale } from "date-fns";
import { render } from "preact";
import type { PanelWords } from "../core/words/panel-words.ts";
import { copyText } from "./copy-text.ts";
import type { Dock } from "./dock.ts";
import { focusKeeper } from "./focus-keeper.ts";
import { late } from "./late.ts";
import { Panel } from "./panel.tsx";
import type { PanelPort } from "./panel-port.ts";
import { panelStage } from "./panel-stage.ts";
import { questions } from "./questions.ts";
import { whenIdle } from "./when-idle.ts";
import "./frame.css";
import "./list.css";

/** What is in the plugin's frame. */
export interface FrameView {
  /** Shows the list, read again. */
  showPanel(): void;
  /** Puts the focus into the list. */
  focus(): void;
  /** The frame is no longer shown: nothing more is read, and a question that is open is answered by no. */
  leave(): void;
  /** Shows a question over whatever is there. */
  ask(text: string, yes: string, no: string): Promise<boolean>;
}

/** What the frame is filled from. */
export interface FrameParts {
  readonly port: PanelPort;
  readonly dock: Dock;
  readonly words: PanelWords;
  /** How dates are written; undefined for English. */
  readonly locale: Locale | undefined;
}

/**
 * Fills the frame with the panel and with questions; all is drawn again, once a task, when something happens. The list
 * comes first; whatever acts on it is loaded once the first threads are on screen, the rest when it is first wanted.
 */
export function frameView(root: HTMLElement, { port, dock, words, locale }: FrameParts): FrameView {
  const page = root.ownerDocument;
  page.documentElement.lang = words.language;
  let isOpened = false;
  let isShown = false;
  let isDue = false;
  let isActedOn = false;
  const focus = focusKeeper(page, () => isShown, dock.takeFocus);
  const asked = questions(draw);
  const asking = late(() => import("./question-view.tsx"), drawSoon);
  const copy = (text: string): boolean => copyText(page, text);
  const stage = panelStage({ port, words, locale, copy, keepingFocus: focus.keeping }, drawSoon);
  const { list } = stage;

  function drawSoon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  }
  function draw(): void {
    isDue = false;
    const scene = stage.scene();
    const had = page.activeElement;
    const { Overlays } = scene.parts;
    const question = asked.now();
    const QuestionView = question && asking.now()?.QuestionView;
    render(
      <>
        {isOpened && <Panel scene={scene} dock={dock} />}
        <main>
          {isOpened && Overlays && <Overlays scene={scene} />}
          {question && QuestionView && <QuestionView key={question.text} question={question} />}
        </main>
      </>,
      root,
    );
    focus.drawn(had);
    if (scene.state.threads === undefined || isActedOn) return;
    isActedOn = true;
    whenIdle(stage.act);
  }
  /** The browser tells the panel's width when it has laid that out, before it paints; asking would have it laid out once more. */
  const widths = new ResizeObserver(([entry]) => stage.widen(entry?.borderBoxSize[0]?.inlineSize ?? 0));

  page.addEventListener("keydown", (event) => {
    if (!isOpened || asked.now() || stage.scene().state.overlay) return;
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) dock.hide();
    else stage.press(event);
  });
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.id === "search") stage.search();
  });
  port.listen((news) => {
    if (isShown) void (news === "graph-changed" ? list.open() : list.refresh(false));
  });
  return {
    showPanel: () => {
      isOpened = true;
      isShown = true;
      draw();
      const panel = page.getElementById("panel");
      if (panel !== null) widths.observe(panel);
      void list.open();
    },
    focus: focus.take,
    leave: () => {
      isShown = false;
      asked.leave();
      list.leave();
    },
    ask: asked.ask,
  };
}
