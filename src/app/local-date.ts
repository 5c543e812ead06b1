import { format, type Locale } from "date-fns";
import { dateFnsFormat, userDate } from "./user-date.ts";

/** Names of months and English ordinals, which other languages do not put into that order. */
const named = /MMM|do/;

/**
 * A moment as a day for reading: in the user's own format and, where a locale is given, in its language. A format that
 * spells months becomes the language's own long date, since `5日 3月` is nobody's date; Logseq's journals keep theirs.
 */
export function localDate(ms: number, logseqFormat: string, locale: Locale | undefined): string {
  if (locale === undefined) return userDate(ms, logseqFormat);
  const tokens = dateFnsFormat(logseqFormat);
  if (named.test(tokens)) return format(ms, tokens.includes("E") ? "PPPP" : "PPP", { locale });
  try {
    return format(ms, tokens, { locale });
  } catch (error) {
    if (error instanceof RangeError) return format(ms, "PPP", { locale });
    throw error;
  }
}
