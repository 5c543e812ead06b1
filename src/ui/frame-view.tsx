import type { Locale } from "date-fns";
import { render } from "preact";
import type { PanelWords } from "../core/words/panel-words.ts";
import { arranger } from "./arranger.ts";
import { copyText } from "./copy-text.ts";
import { datesFor } from "./dates.ts";
import type { Dock } from "./dock.ts";
import { focusKeeper } from "./focus-keeper.ts";
import { lastOf } from "./last-of.ts";
import { late } from "./late.ts";
import { listWork } from "./list-work.ts";
import { Panel } from "./panel.tsx";
import type { PanelEvent } from "./panel-event.ts";
import type { PanelPort } from "./panel-port.ts";
import { firstState } from "./panel-state.ts";
import type { Question } from "./question.ts";
import { reduce } from "./reduce.ts";
import { roomIn } from "./room.ts";
import type { Scene } from "./scene.ts";
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
  let state = firstState;
  let isOpened = false;
  let isShown = false;
  let isDue = false;
  /** The first threads are on screen, and what acts on them is wanted. */
  let isListed = false;
  let room = roomIn(0);
  let question: Question | undefined;

  const focus = focusKeeper(page, () => isShown, dock.takeFocus);
  const arrange = arranger();
  const dates = lastOf((dateFormat: string) => datesFor(dateFormat, words.language, locale));
  const work = { port, words, tell, state: () => state };
  const searching = late(async () => {
    const { threadSearch, hitsOf } = await import("./thread-search.ts");
    return { search: threadSearch(), hits: lastOf(hitsOf) };
  }, drawSoon);
  const list = listWork({ ...work, searching });
  const hands = late(async () => {
    const { hands: acting } = await import("./hands.ts");
    const copy = (text: string): boolean => copyText(page, text);
    return acting({ ...work, list, items: () => arrange(state).items, copy, keepingFocus: focus.keeping });
  }, drawSoon);
  const around = late(() => import("./around-list.tsx"), drawSoon);
  const overlays = late(() => import("./overlays.tsx"), drawSoon);
  const reading = late(() => import("./reading-view.tsx"), drawSoon);
  const asking = late(() => import("./question-view.tsx"), drawSoon);

  function scene(): Scene {
    return {
      state,
      words,
      list,
      tell,
      deeds: isListed ? hands.now()?.deeds : undefined,
      dates: dates(state.dateFormat),
      hits: state.answered === "" ? undefined : searching.now()?.hits(state.answered),
      room,
      parts: {
        ...(isListed && around.now()),
        ...(state.overlay && overlays.now()),
        ...(state.open && reading.now()),
      },
      ...arrange(state),
    };
  }
  function tell(event: PanelEvent): void {
    state = reduce(state, event);
    drawSoon();
  }
  function drawSoon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  }
  function draw(): void {
    isDue = false;
    const now = scene();
    const had = page.activeElement;
    const { Overlays } = now.parts;
    const QuestionView = question && asking.now()?.QuestionView;
    render(
      <>
        {isOpened && <Panel scene={now} dock={dock} />}
        <main>
          {isOpened && Overlays && <Overlays scene={now} />}
          {question && QuestionView && <QuestionView key={question.text} question={question} />}
        </main>
      </>,
      root,
    );
    focus.drawn(had);
    if (state.threads !== undefined && !isListed) whenIdle(actOnList);
  }
  function actOnList(): void {
    isListed = true;
    void hands.there();
    void around.there();
  }
  /** The browser tells the panel's width when it has laid that out, before it paints; asking would have it laid out once more. */
  const widths = new ResizeObserver(([entry]) => {
    const width = entry?.borderBoxSize[0]?.inlineSize ?? 0;
    const now = width > 0 ? roomIn(width) : room;
    if (now === room) return;
    room = now;
    drawSoon();
  });

  page.addEventListener("keydown", (event) => {
    if (!isOpened || question !== undefined || state.overlay !== undefined) return;
    const acting = hands.now();
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) dock.hide();
    else if (acting) acting.press(event, scene);
    else void hands.there().then(({ press }) => press(event, scene));
  });
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.id === "search") void searching.there();
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
      question?.answer(false);
      list.leave();
    },
    ask: (text, yes, no) =>
      new Promise((resolve) => {
        question?.answer(false);
        const answer = (answered: boolean): void => {
          question = undefined;
          draw();
          resolve(answered);
        };
        question = { text, yes, no, answer };
        draw();
      }),
  };
}
