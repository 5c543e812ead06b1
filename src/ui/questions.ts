import type { Question } from "./question.ts";

/** The yes-or-no questions that are put to the user, one at a time. */
export interface Questions {
  /** The one that waits for its answer. */
  readonly now: () => Question | undefined;
  /** Puts a question; one that is still open is answered by no. */
  readonly ask: (text: string, yes: string, no: string) => Promise<boolean>;
  /** Answers by no what is open. */
  readonly leave: () => void;
}

/** `changed` is called when there is another question, or none any more. */
export function questions(changed: () => void): Questions {
  let open: Question | undefined;
  const leave = (): void => open?.answer(false);
  return {
    now: () => open,
    leave,
    ask: (text, yes, no) =>
      new Promise((resolve) => {
        leave();
        const answer = (answered: boolean): void => {
          open = undefined;
          changed();
          resolve(answered);
        };
        open = { text, yes, no, answer };
        changed();
      }),
  };
}
