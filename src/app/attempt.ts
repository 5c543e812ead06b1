/** A call that the host did not answer in time: it may still do what it was asked, later. */
export class NoAnswer extends Error {
  constructor(what: string) {
    super(`no answer to ${what}`);
    this.name = "NoAnswer";
  }
}

/**
 * What became of a call to the host: its answer, or the reason it gave for having none, in its own words. The reason is `""`
 * where the call was not answered in time: which of our questions that was is nobody's concern.
 */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly unanswered: boolean };

/** Turns a rejection into data. The host rejects with errors, plain strings and error-like objects (recordings, `errorType`). */
export async function attempt<T>(call: Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const unanswered = error instanceof NoAnswer;
    return { ok: false, reason: unanswered ? "" : reasonOf(error), unanswered };
  }
}

function reasonOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
