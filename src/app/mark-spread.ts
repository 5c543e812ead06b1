import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock, findBlock } from "../core/block/outline.ts";
import { bareText } from "../core/block/property-lines.ts";
import { attempt } from "./attempt.ts";
import { loadNested } from "./load-nested.ts";
import type { Shelf } from "./shelf.ts";
import { asOnPage, keepSnapshot, mergedSnapshot, replaceSnapshot, snapshotHolders } from "./snapshots.ts";

/** A page around a command. */
interface Change {
  readonly page: string;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/**
 * Marks the records of threads that a command has spread on a page, and takes the mark from those that it has collapsed
 * there. A record that cannot be marked serves as it is.
 */
export async function markSpread(shelf: Shelf, change: Change): Promise<void> {
  await markMerged(shelf, change);
  await attempt(markNested(shelf, change));
}

async function markMerged(shelf: Shelf, { page, before, after }: Change): Promise<void> {
  const holders = await attempt(snapshotHolders(shelf));
  const mark = async (id: BlockId): Promise<void> => {
    const now = findBlock(after, id);
    const was = findBlock(before, id);
    const snapshot = now?.text === was?.text ? undefined : await mergedSnapshot(shelf, id);
    if (snapshot === undefined) return;
    const spread = (now && (await asOnPage(snapshot, after, now))) === undefined;
    // A block that was moved to another page is spread there: its record is that page's from now on.
    if (spread) await keepSnapshot(shelf, { ...snapshot, spread, spreadFrom: was && bareText(was.text), page });
    else if (snapshot.spread === true) await keepSnapshot(shelf, { ...snapshot, spread });
  };
  const standing = [...everyBlock(before), ...everyBlock(after)].map(({ id }) => id);
  for (const id of new Set(standing)) if (holders.ok && holders.value.all.has(id)) await attempt(mark(id));
}

async function markNested(shelf: Shelf, { page, before, after }: Change): Promise<void> {
  const records = await loadNested(shelf);
  if (records === undefined) return;
  const [was, now] = [parentsIn(before), parentsIn(after)];
  const changed = (some: Parents, others: Parents) =>
    [...some].flatMap(([key, block]) => (others.has(key) ? [] : block));
  const then = await records.threadsAmong({ name: page, blocks: changed(was, now) });
  const since = await records.threadsAmong({ name: page, blocks: changed(now, was) });
  for (const [path, { record }] of [...then, ...since]) {
    const [less, more] = [since, then].map((threads) => threads.get(path)?.tails.length ?? 0);
    const spread = (less ?? 0) < (more ?? 0);
    if (less !== more && spread !== (record.spread ?? false)) await replaceSnapshot(shelf, path, { ...record, spread });
  }
}

/** The blocks of an outline that have children, each by its text and theirs: names change where a section is replaced. */
type Parents = ReadonlyMap<string, Block>;

function parentsIn(blocks: readonly Block[]): Parents {
  const parents = [...everyBlock(blocks)].filter(({ children }) => children.length > 0);
  const keyOf = ({ text, children }: Block) =>
    JSON.stringify([text, ...children.map((child) => child.text)].map(bareText));
  return new Map(parents.map((block) => [keyOf(block), block]));
}
