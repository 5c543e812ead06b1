import { type Entry, nameOf } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { compareEntries } from "./order.ts";
import type { Chain } from "./thread-of.ts";
import type { TweetName, UserWord } from "./user-word.ts";

const byYou: Joint = { why: "joined-by-you", evidence: "certain" };

/** The chains cut and joined as the user said; tweets left out are chains of their own. */
export function byWord(chains: readonly Chain[], { joins, splits, leaveOuts }: UserWord): readonly Chain[] {
  if (joins.length + splits.length + leaveOuts.length === 0) return chains;
  const out = new Set(leaveOuts);
  const starts = new Set(splits);
  const cut = chains.flatMap((chain) => without(chain, out)).flatMap((chain) => cutBefore(chain, starts));
  return joined(cut, joins);
}

function without(chain: Chain, out: ReadonlySet<TweetName>): readonly Chain[] {
  const left = chain.entries.filter((entry) => out.has(nameOf(entry)));
  if (left.length === 0) return [chain];
  // The joint before a tweet still says why it belongs to the thread, whoever stands before it now.
  const stay = chain.entries.map((entry, index) => ({ entry, joint: chain.joints[index - 1] ?? byYou }));
  const kept = stay.filter(({ entry }) => !out.has(nameOf(entry)));
  const singles = left.map((entry): Chain => ({ entries: [entry], joints: [] }));
  const rest: Chain = { entries: kept.map(({ entry }) => entry), joints: kept.slice(1).map(({ joint }) => joint) };
  return kept.length === 0 ? singles : [rest, ...singles];
}

function cutBefore({ entries, joints }: Chain, starts: ReadonlySet<TweetName>): readonly Chain[] {
  const cuts = entries.flatMap((entry, index) => (index > 0 && starts.has(nameOf(entry)) ? [index] : []));
  return [0, ...cuts].map((from, piece) => {
    const to = cuts[piece] ?? entries.length;
    return { entries: entries.slice(from, to), joints: joints.slice(from, to - 1) };
  });
}

function joined(chains: readonly Chain[], joins: UserWord["joins"]): readonly Chain[] {
  const home = new Map<TweetName, Chain>();
  for (const chain of chains) for (const entry of chain.entries) home.set(nameOf(entry), chain);
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
