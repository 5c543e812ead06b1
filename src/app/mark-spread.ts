import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock, findBlock } from "../core/block/outline.ts";
import { bareText } from "../core/block/property-lines.ts";
import { attempt } from "./attempt.ts";
import type { Shelf } from "./shelf.ts";
import { asOnPage, keepSnapshot, mergedSnapshot, snapshotHolders } from "./snapshots.ts";

/**
 * Marks the records of merged blocks that a command has taken off a page as spread, and takes the mark from those that it
 * has put there: `before` and `after` are the page around the command. A record that cannot be marked serves as it is.
 */
export async function markSpread(
  shelf: Shelf,
  page: string,
  before: readonly Block[],
  after: readonly Block[],
): Promise<void> {
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
