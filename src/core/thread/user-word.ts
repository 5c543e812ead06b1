/** What a user decided about threads; it overrides every rule. Tweets are named by status id, or by text where there is none. */
export interface UserWord {
  /** Pairs of tweets that belong to one thread. */
  readonly joins: readonly (readonly [string, string])[];
  /** Tweets before which a thread is cut. */
  readonly splits: readonly string[];
  /** Tweets that belong to no thread. */
  readonly leaveOuts: readonly string[];
}

/** A user who has said nothing. */
export const noWord: UserWord = { joins: [], splits: [], leaveOuts: [] };
