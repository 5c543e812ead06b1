import { Button } from "./button.tsx";
import "./overlays.css";
import { Modal } from "./modal.tsx";
import type { Question } from "./question.ts";

/** A yes-or-no question over the panel; Escape is a no. */
export function QuestionView({ question }: { readonly question: Question }) {
  return (
    <Modal label={question.text} onClose={() => question.answer(false)} isQuestion>
      <p>{question.text}</p>
      <div class="modal-steps">
        <Button label={question.yes} class="primary" onClick={() => question.answer(true)} />
        <Button label={question.no} onClick={() => question.answer(false)} />
      </div>
    </Modal>
  );
}
