import type { Graph } from "../graph/graph.ts";
import { descendantsOf } from "../graph/outline.ts";
import { renewPathRefs } from "../graph/outliner/path-refs.ts";
import { ensurePage } from "../graph/pages.ts";
import { pulled } from "../graph/pull.ts";
import { insertProperties } from "../graph/text/property-lines.ts";
import { isRecord, optionsArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** Between a page's deletion and Logseq writing its list of favourites, in ms (recording 10: within 1.5 s). */
const favouritesDelay = 150;

/** Making and deleting pages (recording 10). */
export const wholePages: Methods = {
  create_page(engine, name, properties, options) {
    const { graph, router } = engine;
    const given = optionsArgument(options);
    const title = String(name);
    if (graph.page(title) === undefined) createPage(graph, title, isRecord(properties) ? properties : {}, given);
    if (given["redirect"] !== false) router.openPage(title);
    const page = graph.page(title);
    return page === undefined ? null : pulled(page);
  },

  /** The file goes to Logseq's own bin. */
  delete_page(engine, name) {
    const { graph, writer } = engine;
    const page = graph.page(String(name));
    if (page === undefined) return undefined;
    const path = page["block/file"] === undefined ? undefined : graph.store.get(page["block/file"])?.["file/path"];
    takePageAway(graph, page.id);
    if (path !== undefined) {
      const text = writer.disk.get(path);
      writer.disk.delete(path);
      if (text !== undefined) writer.disk.set(`logseq/.recycle/${path.replaceAll("/", "_")}`, text);
    }
    graph.clock.after(favouritesDelay, () => writeFavourites(engine));
    return undefined;
  },
};

function createPage(
  graph: Graph,
  title: string,
  properties: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
): void {
  const hasProperties = Object.keys(properties).length > 0;
  const { datoms } = graph.transact({ outlinerOp: "create-page" }, (transaction) => {
    const page = ensurePage(graph, transaction, title);
    transaction.set(page, "block/format", "markdown");
    if (!hasProperties && options["createFirstBlock"] === false) return;
    if (hasProperties) transaction.set(page, "block/properties", properties);
    const block = transaction.nextId();
    transaction.set(block, "block/uuid", graph.newUuid());
    transaction.set(block, "block/format", "markdown");
    transaction.set(block, "block/left", page);
    transaction.set(block, "block/parent", page);
    transaction.set(block, "block/page", page);
    transaction.set(block, "block/content", insertProperties("", properties, "markdown"));
    if (!hasProperties) return;
    transaction.set(block, "block/pre-block?", true);
    transaction.set(block, "block/properties", properties);
    transaction.set(block, "block/properties-order", Object.keys(properties));
    transaction.add(block, "block/refs", referred(graph, transaction, properties));
  });
  graph.transact({ "replace?": true }, (transaction) => renewPathRefs(graph, transaction, datoms));
}

function referred(
  graph: Graph,
  transaction: Parameters<typeof ensurePage>[1],
  properties: Readonly<Record<string, unknown>>,
): readonly number[] {
  const names = Object.values(properties).flatMap((value) => /^#(\S+)$/.exec(String(value))?.[1] ?? []);
  return [...names, ...Object.keys(properties)].map((name) => ensurePage(graph, transaction, name));
}

/** Takes a page out of the graph in the three steps that Logseq tells: blocks, file, page (recording 10). */
export function takePageAway(graph: Graph, page: number): void {
  const file = graph.store.get(page)?.["block/file"];
  graph.transact(null, (transaction) => {
    for (const block of descendantsOf(graph.store, page)) transaction.remove(block.id);
  });
  graph.transact(null, (transaction) => {
    if (file !== undefined) transaction.remove(file);
  });
  graph.transact(null, (transaction) => {
    if (graph.store.referrers(page, "block/refs").size === 0) transaction.remove(page);
    // A page that others refer to stays, as if it had never had a text.
    else for (const attribute of ownAttributes) transaction.retract(page, attribute);
  });
}

const ownAttributes = [
  "block/created-at",
  "block/updated-at",
  "block/format",
  "block/properties",
  "block/properties-text-values",
  "block/alias",
  "block/tags",
] as const;

/** A deleted page is taken off the favourites, which writes the list into the config even where there was none. */
function writeFavourites({ graph, writer }: Engine): void {
  const path = "logseq/config.edn";
  const config = graph.config();
  if (config === undefined || /:favorites\b/.test(config)) return;
  writer.writeOwn(path, config.replace(/\}\s*$/, "\n :favorites []}\n"));
}
