import type { Block, BlockId } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { backAtHome } from "./back-at-home.ts";
import { isFixedByText } from "./fixed-blocks.ts";
import { presentMembers } from "./present-members.ts";
import { nameIn, textKey } from "./sibling-keys.ts";
import type { Snapshot, SnapshotMember } from "./snapshot.ts";

/**
 * Whether a collapsed thread stands on the page spread as well, as undo leaves it when it takes back one of several steps:
 * one of its homes is there a second time with all of its tweets that are away and nothing that was never there; or they
 * stand in the home itself once more: all of them, or any where a command had spread the thread before. What a later sync
 * has brought is none of that: a single copy, or a section behind all others, be it under the same header (see
 * `isSynced`). Nor are blocks that undo has brought back to their home under their own uuids: they are known.
 */
export function standsTwice(page: readonly Block[], snapshot: Snapshot, others: readonly Snapshot[]): boolean {
  const block = findBlock(page, snapshot.merged);
  if (block === undefined) return false;
  if (twinsOf(page, snapshot, block).some(({ hasCome }) => !hasCome)) return true;
  const { headStays, homes, members, spread } = snapshot;
  const found = presentMembers(page, block, snapshot, headStays);
  const back = backAtHome({ page, block, snapshot, others, found });
  const away = awayMembers(snapshot, block);
  return homes.some((_, number) => {
    const own = away.filter(({ home }) => home === number);
    const returned = own.filter((member) => back[members.indexOf(member)] !== undefined).length;
    return spread === true ? returned > 0 : returned > 1 && returned === own.length;
  });
}

/** Texts of tweets that stand beside a collapsed thread once more, in a section that looks as if a later sync had brought it. */
export function syncedCopies(page: readonly Block[], snapshot: Snapshot): readonly string[] {
  const block = findBlock(page, snapshot.merged);
  const come = block === undefined ? [] : twinsOf(page, snapshot, block).filter(({ hasCome }) => hasCome);
  return come.flatMap(({ twin, names }) =>
    twin.children.flatMap(({ text }) => (names.includes(textKey(text)) ? text : [])),
  );
}

/**
 * The members that stand in the snapshot alone, or, in a nested thread, under its head, itself among them: replaced whole,
 * its section holds another. What is only ever moved stands in one place, whatever undo has left, and is not among them.
 */
function awayMembers({ headStays, style, members }: Snapshot, holder: Block): readonly SnapshotMember[] {
  const nested = new Set(style === "nest" ? holder.children.map(({ text }) => textKey(text)) : []);
  const away = members.filter(({ kept, block }, at) =>
    at === 0 ? style === "nest" || !headStays : !kept || nested.has(textKey(block.text)),
  );
  return away.filter(({ block }) => !isFixedByText(block.text));
}

/** A block that holds what was replaced whole, beside what replaced it. */
interface Twin {
  readonly twin: Block;
  /** Of the tweets that are away from there. */
  readonly names: readonly string[];
  /** It has come with a later sync, by all that can be told; else undo has left it. */
  readonly hasCome: boolean;
}

function twinsOf(page: readonly Block[], snapshot: Snapshot, block: Block): readonly Twin[] {
  const away = awayMembers(snapshot, block);
  const inside = new Set([...everyBlock([block])].map(({ id }) => id));
  return snapshot.homes.flatMap((home, number) => {
    const names = away.flatMap((member) => (member.home === number ? textKey(member.block.text) : []));
    if (home.under === null || names.length === 0) return [];
    const same = [...everyBlock(page)].filter(({ id, text }) => !inside.has(id) && bareText(text) === home.under);
    if (same.length < 2) return [];
    const wasThere = new Set(home.order.map(nameIn));
    return same.flatMap((twin, at): readonly Twin[] => {
      const here = namesOf(twin.children, inside);
      const others = same.filter((other) => other !== twin).flatMap(({ children }) => children);
      const beside = new Set(namesOf(others, inside));
      const shared = others.filter(({ text }) => wasThere.has(textKey(text)) && !isFixedByText(text));
      const isTwin =
        names.every((name) => countOf(here, name) >= countOf(names, name)) &&
        here.every((name) => wasThere.has(name) || beside.has(name));
      const hasCome = at === same.length - 1 && isSynced(here, namesOf(shared, inside), snapshot);
      return isTwin ? [{ twin, names, hasCome }] : [];
    });
  });
}

/**
 * Whether a section behind all others of its header has come with a sync. A collapse puts what is new behind what is old,
 * so that undo leaves the spread thread before the collapsed one; only after an expand it stands behind, and of that the
 * record tells. Where a nested thread was expanded, or its record is of a time when that was not marked, the section has
 * come with a sync if it lacks what has stood with the thread and was not in it, since all of that was put back as well.
 */
function isSynced(here: readonly string[], shared: readonly string[], { style, spread }: Snapshot): boolean {
  if (style === "merge") return spread !== true;
  return spread === false || shared.some((name) => !here.includes(name));
}

function namesOf(blocks: readonly Block[], without: ReadonlySet<BlockId>): readonly string[] {
  return blocks.filter(({ id }) => !without.has(id)).map(({ text }) => textKey(text));
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}
