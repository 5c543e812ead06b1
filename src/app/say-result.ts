import { withoutProperties } from "../core/block/property-lines.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { Words } from "../core/words/words.ts";
import type { App } from "./app.ts";
import type { Result } from "./carry-out.ts";
import type { ThreadNote } from "./expand-threads.ts";
import type { Said } from "./said.ts";

/** How a command ended, in words: `done` if it was carried out, else why not. */
export function resultSaid(words: Words, result: Result, done: string): Said {
  if ("refused" in result) return refusalSaid(words, result.refused);
  if (result.end === "done") return { sentence: done, tone: "done" };
  const { halt, end } = result;
  if (halt.why === "changed-meanwhile") {
    const piece = pieceOf(halt.text);
    return { sentence: end === "stuck" ? words.stuckChanged(piece) : words.stoppedChanged(piece), tone: "trouble" };
  }
  const said = end === "stuck" ? words.stuck : words.stoppedHost;
  return { sentence: said(halt.reason), tone: "trouble" };
}

/** Why something was not done, and what to do. */
export function refusalSaid(words: Words, refusal: Refusal): Said {
  return { sentence: words.refusal(refusal), tone: "note" };
}

/** Characters by which a reader knows a block again. */
const enough = 40;

/** A short piece of a block's text on one line. */
function pieceOf(text = ""): string {
  const line = withoutProperties(text).replace(/\s+/gu, " ").trim();
  return line.length <= enough ? line : `${[...line].slice(0, enough).join("").trimEnd()}…`;
}

/** That a thread was expanded, and what could not be known of it or had to be left. */
export function expandedSaid(words: Words, note: ThreadNote | undefined, tweets: number, author?: string): string {
  return `${howExpanded(words, note, tweets, author)}${leftToDo(words, note ? [note] : [])}`;
}

/** What to say behind that of what is left to do on the page: of tweets that stand twice, and of what is open and takes in others. */
export function leftToDo(words: Words, notes: readonly ThreadNote[]): string {
  const twice = notes.flatMap((note) => note.twice);
  const [reaching] = notes.flatMap((note) => note.reaching);
  const more = twice.length === 0 ? "" : words.standTwice(twice.length, pieceOf(twice[0]));
  return reaching === undefined ? more : `${more}${words.reachesIn(pieceOf(reaching))}`;
}

function howExpanded(words: Words, note: ThreadNote | undefined, tweets: number, author?: string): string {
  if (note?.guessed) return words.expandedGuessed(tweets);
  if (note?.keptEdited) return words.expandedKeptEdited(tweets);
  return note?.from === undefined ? words.expanded(tweets, author) : words.expandedElsewhere(tweets, note.from);
}

/** Says how a command ended. */
export async function sayResult(
  { desk, words }: Pick<App, "desk" | "words">,
  result: Result,
  done: string,
): Promise<void> {
  const { sentence, tone } = resultSaid(words, result, done);
  await desk.say(sentence, tone);
}
