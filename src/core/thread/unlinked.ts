import type { Entry } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { countedOn } from "./neighbours.ts";
import { isNewestFirst, pushTo } from "./order.ts";
import type { Chain } from "./thread-of.ts";

interface Placed {
  readonly entry: Entry;
  readonly joint: Joint;
}

/**
 * Tweets that lost their link, put beside their page neighbours: between two tweets of one thread, or where the count
 * says so; any other is a chain of its own.
 */
export function withUnlinked(chains: readonly Chain[], entries: readonly Entry[]): readonly Chain[] {
  if (entries.every(({ id }) => id !== undefined)) return chains;
  const page = isNewestFirst(entries) ? entries.toReversed() : entries;
  const chainOf = new Map<Entry, Chain>();
  for (const chain of chains) for (const entry of chain.entries) chainOf.set(entry, chain);
  const behind = new Map<Entry, Placed[]>();
  const ahead = new Map<Chain, Placed>();
  const singles: Chain[] = [];
  const linkedAfter = nextLinked(page);
  let before: Entry | undefined;
  let anchor: Entry | undefined;
  for (const [index, entry] of page.entries()) {
    if (entry.id !== undefined) {
      [before, anchor] = [entry, entry];
      continue;
    }
    const joint = before && anchor && jointBehind(before, entry, linkedAfter[index], anchor, chainOf);
    const next = page[index + 1];
    const head = next && chainOf.get(next);
    if (joint && anchor) {
      pushTo(behind, anchor, { entry, joint });
      before = entry;
    } else if (next && head?.entries[0] === next && !ahead.has(head) && countedOn(entry, next)) {
      ahead.set(head, { entry, joint: numbered(entry, next) });
      before = undefined;
    } else {
      singles.push({ entries: [entry], joints: [] });
      before = undefined;
    }
  }
  return [...chains.map((chain) => filled(chain, ahead.get(chain), behind)), ...singles];
}

/** Why an unlinked tweet belongs behind the one before it on the page. */
function jointBehind(
  before: Entry,
  entry: Entry,
  after: Entry | undefined,
  anchor: Entry,
  chainOf: ReadonlyMap<Entry, Chain>,
): Joint | undefined {
  if (before.highlight === entry.highlight) return { why: "merged", evidence: "certain" };
  if (before.unit === entry.unit) return { why: "nested", evidence: "certain" };
  if (before.highlight.home !== entry.highlight.home) return undefined;
  if (countedOn(before, entry)) return numbered(before, entry);
  const isBetween = after !== undefined && chainOf.get(after) === chainOf.get(anchor);
  return isBetween ? { why: "between", evidence: "likely" } : undefined;
}

function numbered(before: Entry, entry: Entry): Joint {
  const [from, to] = countedOn(before, entry) ?? [0, 0];
  return { why: "numbers", evidence: "likely", from, to, ms: undefined };
}

/** For each tweet, the next one on the page that has a link. */
function nextLinked(page: readonly Entry[]): readonly (Entry | undefined)[] {
  const found: (Entry | undefined)[] = [];
  let next: Entry | undefined;
  for (let at = page.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    if (page[at]?.id !== undefined) next = page[at];
  }
  return found;
}

function filled(
  { entries, joints }: Chain,
  ahead: Placed | undefined,
  behind: ReadonlyMap<Entry, readonly Placed[]>,
): Chain {
  const all: Placed[] = [];
  for (const [index, entry] of entries.entries()) {
    const joint = index === 0 ? ahead?.joint : joints[index - 1];
    if (index === 0 && ahead) all.push(ahead);
    all.push({ entry, joint: joint ?? { why: "between", evidence: "likely" } });
    for (const placed of behind.get(entry) ?? []) all.push(placed);
  }
  return { entries: all.map(({ entry }) => entry), joints: all.slice(1).map(({ joint }) => joint) };
}
