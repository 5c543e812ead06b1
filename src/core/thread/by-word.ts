import type { BlockId } from "../block/block.ts";
import { type Entry, nameOf } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { compareEntries } from "./order.ts";
import type { Chain } from "./thread-of.ts";
import { collapsedUnits } from "./unit.ts";
import { type TweetName, tweetName, type UserWord } from "./user-word.ts";

const byYou: Joint = { why: "joined-by-you", evidence: "certain" };

/**
 * The chains cut and joined as the user said; tweets left out are chains of their own. What was said of a tweet that has
 * been collapsed since, or stands spread elsewhere, waits until its thread is spread: nothing parts the tweets of one
 * block, or a tail from the head that it lies folded under.
 */
export function byWord(chains: readonly Chain[], { joins, splits, leaveOuts }: UserWord): readonly Chain[] {
  if (joins.length + splits.length + leaveOuts.length === 0) return chains;
  const out = new Set(leaveOuts);
  const starts = new Set(splits);
  const collapsed = collapsedUnits(chains.flatMap(({ entries }) => entries));
  const cut = chains.flatMap((chain) => without(chain, out, collapsed)).flatMap((chain) => cutBefore(chain, starts));
  return joined(cut, joins);
}

/** An entry of a chain, and why it belongs there, whoever stands before it now. */
interface Placed {
  readonly entry: Entry;
  readonly joint: Joint;
}

function placesIn({ entries, joints }: Chain): readonly Placed[] {
  return entries.map((entry, index) => ({ entry, joint: joints[index - 1] ?? byYou }));
}

function chainOf(places: readonly Placed[]): Chain {
  return { entries: places.map(({ entry }) => entry), joints: places.slice(1).map(({ joint }) => joint) };
}

function without(
  chain: Chain,
  out: ReadonlySet<TweetName>,
  collapsed: ReadonlySet<BlockId> | undefined,
): readonly Chain[] {
  const stays = ({ entry }: Placed) => collapsed?.has(entry.unit) === true || !out.has(nameOf(entry));
  const places = placesIn(chain);
  const singles = places.filter((place) => !stays(place)).map((place) => [place]);
  return [places.filter(stays), ...singles].filter(({ length }) => length > 0).map(chainOf);
}

/** The later tweets of a collapsed thread stay with its first, even if one that stands between them begins a chain. */
function cutBefore(chain: Chain, starts: ReadonlySet<TweetName>): readonly Chain[] {
  let latest: Placed[] = [];
  const pieces = [latest];
  const homes = new Map<BlockId, Placed[]>();
  for (const place of placesIn(chain)) {
    const home = homes.get(place.entry.unit);
    if (home === undefined && latest.length > 0 && starts.has(namesOf(place.entry)[0])) {
      latest = [];
      pieces.push(latest);
    }
    homes.set(place.entry.unit, home ?? latest);
    (home ?? latest).push(place);
  }
  return pieces.map(chainOf);
}

/** What a user's word may call a tweet, or those that its block holds, the first of them first. */
function namesOf(entry: Entry): readonly [TweetName, ...TweetName[]] {
  const own = nameOf(entry);
  const [first = own, ...others] = (entry.highlight.holds ?? []).map((tweet) => tweetName(tweet.link?.id, tweet));
  return [first, ...others, own];
}

function joined(chains: readonly Chain[], joins: UserWord["joins"]): readonly Chain[] {
  const home = new Map<TweetName, Chain>();
  for (const chain of chains)
    for (const entry of chain.entries) for (const name of namesOf(entry)) home.set(name, chain);
  const merged = new Map<Chain, Chain>();
  const latest = (chain: Chain): Chain => {
    let found = chain;
    for (let next = merged.get(found); next; next = merged.get(found)) found = next;
    return found;
  };
  const all = new Set(chains);
  for (const [a, b] of joins) {
    const [one, other] = [home.get(a), home.get(b)].map((chain) => chain && latest(chain));
    if (!one || !other || one === other) continue;
    const both = union(one, other);
    merged.set(one, both).set(other, both);
    all.delete(one);
    all.delete(other);
    all.add(both);
  }
  return [...all];
}

/** Both in order; where a tweet's neighbour comes from the other chain, it is the user who joined them. */
function union(one: Chain, other: Chain): Chain {
  const reasons = new Map<Entry, { readonly after: Entry | undefined; readonly joint: Joint | undefined }>();
  for (const { entries, joints } of [one, other]) {
    for (const [index, entry] of entries.entries())
      reasons.set(entry, { after: entries[index - 1], joint: joints[index - 1] });
  }
  const entries = interleaved(one.entries, other.entries);
  const joints = entries.slice(1).map((entry, index) => {
    const reason = reasons.get(entry);
    return reason?.joint && reason.after === entries[index] ? reason.joint : byYou;
  });
  return { entries, joints };
}

/** Two ordered lists as one; a tweet without an id stays behind the one before it, and a first one goes by its place. */
function interleaved(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const entries: Entry[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const [left, right] = [one[a], other[b]];
    const takesLeft = left !== undefined && (right === undefined || goesFirst(left, a > 0, right, b > 0));
    const next = takesLeft ? left : right;
    if (next) entries.push(next);
    if (takesLeft) a += 1;
    else b += 1;
  }
  return entries;
}

function goesFirst(left: Entry, leftFollows: boolean, right: Entry, rightFollows: boolean): boolean {
  if (left.id === undefined && leftFollows) return true;
  if (right.id === undefined && rightFollows) return false;
  return compareEntries(left, right) <= 0;
}
