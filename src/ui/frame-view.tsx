import { render } from "preact";
import { Panel } from "./panel.tsx";
import type { PanelPort, Question } from "./panel-port.ts";
import { QuestionView } from "./question-view.tsx";
import "./panel.css";

/** What is in the plugin's frame. */
export interface FrameView {
  /** Shows the list, read anew. */
  showPanel(): void;
  /** Shows a question over whatever is there. */
  ask(text: string, yes: string, no: string): Promise<boolean>;
  /** Logseq's colours and font for the frame. */
  dress(mode: "light" | "dark", values: Readonly<Record<string, string>>): void;
}

/** Fills the frame. Escape closes it, as it does any panel of Logseq. */
export function frameView(root: HTMLElement, port: PanelPort): FrameView {
  let opened = 0;
  let question: Question | undefined;
  const draw = (): void => {
    render(
      <>
        {opened > 0 && <Panel port={port} opened={opened} />}
        {question && <QuestionView question={question} />}
      </>,
      root,
    );
  };
  root.ownerDocument.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && question === undefined) port.close();
  });
  return {
    showPanel: () => {
      opened += 1;
      draw();
    },
    ask: (text, yes, no) =>
      new Promise((resolve) => {
        question?.answer(false);
        question = {
          text,
          yes,
          no,
          answer: (answered) => {
            question = undefined;
            draw();
            resolve(answered);
          },
        };
        draw();
      }),
    dress: (mode, values) => {
      const page = root.ownerDocument.documentElement;
      page.dataset["mode"] = mode;
      for (const [property, value] of Object.entries(values)) page.style.setProperty(property, value);
    },
  };
}
