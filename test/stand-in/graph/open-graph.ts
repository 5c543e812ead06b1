import { formatOfPath } from "../file/format.ts";
import type { Graph } from "./graph.ts";
import { loadPage } from "./load-page.ts";
import { builtInPages, ensurePage } from "./pages.ts";
import type { Transaction } from "./transaction.ts";

/** Reads a graph's files in, as when the app opens the folder: nobody hears of it, and nothing is written. */
export function openGraph(graph: Graph, files: ReadonlyMap<string, string>): void {
  graph.transact({ fromDisk: true }, (transaction) => {
    for (const name of builtInPages) ensurePage(graph, transaction, name);
    for (const [path, text] of inOrder(files)) {
      if (ignored.test(path)) continue;
      if (formatOfPath(path) === undefined) addOwnFile(graph, transaction, path, text);
      else loadPage(graph, transaction, path, text);
    }
    addToday(graph, transaction);
  });
}

/** What Logseq reads no pages from: its bin, its backups, and whatever else begins with a dot. */
const ignored = /(?:^|\/)\.|^logseq\/(?:bak|version-files)\//;

/** The config first, since it says how file names are read; then the journals. */
function inOrder(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const rank = (path: string): number => (path.startsWith("logseq/") ? 0 : path.startsWith("journals/") ? 1 : 2);
  return [...files].sort(([a], [b]) => rank(a) - rank(b));
}

function addOwnFile(graph: Graph, transaction: Transaction, path: string, text: string): void {
  if (!/^logseq\/[^/]+\.(?:edn|css)$/.test(path)) return;
  const id = transaction.nextId();
  transaction.set(id, "file/path", path);
  transaction.set(id, "file/content", text);
  transaction.set(id, "file/created-at", graph.clock.now());
}

/** The app opens on today's journal, which has one empty block until somebody writes into it. */
function addToday(graph: Graph, transaction: Transaction): void {
  const now = new Date(graph.clock.now());
  const two = (part: number): string => String(part).padStart(2, "0");
  const page = ensurePage(graph, transaction, `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (graph.store.referrers(page, "block/page").size > 0) return;
  const block = transaction.nextId();
  transaction.set(block, "block/uuid", graph.newUuid());
  transaction.set(block, "block/content", "");
  transaction.set(block, "block/format", "markdown");
  transaction.set(block, "block/left", page);
  transaction.set(block, "block/parent", page);
  transaction.set(block, "block/page", page);
}
