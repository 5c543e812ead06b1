import type { BlockId } from "../block/block.ts";
import type { Entry } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { countedOn } from "./neighbours.ts";
import { oldestFirst } from "./order.ts";
import type { Chain } from "./thread-of.ts";
import { type Unit, unitsIn } from "./unit.ts";

/** An entry of a chain, and why it belongs to the one before it. */
interface Placed {
  readonly entry: Entry;
  joint: Joint;
}

/** In the place of the joint before a first tweet, which has none. */
const none: Joint = { why: "between", evidence: "likely" };

/**
 * Tweets that lost their link, put with those of their merged block or nested thread, else beside their page neighbours:
 * between two tweets of one thread, or where the count says so; any others are chains of their own. No chain comes to
 * hold two of the units that are `collapsed`.
 */
export function withUnlinked(
  chains: readonly Chain[],
  entries: readonly Entry[],
  collapsed: ReadonlySet<BlockId> | undefined,
): readonly Chain[] {
  if (entries.every(isLinked)) return chains;
  const homes = new Map<Entry, Placed[]>();
  const all = chains.map((chain): Placed[] => {
    const home = chain.entries.map((entry, index) => ({ entry, joint: chain.joints[index - 1] ?? none }));
    for (const entry of chain.entries) homes.set(entry, home);
    return home;
  });
  const homeFor = ([{ unit }]: Unit, neighbour: Entry | undefined): Placed[] | undefined => {
    const home = neighbour && homes.get(neighbour);
    return collapsed?.has(unit) && home?.some(({ entry }) => collapsed.has(entry.unit)) ? undefined : home;
  };
  const units = unitsIn(oldestFirst(entries));
  const linkedAfter = nextLinked(units);
  let before: Unit | undefined;
  for (const [index, unit] of units.entries()) {
    const linked = unit.find(isLinked);
    const own = linked && homes.get(linked);
    if (linked && own) {
      placeMates(own, unit, linked);
      before = unit;
      continue;
    }
    const next = units[index + 1]?.[0];
    const [behind, ahead] = [homeFor(unit, before?.[0]), homeFor(unit, next)];
    const after = linkedAfter[index];
    const joint = before && behind && jointBehind(before, unit, after !== undefined && homes.get(after) === behind);
    const counted = next && ahead?.[0]?.entry === next ? numbered(unit, next) : undefined;
    const home = (joint ? behind : counted && ahead) ?? [];
    if (joint) insert(home, placeOf(home, before?.at(-1)) + 1, unit, joint);
    else insert(home, 0, unit, none, counted);
    if (!joint && !counted) all.push(home);
    for (const entry of unit) homes.set(entry, home);
    before = joint && unit;
  }
  return all.map((home) => ({
    entries: home.map(({ entry }) => entry),
    joints: home.slice(1).map(({ joint }) => joint),
  }));
}

function isLinked({ id }: Entry): boolean {
  return id !== undefined;
}

/** Puts tweets into a chain at a place, `before` and `after` the joints at both ends. */
function insert(home: Placed[], at: number, entries: readonly Entry[], before: Joint, after?: Joint): void {
  const next = home[at];
  if (next && after) next.joint = after;
  home.splice(at, 0, ...entries.map((entry, index) => ({ entry, joint: index === 0 ? before : withMates(entry) })));
}

function placeOf(home: readonly Placed[], of: Entry | undefined): number {
  return home.findLastIndex(({ entry }) => entry === of);
}

/** Puts the tweets of a unit ahead of the first that is linked, and behind one another. */
function placeMates(home: Placed[], unit: Unit, linked: Entry): void {
  const first = unit.indexOf(linked);
  const at = placeOf(home, linked);
  if (first > 0) insert(home, at, unit.slice(0, first), home[at]?.joint ?? none, withMates(linked));
  for (const [index, entry] of unit.entries())
    if (index > first && !isLinked(entry)) insert(home, placeOf(home, unit[index - 1]) + 1, [entry], withMates(entry));
}

/** Why a tweet belongs behind the one before it in its merged block, or in its nested thread. */
function withMates({ highlight }: Entry): Joint {
  return { why: highlight.tweets.length > 1 ? "merged" : "nested", evidence: "certain" };
}

/** Why an unlinked unit belongs behind the one before it on the page. */
function jointBehind(before: Unit, unit: Unit, isBetween: boolean): Joint | undefined {
  if (before[0].highlight.home !== unit[0].highlight.home) return undefined;
  return numbered(before, unit[0]) ?? (isBetween ? { why: "between", evidence: "likely" } : undefined);
}

function numbered(before: Unit, entry: Entry): Joint | undefined {
  const counted = countedOn(before.at(-1) ?? before[0], entry);
  return counted && { why: "numbers", evidence: "likely", from: counted[0], to: counted[1], ms: undefined };
}

/** For each unit, the next tweet on the page that has a link. */
function nextLinked(units: readonly Unit[]): readonly (Entry | undefined)[] {
  const found: (Entry | undefined)[] = [];
  let next: Entry | undefined;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    next = units[at]?.find(isLinked) ?? next;
  }
  return found;
}
