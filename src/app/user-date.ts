import { format } from "date-fns";
import { enUS } from "date-fns/locale/en-US";

/** Logseq's own default. */
const usualFormat = "MMM do, yyyy";

/**
 * What Logseq's date tokens are called in date-fns, where they differ (LOGSEQ.md 6): Logseq takes `D` for the day of the
 * month, `Y` for the calendar year, `x` for the ISO week-year, `e` for the ISO weekday, `a` for am/pm.
 */
const tokens: Readonly<Record<string, string>> = { D: "d", Y: "y", x: "R", w: "I", e: "i", Z: "xx" };
const lengthened: Readonly<Record<string, string>> = { a: "aaa", A: "a", ZZ: "xxx" };

/** Logseq's date format in date-fns's tokens; quoted text is left alone. */
export function dateFnsFormat(logseqFormat: string): string {
  return logseqFormat.replace(/'(?:[^']|'')*'|([A-Za-z])\1*/gu, (run: string, letter: string | undefined) => {
    if (letter === undefined || run === "do") return run;
    const other = tokens[letter];
    return lengthened[run] ?? (other === undefined ? run : lengthOf(other, run.length));
  });
}

function lengthOf(token: string, length: number): string {
  return token.length > 1 ? token : token.repeat(length);
}

/**
 * A moment as a day in the user's own format, in local time and always with English names, as Logseq names its journals.
 * A format that neither Logseq nor date-fns knows falls back to `MMM do, yyyy`.
 */
export function userDate(ms: number, logseqFormat: string): string {
  try {
    return format(ms, dateFnsFormat(logseqFormat), { locale: enUS });
  } catch (error) {
    if (error instanceof RangeError) return format(ms, usualFormat, { locale: enUS });
    throw error;
  }
}
