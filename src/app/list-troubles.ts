/** What the list of threads could not take into account. */
export interface ListTroubles {
  /** The record of the user's joins and splits is there, and cannot be read: threads are as the rules alone have them. */
  readonly isWordDamaged: boolean;
  /** How many pages could not be read, and why the first could not. */
  readonly unreadPages: number;
  readonly reason: string;
}

export const noTroubles: ListTroubles = { isWordDamaged: false, unreadPages: 0, reason: "" };
