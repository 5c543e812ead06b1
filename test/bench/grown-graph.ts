import { realClock } from "../stand-in/clock.ts";
import type { Attribute, Entity } from "../stand-in/graph/attributes.ts";
import { isReference } from "../stand-in/graph/attributes.ts";
import { attributesOf } from "../stand-in/graph/entity-store.ts";
import { type Graph, pageKey } from "../stand-in/graph/graph.ts";
import { readGraphFolder } from "../stand-in/graph-folder.ts";
import { datascript } from "../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in/stand-in.ts";

/** A graph in memory, and how large it is. */
export interface GrownGraph {
  readonly standIn: StandIn;
  readonly pages: number;
  readonly tweetPages: number;
  readonly blocks: number;
}

/** A graph folder as it is. */
export async function graphInFolder(folder: string): Promise<GrownGraph> {
  return opened(folder, () => {});
}

/** A graph folder multiplied, page by page, until it has so many tweet pages: as many kinds of pages, as many of each. */
export async function grownGraph(folder: string, tweetPages: number): Promise<GrownGraph> {
  return opened(folder, (graph) => {
    const originals = pagesWithFiles(graph);
    const known = originals.filter(({ isTweets }) => isTweets).length;
    for (let copy = 1, count = known; count < tweetPages; copy += 1) {
      for (const original of originals) {
        if (count >= tweetPages) break;
        copyPage(graph, original.page, copy);
        if (original.isTweets) count += 1;
      }
    }
  });
}

async function opened(folder: string, grow: (graph: Graph) => void): Promise<GrownGraph> {
  const { files } = await readGraphFolder(folder);
  const size = { pages: 0, tweetPages: 0, blocks: 0 };
  let count = 0;
  const standIn = createStandIn({
    files,
    clock: realClock,
    queries: datascript,
    newUuid: () => {
      count += 1;
      return uuidOf(count);
    },
    grow: (graph) => {
      grow(graph);
      const pages = pagesWithFiles(graph);
      size.pages = pages.length;
      size.tweetPages = pages.filter(({ isTweets }) => isTweets).length;
      for (const { page } of pages) size.blocks += graph.store.referrers(page.id, "block/page").size;
    },
  });
  return { standIn, ...size };
}

function uuidOf(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
}

interface OriginalPage {
  readonly page: Entity;
  readonly isTweets: boolean;
}

function pagesWithFiles({ store }: Graph): readonly OriginalPage[] {
  return [...store.all()].flatMap((page) => {
    const file = page["block/file"] === undefined ? undefined : store.get(page["block/file"]);
    if (file === undefined || page["block/name"] === undefined) return [];
    return [{ page, isTweets: (file["file/content"] ?? "").includes("/status/") }];
  });
}

/** The same page once more, under another name, with blocks, tweets and a file of its own. */
function copyPage(graph: Graph, page: Entity, copy: number): void {
  const { store } = graph;
  const file = page["block/file"];
  const blocks = [...store.referrers(page.id, "block/page")];
  const ids = new Map([page.id, ...(file === undefined ? [] : [file]), ...blocks].map((id) => [id, 0]));
  let next = store.nextId();
  for (const id of ids.keys()) ids.set(id, next++);
  for (const [id, own] of ids) {
    const entity = store.get(id);
    if (entity === undefined) continue;
    for (const attribute of attributesOf(entity)) copyAttribute(graph, entity, attribute, own, ids, copy);
  }
}

function copyAttribute(
  graph: Graph,
  entity: Entity,
  attribute: Attribute,
  own: number,
  ids: ReadonlyMap<number, number>,
  copy: number,
): void {
  const value: unknown = entity[attribute];
  const members: readonly unknown[] = value instanceof Set && isReference(attribute) ? [...value] : [value];
  for (const member of members) {
    const copied =
      isReference(attribute) && typeof member === "number"
        ? (ids.get(member) ?? member)
        : otherValue(graph, attribute, member, copy);
    graph.store.apply({ entity: own, attribute, value: copied, added: true });
  }
}

function otherValue(graph: Graph, attribute: Attribute, value: unknown, copy: number): unknown {
  if (attribute === "block/uuid") return graph.newUuid();
  if (typeof value !== "string") return value;
  if (attribute === "block/original-name") return `${value} ${copy}`;
  if (attribute === "block/name") return pageKey(`${value} ${copy}`);
  if (attribute === "file/path") return value.replace(/(\.\w+)$/, ` ${copy}$1`);
  return attribute === "block/content" || attribute === "file/content" ? otherTweets(value, copy) : value;
}

/** Other tweets by another author, a minute later with each copy. */
function otherTweets(text: string, copy: number): string {
  return text.replace(/(https:\/\/(?:twitter|x)\.com\/\w+\/status\/)(\d+)/g, (_, before: string, id: string) => {
    return `${before}${BigInt(id) + BigInt(copy) * (60_000n << 22n)}`;
  });
}
