import type { Locale } from "date-fns";
import { render } from "preact";
import { hitsIn } from "../core/search/hits-in.ts";
import { readQuery } from "../core/search/query.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import { arranger } from "./arranger.ts";
import { copyText } from "./copy-text.ts";
import { datesFor } from "./dates.ts";
import type { Dock } from "./dock.ts";
import { lastOf } from "./last-of.ts";
import { late } from "./late.ts";
import { Panel } from "./panel.tsx";
import type { PanelEvent } from "./panel-event.ts";
import type { PanelPort } from "./panel-port.ts";
import { firstState } from "./panel-state.ts";
import { panelWork } from "./panel-work.ts";
import { pressKey } from "./press-key.ts";
import type { Question } from "./question.ts";
import { reduce } from "./reduce.ts";
import type { Scene } from "./scene.ts";
import "./frame.css";
import "./list.css";
import "./reading.css";
import "./overlays.css";

/** What is in the plugin's frame. */
export interface FrameView {
  /** Shows the list, read again. */
  showPanel(): void;
  /** Puts the focus into the list. */
  focus(): void;
  /** The frame is no longer shown: nothing more is read. */
  leave(): void;
  /** Shows a question over whatever is there. */
  ask(text: string, yes: string, no: string): Promise<boolean>;
  /** Logseq's colours, font and radius for the frame. */
  dress(mode: "light" | "dark", values: Readonly<Record<string, string>>): void;
}

/** What the frame is filled from. */
export interface FrameParts {
  readonly port: PanelPort;
  readonly dock: Dock;
  readonly words: PanelWords;
  /** How dates are written; undefined for English. */
  readonly locale: Locale | undefined;
}

/** Fills the frame with the panel and with questions; each is drawn again, once a task, when something happens. */
export function frameView(root: HTMLElement, { port, dock, words, locale }: FrameParts): FrameView {
  const page = root.ownerDocument;
  page.documentElement.lang = words.language;
  let state = firstState;
  let isOpened = false;
  let isShown = false;
  let isDue = false;
  let question: Question | undefined;
  const arrange = arranger();
  const dates = lastOf((dateFormat: string) => datesFor(dateFormat, words.language, locale));
  const near = late(
    () => import("../core/search/near-misses.ts"),
    () => deeds.searchAgain(),
  );
  const reading = late(() => import("./reading-view.tsx"), drawSoon);
  const overlays = late(() => import("./overlays.tsx"), drawSoon);
  const asking = late(() => import("./question-view.tsx"), drawSoon);
  const hits = lastOf((typed: string) => {
    const query = readQuery(typed);
    return query.terms.length === 0 ? undefined : (text: string) => hitsIn(query, text, near()?.nearMiss);
  });

  const deeds = panelWork({
    port,
    words,
    tell,
    state: () => state,
    items: () => arrange(state).items,
    nearMisses: () => near()?.nearMisses,
    copy: (text) => copyText(page, text),
  });
  const scene = (): Scene => {
    const arranged = arrange(state);
    const ReadingView = state.threads && reading()?.ReadingView;
    return {
      state,
      words,
      deeds,
      dates: dates(state.dateFormat),
      hits: hits(state.view.query),
      ReadingView,
      ...arranged,
    };
  };
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
    const Overlays = state.threads && overlays()?.Overlays;
    const QuestionView = question && asking()?.QuestionView;
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
  }

  page.addEventListener("keydown", (event) => {
    if (isOpened && question === undefined && state.overlay === undefined) pressKey(event, scene(), () => dock.hide());
  });
  port.listen((news) => {
    if (isShown) void (news === "graph-changed" ? deeds.open() : deeds.refresh(false));
  });
  return {
    showPanel: () => {
      isOpened = true;
      isShown = true;
      draw();
      void deeds.open();
    },
    focus: () => (page.getElementById("threads") ?? page.getElementById("panel"))?.focus(),
    leave: () => {
      isShown = false;
      deeds.leave();
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
    dress: (mode, values) => {
      const { dataset, style } = page.documentElement;
      dataset["mode"] = mode;
      for (const [property, value] of Object.entries(values)) style.setProperty(property, value);
    },
  };
}
