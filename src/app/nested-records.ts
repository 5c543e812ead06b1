import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { locateNested, type NestedThread } from "../core/fold/locate-nested.ts";
import { isOfPage, type Snapshot } from "../core/fold/snapshot.ts";
import type { Graph } from "./graph.ts";
import { headNames, nestedFolderOf, nestedPaths } from "./nested-path.ts";
import type { Shelf } from "./shelf.ts";
import { snapshotAt } from "./snapshots.ts";

/** A graph's records of nested threads; of many, only those are read that may concern what is asked for. */
export interface NestedRecords {
  /**
   * The threads that lie nested on a page. One that was recorded on another page is this one's where that page is gone, as
   * a renamed one is, or the thread does not lie there any more.
   */
  threadsOn(graph: Graph, page: Page): Promise<readonly NestedThread[]>;
  /** The blocks of a page that are known for tails of nested threads, be it by records of another page that holds them too. */
  tailsOn(page: Page): Promise<ReadonlySet<BlockId>>;
  /** The threads that lie nested among blocks of a page, each by the path of its record; told by the names of their heads alone. */
  threadsAmong(page: PageBlocks): Promise<ReadonlyMap<string, NestedThread>>;
}

/** Blocks of a page, by its name. */
type PageBlocks = Pick<Page, "name" | "blocks">;

/** Sorts the paths of all records of nested threads. */
export function nestedRecords(shelf: Shelf, paths: readonly string[]): NestedRecords {
  const byFolder = grouped(paths, (path) => path.slice(0, path.lastIndexOf("/")));
  const byHead = grouped(paths, (path) => path.slice(path.lastIndexOf("/") + 1, -".json".length));
  /** Those of any block that may be a head: its page may have been renamed. */
  const named = ({ blocks }: PageBlocks): readonly string[] => {
    const heads = [...everyBlock(blocks)].filter(({ children }) => children.length > 0);
    return heads.flatMap(({ text }) => headNames(text).flatMap((name) => byHead.get(name) ?? []));
  };
  const around = async (page: PageBlocks): Promise<readonly Snapshot[]> => {
    const own = byFolder.get(nestedFolderOf(page.name)) ?? [];
    return [...(await recordsAt(shelf, [...own, ...named(page)])).keys()];
  };
  return {
    threadsOn: async (graph, page) => {
      const records = await around(page);
      const found = locateNested(page, records);
      if (found.every(({ record }) => isOfPage(record, page.name))) return found;
      return locateNested(page, await asOfPage(graph, page, records));
    },
    tailsOn: async (page) => new Set(locateNested(page, await around(page)).flatMap(({ tails }) => tails)),
    threadsAmong: async (page) => {
      const records = await recordsAt(shelf, named(page));
      const found = locateNested(page, [...records.keys()]);
      return new Map(found.map((thread) => [records.get(thread.record) ?? "", thread]));
    },
  };
}

/** The records at some paths, each with its path; without those that are damaged. */
async function recordsAt(shelf: Shelf, paths: readonly string[]): Promise<ReadonlyMap<Snapshot, string>> {
  const found = new Map<Snapshot, string>();
  for (const path of new Set(paths)) {
    const record = await snapshotAt(shelf, path);
    if (record !== undefined) found.set(record, path);
  }
  return found;
}

/** The thread that lies nested under a head, by a record of the page's name; for where the host did not list it. */
export async function nestedUnder(shelf: Shelf, page: string, head: Block): Promise<NestedThread | undefined> {
  for (const path of nestedPaths(page, head.text)) {
    const record = await snapshotAt(shelf, path);
    const [found] = record ? locateNested({ name: page, blocks: [head] }, [record]) : [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Records but for those whose threads lie nested on other pages, where they were written; of pages that are gone, as this one's. */
async function asOfPage(graph: Graph, page: Page, records: readonly Snapshot[]): Promise<readonly Snapshot[]> {
  const foreign = records.filter((record) => !isOfPage(record, page.name));
  const others = await graph.pages([...new Set(foreign.map((record) => record.page))]);
  const lying = others.flatMap((other) =>
    locateNested(
      other,
      foreign.filter((record) => isOfPage(record, other.name)),
    ),
  );
  const elsewhere = new Set(lying.map(({ record }) => record));
  const isThere = (record: Snapshot) => others.some(({ name }) => isOfPage(record, name));
  return records.flatMap((record) => {
    if (elsewhere.has(record)) return [];
    return foreign.includes(record) && !isThere(record) ? { ...record, page: page.name } : record;
  });
}

function grouped(paths: readonly string[], nameOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const group = groups.get(name);
    if (group) group.push(path);
    else groups.set(name, [path]);
  }
  return groups;
}
