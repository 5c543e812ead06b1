import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Evidence } from "../../src/core/thread/thread.ts";
import { postedAt } from "../../src/core/tweet/posted.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { compareStatusIds } from "../../src/core/tweet/status-id.ts";
import { type KnownTweet, type Pouring, pageOf, pour } from "./made-up-pages.ts";
import { random } from "./random.ts";
import { type Placed, type Scores, scores } from "./scores.ts";
import { percent, table } from "./table.ts";

/** Puts the tweets of a page into groups: the group's name for each tweet, by block. */
type Rule = (page: readonly KnownTweet[], pouring: Pouring) => ReadonlyMap<KnownTweet, string>;

const second = 1000;
const hour = 3600 * second;
const limits: readonly (readonly [string, number])[] = [
  ["10 s", 10 * second],
  ["1 min", 60 * second],
  ["5 min", 300 * second],
  ["15 min", 900 * second],
  ["30 min", 1800 * second],
  ["2 h", 2 * hour],
  ["4 h", 4 * hour],
  ["12 h", 12 * hour],
  ["24 h", 24 * hour],
  ["3 d", 72 * hour],
];

const tiers: readonly (readonly [string, readonly Evidence[]])[] = [
  ["ours, certain", ["certain"]],
  ["ours, certain and likely", ["certain", "likely"]],
  ["ours, all", ["certain", "likely", "possible"]],
];

type Measured = readonly [name: string, found: Scores];

/** The plain rules and ours on pages poured so; each seed pours anew. */
function measured(
  tweets: readonly KnownTweet[],
  pouring: Pouring,
  seeds: readonly number[],
): { readonly plain: readonly Measured[]; readonly ours: readonly Measured[] } {
  const pages = seeds.flatMap((seed) => pour(tweets, pouring, random(seed)).map((page) => [seed, page] as const));
  const by = (name: string, rule: Rule): Measured => [
    name,
    scores(pages.flatMap(([seed, page], index) => placedBy(rule, page, pouring, `${seed} ${index}`))),
  ];
  return {
    plain: limits.map(([name, ms]) => by(`gap < ${name}`, gapRule(ms))),
    ours: tiers.map(([name, taken]) => by(name, ourRule(taken))),
  };
}

const four = (value: number): string => value.toFixed(4);

/** Our rules beside the plain ones on pages poured so; each seed pours anew. */
export function mixedPages(
  title: string,
  tweets: readonly KnownTweet[],
  pouring: Pouring,
  seeds: readonly number[],
): string {
  const { plain, ours } = measured(tweets, pouring, seeds);
  const rows = [...plain, ...ours].map(([name, found]) => [
    name,
    four(found.precision),
    four(found.recall),
    four(found.f1),
    four(found.pairPrecision),
    four(found.pairF1),
    percent(found.whole, found.threads),
  ]);
  const headings = [title, "B³ precision", "recall", "F1", "pair precision", "pair F1", "whole threads"];
  return table(headings, rows);
}

/** A row for each way to pour: ours with all tiers beside whichever plain rule is best at it, and how sure certain is. */
export function otherPourings(
  title: string,
  tweets: readonly KnownTweet[],
  pourings: readonly (readonly [name: string, pouring: Pouring])[],
  seeds: readonly number[],
): string {
  const rows = pourings.map(([name, pouring]) => {
    const { plain, ours } = measured(tweets, pouring, seeds);
    const [certain, all] = [ours.at(0)?.[1], ours.at(-1)?.[1]];
    const [bestF1] = plain.toSorted(([, a], [, b]) => b.f1 - a.f1);
    const [mostWhole] = plain.toSorted(([, a], [, b]) => b.whole - a.whole);
    if (!certain || !all || !bestF1 || !mostWhole) return [name];
    return [
      name,
      four(all.f1),
      `${four(bestF1[1].f1)} (${bestF1[0]})`,
      percent(all.whole, all.threads),
      `${percent(mostWhole[1].whole, mostWhole[1].threads)} (${mostWhole[0]})`,
      four(certain.precision),
      four(certain.pairPrecision),
    ];
  });
  const headings = [title, "F1", "best plain", "whole threads", "best plain", "certain: B³ precision", "pairs"];
  return table(headings, rows);
}

function placedBy(rule: Rule, page: readonly KnownTweet[], pouring: Pouring, name: string): readonly Placed[] {
  const found = rule(page, pouring);
  return page.map((tweet) => ({ truth: `${name} ${tweet.truth}`, found: `${name} ${found.get(tweet) ?? tweet.id}` }));
}

function gapRule(limit: number): Rule {
  return (page, { underOneName }) => {
    const latest = new Map<string, { readonly posted: number; readonly group: string }>();
    const groups = new Map<KnownTweet, string>();
    for (const tweet of page.toSorted((a, b) => compareStatusIds(a.id, b.id))) {
      const author = underOneName ? "" : tweet.handle;
      const posted = postedAt(tweet.id) ?? 0;
      const before = latest.get(author);
      const group = before && posted - before.posted < limit ? before.group : tweet.id;
      groups.set(tweet, group);
      latest.set(author, { posted, group });
    }
    return groups;
  };
}

function ourRule(taken: readonly Evidence[]): Rule {
  return (page, pouring) => {
    const read = readTweetPage(pageOf(page, pouring));
    if (!read) throw new Error("A made-up page was not read as a tweet page.");
    const tweetOf = new Map(page.map((tweet) => [tweet.id, tweet]));
    const groups = new Map<KnownTweet, string>();
    for (const { members, joints } of assembleThreads(read)) {
      let group = "";
      for (const [index, { id }] of members.entries()) {
        const tweet = id === undefined ? undefined : tweetOf.get(id);
        const joint = joints[index - 1];
        if (!joint || !taken.includes(joint.evidence)) group = `${id}`;
        if (tweet) groups.set(tweet, group);
      }
    }
    return groups;
  };
}
