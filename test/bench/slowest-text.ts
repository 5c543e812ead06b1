import { blockId } from "../../src/core/block/block.ts";
import type { Page } from "../../src/core/block/page.ts";
import { bareText } from "../../src/core/block/property-lines.ts";
import { escapeMerged } from "../../src/core/fold/escape-merged.ts";
import { leftOpen } from "../../src/core/fold/left-open.ts";
import { unescapeMerged } from "../../src/core/fold/unescape-merged.ts";
import { foldText } from "../../src/core/search/fold-text.ts";
import { hitsIn } from "../../src/core/search/hits-in.ts";
import { isPlain } from "../../src/core/search/plain-text.ts";
import { readQuery } from "../../src/core/search/query.ts";
import { searchTexts } from "../../src/core/search/search-texts.ts";
import { searchedTexts } from "../../src/core/search/searched-texts.ts";
import { repairMojibake } from "../../src/core/text/mojibake.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import { markers } from "../../src/core/thread/marker.ts";
import { readTweet } from "../../src/core/tweet/read-tweet.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { syncDate } from "../../src/core/tweet/sync-date.ts";
import { tweetTeller } from "../../src/core/tweet/tweet-sign.ts";
import { firstWords } from "../../src/ui/first-words.ts";
import { textParts } from "../../src/ui/text-parts.ts";
import { scrapTexts } from "../laws/scraps.ts";
import { table } from "./table.ts";
import { growth } from "./timing.ts";

/** Everything that looks into a text that others wrote. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "a tweet": (text) => readTweet(text),
  "its numbers": markers,
  "misread letters": repairMojibake,
  "a page's threads, for reading": (text) => threadsOf(text).map((thread) => readingText(thread)),
  "property lines": bareText,
  "escaping for a merge": (text) => escapeMerged(text, "markdown"),
  "what it leaves open": leftOpen,
  "the way back": (text) => unescapeMerged(text, "markdown"),
  "the way back in org": (text) => unescapeMerged(text, "org"),
  "folding for search": foldText,
  "marking what is searched": (text) => hitsIn(readQuery("wrods tweet"), text),
  "the sign of a tweet page": tweetTeller(),
  "the date of a sync": (text) => syncDate(`New highlights added ${text}`),
  "a line of the list": (text) => firstWords(text, 80, undefined),
  "links and pictures": textParts,
  // Last, for each text makes patterns of its own: after so many V8 compiles those of others less well.
  "searching it": (text) => searched("words", text),
  "searching it, mistyped": (text) => searched("wrods Tweettw ｗｉｅｗ", text),
  "searching it for what it is made of": (text) => searched(`"${text.slice(0, 60)}x" ${text.slice(0, 12)}y`, text),
};

/** The longest text that Logseq edits, in characters, and the huge blocks that graphs hold all the same. */
const usual = 10_000;
const huge = 50_000;
const repeats = 7;
const candidates = 12;

/**
 * The slowest texts found: each reader on scraps of tweets, links, lists and code, one or two repeated up to 50,000
 * characters. A pattern that runs away shows in the growth: 2 is linear.
 */
export function slowestTexts(): string {
  const inputs = hostileTexts();
  const rows = Object.entries(readers).map(([name, read]) => {
    const { text, ms, input } = slowestOf(read, inputs);
    const half = timeOf(read, text(huge / 2), repeats);
    const short = timeOf(read, text(usual), repeats);
    const grown = growth(huge / 2, half, huge, ms);
    return [name, `${short.toFixed(2)} ms`, `${ms.toFixed(2)} ms`, grown.toFixed(1), JSON.stringify(input)];
  });
  const headings = [`slowest of ${inputs.length} texts`, "10,000", "50,000", "per doubling", "the text, repeated"];
  return table(headings, rows);
}

interface Slow extends HostileText {
  readonly ms: number;
}

/** Each text is tried once, and those that took longest a few times more: one try tells little on a busy machine. */
function slowestOf(read: (text: string) => unknown, inputs: readonly HostileText[]): Slow {
  const tried = inputs.map((input) => ({ ...input, ms: timeOf(read, input.text(huge), 1) }));
  const longest = tried.toSorted((one, other) => other.ms - one.ms).slice(0, candidates);
  const again = longest.map((input) => ({ ...input, ms: timeOf(read, input.text(huge), repeats) }));
  return again.reduce((one, other) => (other.ms > one.ms ? other : one));
}

interface HostileText {
  /** What is repeated. */
  readonly input: string;
  readonly text: (length: number) => string;
}

/** Each scrap alone, and each behind every other. */
function hostileTexts(): readonly HostileText[] {
  const pairs = scrapTexts.flatMap((one) => scrapTexts.map((other) => (one === other ? one : one + other)));
  return pairs.filter((scrap) => scrap !== "").map((input) => ({ input, text: (length) => repeated(input, length) }));
}

function repeated(scrap: string, length: number): string {
  return scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length);
}

/** The shortest of several times, in ms: what others do on the machine only adds to it. */
function timeOf(read: (text: string) => unknown, text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    // A fresh string: what is known of one that was read before would not be known of a user's.
    const fresh = Buffer.from(text, "utf16le").toString("utf16le");
    const start = performance.now();
    read(fresh);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function searched(typed: string, text: string): void {
  const search = searchTexts(readQuery(typed), searchedTexts(["@ada"], [text], [isPlain(text)]));
  while (!search.next().done);
}

const first = 1_500_000_000_000_000_000n;

function threadsOf(text: string): ReturnType<typeof assembleThreads> {
  const block = (name: string, words: string) => ({ id: blockId(name), text: words, folded: false, children: [] });
  // Minutes and days apart, so that every rule has to look at the words.
  const tweet = (name: string, minute: number) =>
    block(name, `${text} ([View Tweet](https://x.com/ada/status/${first + (BigInt(minute * 60_000) << 22n)}))`);
  const page: Page = {
    name: "A page",
    format: "markdown",
    properties: new Map(),
    blocks: [block("p", "category:: #tweets"), tweet("a", 0), tweet("b", 20), block("c", text), tweet("d", 2_000)],
  };
  const read = readTweetPage(page);
  return read ? assembleThreads(read) : [];
}

if (process.argv[1]?.endsWith("slowest-text.ts")) console.log(slowestTexts());
