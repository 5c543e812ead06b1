/** A day, and the time of day where one is told. */
export interface CalendarTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(${months.join("|")})[a-z]*\\.?`;
const yearFirst = /(?<!\d)(\d{4})[^\d\s]{1,2}(\d{1,2})[^\d\s]{1,2}(\d{1,2})(?!\d)/;
const unbroken = /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/;
const dayAndName = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ .-]*${monthName},?[ -]*(\\d{4})(?!\\d)`, "i");
const nameAndDay = new RegExp(`\\b${monthName} *(\\d{1,2})(?:st|nd|rd|th)?,? *(\\d{4})(?!\\d)`, "i");
const yearLast = /(?<!\d)(\d{1,2})([-./_])(\d{1,2})\2(\d{4})(?!\d)/;
/** A page that a day may name, its name in characters. */
const pageLink = /\[\[([^\][\n]{1,80})\]\]/g;
const timeOfDay = /\bat (\d{1,2}):(\d{2})(?: ?([ap])\.?m\b)?/i;

/**
 * When Readwise brought what stands under a sync header ("New highlights added [[Feb 25th, 2023]] at 5:56 PM"), in any of
 * Logseq's date formats; undefined where the header names no day. `dayFirst` decides between 3/4 and 4/3 where the
 * numbers do not: it should say how the user's own format has it.
 */
export function syncDate(header: string, dayFirst?: boolean): CalendarTime | undefined {
  const text = header.replaceAll("\\", "");
  const linked = Array.from(text.matchAll(pageLink), ([, name = ""]) => name).findLast((name) => /\d/.test(name));
  const day = dayIn(linked ?? text, dayFirst);
  if (day === undefined || !isDay(day)) return undefined;
  return { ...day, ...timeIn(text) };
}

type Day = Pick<CalendarTime, "year" | "month" | "day">;

function dayIn(text: string, dayFirst: boolean | undefined): Day | undefined {
  const numbers = yearFirst.exec(text) ?? unbroken.exec(text);
  if (numbers) return { year: Number(numbers[1]), month: Number(numbers[2]), day: Number(numbers[3]) };
  const named = dayAndName.exec(text);
  if (named) return { year: Number(named[3]), month: monthOf(named[2]), day: Number(named[1]) };
  const american = nameAndDay.exec(text);
  if (american) return { year: Number(american[3]), month: monthOf(american[1]), day: Number(american[2]) };
  const last = yearLast.exec(text);
  return last
    ? dayByOrder(Number(last[1]), Number(last[3]), Number(last[4]), dayFirst ?? isUsualDayFirst(last[2]))
    : undefined;
}

/** Of Logseq's own formats, those with dots or dashes mostly begin with the day, those with other signs with the month. */
function isUsualDayFirst(sign: string | undefined): boolean {
  return sign === "." || sign === "-";
}

function dayByOrder(first: number, second: number, year: number, dayFirst: boolean): Day {
  const isDayFirst = first > 12 || (dayFirst && second <= 12);
  return isDayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}

function monthOf(name: string | undefined): number {
  return months.indexOf(name?.toLowerCase() ?? "") + 1;
}

function isDay({ month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function timeIn(text: string): Pick<CalendarTime, "hour" | "minute"> {
  const [, hour, minute, half] = timeOfDay.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return { hour: 0, minute: 0 };
  if (half === undefined) return { hour: Number(hour), minute: Number(minute) };
  return { hour: (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0), minute: Number(minute) };
}
