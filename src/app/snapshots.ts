import { type Block, type BlockId, blockId } from "../core/block/block.ts";
import { everyBlock, findBlock } from "../core/block/outline.ts";
import { bareText } from "../core/block/property-lines.ts";
import { textKey } from "../core/fold/sibling-keys.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../core/fold/snapshot.ts";
import { textHash } from "../core/fold/text-hash.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import { attempt } from "./attempt.ts";
import { keepText, overwrite } from "./keep-text.ts";
import type { Shelf } from "./shelf.ts";

const folder = "threads";
const nestedFolder = "nested";

/** A merged block keeps its uuid; by that it is found again. */
function mergedPath(holder: BlockId): string {
  return `${folder}/${holder}.json`;
}

/** Marks a snapshot of tweets without links: a merged text does not show how many those are. */
function unlinkedMark(holder: BlockId): string {
  return `${folder}/${holder}.unlinked`;
}

/** A nested head keeps only its text and its place: its snapshot lies with those of its page. */
function nestedPath(page: string, head: string): string {
  return `${nestedPage(page)}/${textHash(textKey(head))}.json`;
}

function nestedPage(page: string): string {
  return `${nestedFolder}/${textHash(page.toLowerCase())}`;
}

/** Where a record lies while it takes the place of another. No listing of records, of whatever version, looks there. */
function besidePath(path: string): string {
  return `beside/${path}`;
}

/**
 * Keeps a snapshot and reads it back; false when what is there is not what was written. One that is there already is not
 * written over before the new one lies beside it whole: it may be all that is left of a thread's tweets.
 */
export async function keepSnapshot(shelf: Shelf, snapshot: Snapshot): Promise<boolean> {
  const text = writeSnapshot(snapshot);
  const path = snapshot.style === "nest" ? nestedPath(snapshot.page, headText(snapshot)) : mergedPath(snapshot.merged);
  if (!(await (isFirst(snapshot) ? keepText : replaceText)(shelf, path, text))) return false;
  // A mark that is not kept costs nothing but a count in the list.
  if (holdsUnlinked(snapshot)) await attempt(shelf.keep(unlinkedMark(snapshot.merged), "{}"));
  return true;
}

/** Whether a snapshot goes under a name that was made for it, so that there is none to be written over. */
function isFirst({ style, headStays, earlier, spread }: Snapshot): boolean {
  return style === "merge" && !headStays && earlier === undefined && spread === undefined;
}

async function replaceText(shelf: Shelf, path: string, text: string): Promise<boolean> {
  const old = await attempt(shelf.kept(path));
  if (!old.ok) return false;
  const beside = besidePath(path);
  // While a record is damaged, what lies beside it is the only one, and stays untouched.
  const isSafe = read(old.value) === undefined || (await keepText(shelf, beside, text));
  const isKept = isSafe && (await (old.value === undefined ? keepText : overwrite)(shelf, path, text));
  if (isKept && old.value !== undefined) await attempt(shelf.forget(beside));
  return isKept;
}

/** Whether tweets without links were merged: a merged text does not show where they end. */
export function holdsUnlinked({ style, members }: Snapshot): boolean {
  return style === "merge" && members.some(({ block }) => readTweet(block.text).link === undefined);
}

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

/** The blocks under whose own name a snapshot is kept, as those of merged blocks are. */
export interface SnapshotHolders {
  readonly all: ReadonlySet<BlockId>;
  /** Those in which tweets without links were merged: their texts do not show them. */
  readonly unlinked: ReadonlySet<BlockId>;
}

/** One question for the whole graph. */
export async function snapshotHolders(shelf: Shelf): Promise<SnapshotHolders> {
  const paths = await shelf.paths(folder);
  const named = (ending: string): ReadonlySet<BlockId> => {
    const own = paths.filter((path) => path.endsWith(ending));
    return new Set(own.map((path) => blockId(path.slice(folder.length + 1, -ending.length))));
  };
  return { all: named(".json"), unlinked: named(".unlinked") };
}

/** Tells for which pages snapshots of nested threads are kept; one question for the whole graph. */
export async function nestedPages(shelf: Shelf): Promise<(page: string) => boolean> {
  const folders = new Set((await shelf.paths(nestedFolder)).map((path) => path.slice(0, path.lastIndexOf("/"))));
  return (page) => folders.size > 0 && folders.has(nestedPage(page));
}

/** The snapshot of a merged block, undefined when there is none or it is damaged. Rejects when the storage does not say. */
async function mergedSnapshot(shelf: Shelf, holder: BlockId): Promise<Snapshot | undefined> {
  const snapshot = await snapshotAt(shelf, mergedPath(holder));
  return snapshot?.style === "merge" ? snapshot : undefined;
}

/** The snapshot of a merged block as it holds on its page today; undefined where that block is none, or none any more. */
export async function mergedNow(shelf: Shelf, page: readonly Block[], holder: Block): Promise<Snapshot | undefined> {
  const snapshot = await mergedSnapshot(shelf, holder.id);
  return snapshot && asOnPage(snapshot, page, holder);
}

/** Nearly every merged block is as it was left; what judges the others is loaded when there is one. */
async function asOnPage(snapshot: Snapshot, page: readonly Block[], { text }: Block): Promise<Snapshot | undefined> {
  if (bareText(text) === snapshot.text && !snapshot.earlier) return snapshot;
  return (await import("../core/fold/still-merged.ts")).stillMerged(page, snapshot);
}

/** The snapshots of all threads that were ever merged on a page, whether they still are or not. */
export async function mergedSnapshots(shelf: Shelf, page: string): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  for (const path of await shelf.paths(folder)) {
    const snapshot = path.endsWith(".json") ? await snapshotAt(shelf, path) : undefined;
    if (snapshot?.style === "merge" && snapshot.page.toLowerCase() === page.toLowerCase()) found.push(snapshot);
  }
  return found;
}

/** The snapshots of threads that were nested on a page, whether they still are or not. */
export async function nestedSnapshots(shelf: Shelf, page: string): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  for (const path of await shelf.paths(nestedPage(page))) {
    const snapshot = await snapshotAt(shelf, path);
    if (snapshot !== undefined) found.push(snapshot);
  }
  return found;
}

/** A nested thread's snapshot by its head's text, where the listing of its page did not tell of it. */
export async function nestedSnapshot(shelf: Shelf, page: string, head: Block): Promise<Snapshot | undefined> {
  const snapshot = await snapshotAt(shelf, nestedPath(page, head.text));
  return snapshot && { ...snapshot, merged: head.id };
}

function headText({ members }: Snapshot): string {
  return members[0]?.block.text ?? "";
}

/** A snapshot by its path; of one that is damaged, what lies beside it. */
async function snapshotAt(shelf: Shelf, path: string): Promise<Snapshot | undefined> {
  const text = await shelf.kept(path);
  return read(text) ?? (text === undefined ? undefined : read(await shelf.kept(besidePath(path))));
}

function read(text: string | undefined): Snapshot | undefined {
  return text === undefined ? undefined : readSnapshot(text);
}
