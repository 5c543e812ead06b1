import type { BlockId } from "../block/block.ts";
import { startsAnew } from "./cues.ts";
import { type Entry, markersOf } from "./entry.ts";
import type { Joint } from "./joint.ts";
import type { Growing } from "./late.ts";
import { countedOn, jointBetween, pause } from "./neighbours.ts";
import { inOrder, pushTo } from "./order.ts";
import { type Rhythm, rhythmOf } from "./rhythm.ts";
import { weighed } from "./short-run.ts";
import type { Chain } from "./thread-of.ts";
import { withUnlinked } from "./unlinked.ts";

/** How many threads of one author may be under way at once. */
const mostOpen = 4;
const closely = 5 * 60_000;

/** The threads among a page's tweets, each author's for himself; chains of one are single tweets. */
export function apart(entries: readonly Entry[]): readonly Chain[] {
  const byAuthor = new Map<string | undefined, Entry[]>();
  for (const entry of entries) if (entry.id !== undefined) pushTo(byAuthor, entry.handle, entry);
  const chains = [...byAuthor.values()].flatMap((own) => chainsOf(inOrder(own)).map(weighed));
  return withUnlinked(chains, entries);
}

interface Open extends Growing {
  readonly entries: Entry[];
  readonly joints: Joint[];
  longestPause: number;
}

function chainsOf(ordered: readonly Entry[]): readonly Chain[] {
  const rhythm = rhythmOf(ordered);
  const chains: Open[] = [];
  const units = new Map<BlockId, Open>();
  const collapsed = collapsedUnits(ordered);
  for (const [index, entry] of ordered.entries()) {
    const fit = ofOneUnit(units, entry) ?? thatFits(chains, entry, () => isBurst(ordered, index), rhythm);
    const found = fit && isTaken(fit.chain, entry, collapsed) ? undefined : fit;
    const chain = found?.chain ?? { entries: [entry], joints: [], longestPause: 0 };
    if (found) add(chain, entry, found.joint);
    else chains.push(chain);
    units.set(entry.unit, chain);
  }
  return chains;
}

/** The blocks that hold a collapsed thread. */
function collapsedUnits(ordered: readonly Entry[]): ReadonlySet<BlockId> {
  const units = new Set<BlockId>();
  for (const { unit, highlight } of ordered) {
    if (highlight.merged || highlight.tweets.length > 1 || highlight.block.id !== unit) units.add(unit);
  }
  return units;
}

/** Whether a chain is a collapsed thread already, other than the one that the tweet is of: two are never one. */
function isTaken({ entries }: Open, { unit }: Entry, collapsed: ReadonlySet<BlockId>): boolean {
  return collapsed.has(unit) && entries.some((entry) => entry.unit !== unit && collapsed.has(entry.unit));
}

/** Tweets of one merged block, or of a head and its folded tail, stay together whatever lies between. */
function ofOneUnit(units: ReadonlyMap<BlockId, Open>, entry: Entry): Fit | undefined {
  const chain = units.get(entry.unit);
  const isMerged = entry.highlight.tweets.length > 1;
  return chain && { chain, joint: { why: isMerged ? "merged" : "nested", evidence: "certain" } };
}

interface Fit {
  readonly chain: Open;
  readonly joint: Joint;
}

/** The latest thread takes the tweet, if it can; but rather an earlier one whose count it continues than as a late addition. */
function thatFits(chains: readonly Open[], entry: Entry, isBurstNext: () => boolean, rhythm: Rhythm): Fit | undefined {
  const chain = chains.at(-1);
  const joint = chain && jointBetween(chain, entry, isBurstNext, rhythm);
  const fit = chain && joint ? { chain, joint } : undefined;
  if (fit && fit.joint.why !== "late") return fit;
  return countedOnFrom(chains, entry, isBurstNext, rhythm) ?? fit;
}

function countedOnFrom(
  chains: readonly Open[],
  entry: Entry,
  isBurstNext: () => boolean,
  rhythm: Rhythm,
): Fit | undefined {
  if (markersOf(entry).length === 0) return undefined;
  for (let back = 2; back <= Math.min(mostOpen, chains.length); back += 1) {
    const chain = chains[chains.length - back];
    const latest = chain?.entries.at(-1);
    const joint =
      chain && latest && countedOn(latest, entry) ? jointBetween(chain, entry, isBurstNext, rhythm) : undefined;
    if (chain && joint) return { chain, joint };
  }
  return undefined;
}

function add(chain: Open, entry: Entry, joint: Joint): void {
  const latest = chain.entries.at(-1);
  chain.longestPause = Math.max(chain.longestPause, (latest && pause(latest, entry)) ?? 0);
  chain.entries.push(entry);
  chain.joints.push(joint);
}

/** Whether more than two tweets follow one another closely from there on. */
function isBurst(ordered: readonly Entry[], from: number): boolean {
  for (let at = from; at < from + 2; at += 1) {
    const [entry, next] = [ordered[at], ordered[at + 1]];
    const ms = entry && next && pause(entry, next);
    if (!next || ms === undefined || ms >= closely || startsAnew(next)) return false;
  }
  return true;
}
