/** A yes-or-no question that is to be shown in the frame. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: (yes: boolean) => void;
}
