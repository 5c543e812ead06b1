import type { BlockId } from "../block/block.ts";
import { startsAnew } from "./cues.ts";
import { type Entry, markersOf } from "./entry.ts";
import type { Joint } from "./joint.ts";
import type { Growing, Outlook } from "./late.ts";
import { countedOn, jointBetween, pause } from "./neighbours.ts";
import { inOrder, pushTo } from "./order.ts";
import { type Rhythm, rhythmOf } from "./rhythm.ts";
import { weighed } from "./short-run.ts";
import { type Chain, mostFrequentHandle } from "./thread-of.ts";
import { collapsedUnits, unitsIn } from "./unit.ts";
import { withUnlinked } from "./unlinked.ts";

/** How many threads of one author may be under way at once. */
const mostOpen = 4;
const closely = 5 * 60_000;

/** The threads among a page's tweets, each author's for himself; chains of one are single tweets. */
export function apart(entries: readonly Entry[]): readonly Chain[] {
  const chains: Chain[] = [];
  const collapsed = collapsedUnits(entries);
  for (const own of byAuthor(entries, collapsed !== undefined)) addChains(inOrder(own), collapsed, chains);
  return withUnlinked(chains.map(weighed), entries, collapsed);
}

/** The linked tweets of each author; most pages have one. A collapsed thread is whole its author's, whoever else is in it. */
function byAuthor(entries: readonly Entry[], hasCollapsed: boolean): Iterable<readonly Entry[]> {
  const handle = entries[0]?.handle;
  if (entries.every((entry) => entry.id !== undefined && entry.handle === handle)) return [entries];
  const owners = new Map<BlockId, string | undefined>();
  if (hasCollapsed) for (const unit of unitsIn(entries)) owners.set(unit[0].unit, mostFrequentHandle(unit));
  const authors = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    if (entry.id !== undefined) pushTo(authors, hasCollapsed ? owners.get(entry.unit) : entry.handle, entry);
  }
  return authors.values();
}

interface Open extends Growing {
  readonly entries: Entry[];
  readonly joints: Joint[];
  longestPause: number;
}

/** Adds one author's threads, whose tweets are given in order, to those of the others. */
function addChains(ordered: readonly Entry[], collapsed: ReadonlySet<BlockId> | undefined, to: Chain[]): void {
  let index = 0;
  let rhythm: Rhythm | undefined;
  const outlook: Outlook = {
    isBurst: () => isBurst(ordered, index),
    rhythm: () => {
      rhythm ??= rhythmOf(ordered);
      return rhythm;
    },
  };
  const chains: Open[] = [];
  const units = collapsed && new Map<BlockId, Open>();
  for (const entry of ordered) {
    const fit = (units && ofOneUnit(units, entry)) ?? thatFits(chains, entry, outlook);
    const found = fit && collapsed && isTaken(fit.chain, entry, collapsed) ? undefined : fit;
    const chain = found?.chain ?? { entries: [entry], joints: [], longestPause: 0 };
    if (found) add(chain, entry, found.joint);
    else {
      chains.push(chain);
      to.push(chain);
    }
    units?.set(entry.unit, chain);
    index += 1;
  }
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
function thatFits(chains: readonly Open[], entry: Entry, outlook: Outlook): Fit | undefined {
  const chain = chains.at(-1);
  const joint = chain && jointBetween(chain, entry, outlook);
  const fit = chain && joint ? { chain, joint } : undefined;
  if (fit && fit.joint.why !== "late") return fit;
  return countedOnFrom(chains, entry, outlook) ?? fit;
}

function countedOnFrom(chains: readonly Open[], entry: Entry, outlook: Outlook): Fit | undefined {
  if (markersOf(entry).length === 0) return undefined;
  for (let back = 2; back <= Math.min(mostOpen, chains.length); back += 1) {
    const chain = chains[chains.length - back];
    const latest = chain?.entries.at(-1);
    const joint = chain && latest && countedOn(latest, entry) ? jointBetween(chain, entry, outlook) : undefined;
    if (chain && joint) return { chain, joint };
  }
  return undefined;
}

function add(chain: Open, entry: Entry, joint: Joint): void {
  const latest = chain.entries.at(-1);
  const ms = latest && pause(latest, entry);
  if (ms !== undefined && ms > chain.longestPause) chain.longestPause = ms;
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
