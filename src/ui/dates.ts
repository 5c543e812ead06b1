import type { Locale } from "date-fns";
import { localDate } from "../app/local-date.ts";

/** Moments in ms since 1970 as people read them. */
export interface Dates {
  /** In the user's own format. */
  readonly day: (ms: number) => string;
  readonly month: (ms: number) => string;
  readonly time: (ms: number) => string;
}

/** Dates in the user's format (Logseq's tokens) and language (a BCP 47 tag). */
export function datesFor(dateFormat: string, language: string, locale: Locale | undefined): Dates {
  // Making one costs some 20 ms, so that the list, which needs neither, must not wait for them.
  const month = lazily(() => new Intl.DateTimeFormat(language, { year: "numeric", month: "long" }));
  const time = lazily(() => new Intl.DateTimeFormat(language, { timeStyle: "short" }));
  return {
    day: (ms) => localDate(ms, dateFormat, locale),
    month: (ms) => month().format(ms),
    time: (ms) => time().format(ms),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
