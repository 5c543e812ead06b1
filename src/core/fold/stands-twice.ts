import type { Block, BlockId } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { homeId } from "./homes.ts";
import { nameIn, textKey } from "./sibling-keys.ts";
import type { Home, Snapshot, SnapshotMember } from "./snapshot.ts";

/** Tweets of one home that are away in a collapsed thread. */
interface Gone {
  readonly home: Home;
  readonly own: readonly SnapshotMember[];
  /** Those of all homes. */
  readonly away: readonly SnapshotMember[];
  /** The blocks that stand for the thread, and what lies under them. */
  readonly inside: ReadonlySet<BlockId>;
}

/**
 * Whether a collapsed thread stands on the page spread as well, as undo leaves it when it takes back one of several steps:
 * one of its homes is there a second time with all of its tweets that are away and nothing that was never there; or they
 * stand in the home itself once more: all of them, or any where a command had spread the thread before. A single copy
 * that a later sync has brought is none of that, nor are blocks that undo has brought back to their home under their own
 * uuids: they are known.
 */
export function standsTwice(page: readonly Block[], snapshot: Snapshot): boolean {
  const holder = findBlock(page, snapshot.merged);
  if (holder === undefined) return false;
  const away = awayMembers(snapshot, holder);
  const inside = new Set([...everyBlock([holder])].map(({ id }) => id));
  return snapshot.homes.some((home, number) => {
    const gone = { home, own: away.filter((member) => member.home === number), away, inside };
    if (gone.own.length === 0) return false;
    if (isTwinned(page, gone)) return true;
    const back = backAtHome(page, gone);
    return snapshot.spread === true ? back > 0 : back > 1 && back === gone.own.length;
  });
}

/** The members that stand in the snapshot alone, or, in a nested thread, under its head. */
function awayMembers({ headStays, style, members }: Snapshot, holder: Block): readonly SnapshotMember[] {
  const nested = new Set(style === "nest" ? holder.children.map(({ text }) => textKey(text)) : []);
  return members.filter(({ kept, block }, at) => (at === 0 ? !headStays : !kept || nested.has(textKey(block.text))));
}

/** Whether undo has left both what was replaced whole and what replaced it. */
function isTwinned(page: readonly Block[], { home, own, inside }: Gone): boolean {
  if (home.under === null) return false;
  const same = [...everyBlock(page)].filter(({ id, text }) => !inside.has(id) && bareText(text) === home.under);
  if (same.length < 2) return false;
  const names = own.map(({ block }) => textKey(block.text));
  const wasThere = new Set(home.order.map(nameIn));
  return same.some((twin) => {
    const here = namesOf(twin.children, inside);
    const beside = new Set(same.flatMap((other) => (other === twin ? [] : namesOf(other.children, inside))));
    return (
      names.every((name) => countOf(here, name) >= countOf(names, name)) &&
      here.every((name) => wasThere.has(name) || beside.has(name))
    );
  });
}

/** How many of the tweets that went from a home stand there more often than when everything was spread. */
function backAtHome(page: readonly Block[], { home, own, away, inside }: Gone): number {
  const parent = homeId(page, home);
  if (home.under !== null && parent === undefined) return 0;
  const siblings = parent === undefined ? page : (findBlock(page, parent)?.children ?? []);
  const here = namesOf(siblings, new Set([...inside, ...away.map(({ block }) => block.id)]));
  const expected = home.order.map(nameIn);
  const gone = away.map(({ block }) => textKey(block.text));
  return own.filter(({ block }) => {
    const name = textKey(block.text);
    return countOf(here, name) > Math.max(0, countOf(expected, name) - countOf(gone, name));
  }).length;
}

function namesOf(blocks: readonly Block[], without: ReadonlySet<BlockId>): readonly string[] {
  return blocks.filter(({ id }) => !without.has(id)).map(({ text }) => textKey(text));
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}
