import "./overlays.css";
import { Modal } from "./modal.tsx";
import type { Question } from "./question.ts";

/** A yes-or-no question over the panel; Escape is a no. */
export function QuestionView({ question }: { readonly question: Question }) {
  return (
    <Modal label={question.text} onClose={() => question.answer(false)} isQuestion>
      <p>{question.text}</p>
      <div class="modal-steps">
        <button type="button" class="primary" onClick={() => question.answer(true)}>
          {question.yes}
        </button>
        <button type="button" onClick={() => question.answer(false)}>
          {question.no}
        </button>
      </div>
    </Modal>
  );
}
