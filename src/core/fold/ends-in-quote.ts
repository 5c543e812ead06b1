import { openedIn } from "./left-open.ts";

/** How a quote begins in org: a line with `>` and something behind it, the first one behind its task or priority too (seen with mldoc 1.6). */
const first =
  /^(?:(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|STARTED|IN-PROGRESS|CANCELED|CANCELLED) +)?(?:\[#[A-C]\] +)?>[ \t]*\S/u;
const further = /^[ \t]*>[ \t]*\S/u;

/** Whether org's parser takes a text to end in a quote: one runs on to a blank line, beyond its block and through others. */
export function endsInQuote(text: string): boolean {
  if (!text.includes(">")) return false;
  const whole = text.trimEnd();
  const closed = openedIn(whole).filter(({ to }) => to !== undefined);
  let isQuote = false;
  let from = 0;
  let at = 0;
  for (const line of whole.split("\n")) {
    while ((closed[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at += 1;
    const next = closed[at]?.from ?? Number.POSITIVE_INFINITY;
    if (line.trim() === "") isQuote = false;
    // What opens within a quote is a part of it, and whatever follows is none of that.
    else if (isQuote && next >= from && next < from + line.length) at += 1;
    else if (next >= from) isQuote ||= (from === 0 ? first : further).test(line);
    from += line.length + 1;
  }
  return isQuote;
}
