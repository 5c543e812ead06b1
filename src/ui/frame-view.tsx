import type { Locale } from "date-fns";
import { render } from "preact";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Dock } from "./dock.ts";
import { focusKeeper } from "./focus-keeper.ts";
import { late } from "./late.ts";
import { Panel } from "./panel.tsx";
import type { PanelPort } from "./panel-port.ts";
import { type PanelStage, panelStage } from "./panel-stage.ts";
import type { Question } from "./question.ts";
import type { QuestionView } from "./question-view.tsx";
import { questions } from "./questions.ts";
import type { Scene } from "./scene.ts";
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
  const focus = focusKeeper(page, () => isShown, dock.takeFocus);
  const drawSoon = onceATask(draw);
  const asked = questions(draw);
  const asking = late(() => import("./question-view.tsx"), drawSoon);
  const stage = panelStage({ port, words, locale, keepingFocus: focus.keeping }, drawSoon);
  const { list } = stage;
  /** The browser tells the panel's width when it has laid that out, before it paints; asking would have it laid out once more. */
  const widths = new ResizeObserver(([entry]) => stage.widen(entry?.borderBoxSize[0]?.inlineSize ?? 0));

  function draw(): void {
    const had = page.activeElement;
    const scene = isOpened ? stage.scene() : undefined;
    const question = asked.now();
    const QuestionView = question && asking.now()?.QuestionView;
    render(<InFrame scene={scene} dock={dock} question={question} QuestionView={QuestionView} />, root);
    focus.drawn(had);
    stage.drawn();
  }

  listen(page, stage, dock, () => isOpened && asked.now() === undefined);
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

/** The same, done once at the end of a task, however often it is asked for there. */
function onceATask(draw: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      draw();
    });
  };
}

/** Hears keys, unless something lies over the panel, and that something is going to be searched. */
function listen(page: Document, stage: PanelStage, dock: Dock, isPanelInFront: () => boolean): void {
  page.addEventListener("keydown", (event) => {
    if (!isPanelInFront() || stage.scene().state.overlay) return;
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) dock.hide();
    else stage.press(event);
  });
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.id === "search") stage.search();
  });
}

/** All that is drawn; the panel once it was opened. */
function InFrame(props: {
  readonly scene: Scene | undefined;
  readonly dock: Dock;
  readonly question: Question | undefined;
  readonly QuestionView: typeof QuestionView | undefined;
}) {
  const { scene, dock, question, QuestionView } = props;
  const { Overlays } = scene?.parts ?? {};
  return (
    <>
      {scene && <Panel scene={scene} dock={dock} />}
      <main>
        {scene && Overlays && <Overlays scene={scene} />}
        {question && QuestionView && <QuestionView key={question.text} question={question} />}
      </main>
    </>
  );
}
