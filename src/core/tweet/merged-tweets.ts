import { hasLastingId, lines } from "../block/property-lines.ts";
import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, type LinkHabit, type LinksSeen } from "./link-habit.ts";
import { cutAt } from "./read-tweet.ts";
import type { Tweet } from "./tweet.ts";

/** What may follow a tweet's link on its line: nothing, or a template's tags. */
const suffix = /^[ \t]*(?:(?:#?\[\[[^\][\n]{1,100}\]\]|#[^\s#[\]]{1,60})[ \t]*)*(?:\\[ \t]*)?(?=\n|$)/;

/**
 * The tweets of a block that holds a whole thread: it carries an `id::` line, and two or more links by one handle, each
 * to another tweet, end a line. Undefined for any other text, and for a block that is not `known` to be merged and has
 * no `id::`. Links inside code are no tweets' own: code that is never closed takes whole tweets that follow into its
 * block. The pieces' texts joined are the text; what stands behind the last link's paragraph is a tweet without one.
 */
export function mergedTweets(
  text: string,
  seen: LinksSeen,
  habit: LinkHabit,
  known: boolean,
): readonly Tweet[] | undefined {
  if (seen.links.length < 2 || !(known || hasLastingId(text))) return undefined;
  const ends = seen.links.filter((link) => isEnd(text, link, habit) && !isInCode(text, link));
  const handles = new Set(ends.map(({ handle }) => handle?.toLowerCase()));
  const ids = new Set(ends.map(({ id }) => id));
  return ends.length < 2 || handles.size !== 1 || ids.size !== ends.length ? undefined : cutAtAll(text, ends);
}

function isEnd(text: string, link: WrittenLink, { form }: LinkHabit): boolean {
  return (form === undefined || isAsStrong(link.form, form)) && suffix.test(text.slice(link.end, link.end + 400));
}

/** Whether a link stands between the fences of code, not behind the last. */
function isInCode(text: string, { end }: WrittenLink): boolean {
  const all = lines(text);
  const at = text.slice(0, end).split("\n").length;
  return all[at - 1]?.code === true && all[at]?.code === true;
}

function cutAtAll(text: string, ends: readonly WrittenLink[]): readonly Tweet[] {
  const tweets: Tweet[] = [];
  let start = 0;
  for (const link of ends) {
    const end = link.end + (suffix.exec(text.slice(link.end))?.[0].length ?? 0);
    const { before, link: own } = cutAt(text, link);
    tweets.push({ before: before.slice(start), link: own, after: text.slice(link.end, end) });
    start = end;
  }
  const rest = text.slice(start);
  const last = tweets.at(-1);
  if (rest === "" || !last) return tweets;
  const isTweet =
    /^\n[ \t]*\n/.test(rest) &&
    rest.trim() !== "" &&
    lines(rest).some((line) => line.text.trim() !== "" && !line.property);
  if (isTweet) return [...tweets, { before: rest, link: undefined, after: "" }];
  return [...tweets.slice(0, -1), { ...last, after: last.after + rest }];
}

/** Whether a text may carry an `id::` line, without which none is taken for merged unless it is known to be. */
export function mayHaveId(text: string): boolean {
  return text.includes("::") && (text.startsWith("id::") || text.includes("\nid::"));
}
