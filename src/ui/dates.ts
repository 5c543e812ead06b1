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
  const month = new Intl.DateTimeFormat(language, { year: "numeric", month: "long" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  return {
    day: (ms) => localDate(ms, dateFormat, locale),
    month: (ms) => month.format(ms),
    time: (ms) => time.format(ms),
  };
}
