import { useEffect, useRef } from "preact/hooks";
import type { Question } from "./panel-port.ts";

/** A yes-or-no question over the panel; Escape is a no. */
export function QuestionView({ question }: { readonly question: Question }) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    yes.current?.focus();
  }, []);
  return (
    <div
      class="question"
      role="alertdialog"
      aria-modal="true"
      aria-label={question.text}
      onKeyDown={({ key }) => {
        if (key === "Escape") question.answer(false);
      }}
    >
      <p>{question.text}</p>
      <div class="question-answers">
        <button type="button" class="primary" ref={yes} onClick={() => question.answer(true)}>
          {question.yes}
        </button>
        <button type="button" onClick={() => question.answer(false)}>
          {question.no}
        </button>
      </div>
    </div>
  );
}
