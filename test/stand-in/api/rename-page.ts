import { fileNameOf } from "../file/page-name.ts";
import type { Entity } from "../graph/attributes.ts";
import { pageKey } from "../graph/graph.ts";
import { childrenOf } from "../graph/outline.ts";
import { saveText } from "../graph/outliner/save-block.ts";
import { insertProperty } from "../graph/text/property-lines.ts";
import type { Engine, Methods } from "./engine.ts";

/**
 * Renaming pages, as Logseq's page handler does it: no step for undo; the page keeps its uuid; its properties, where they
 * name it, and whoever refers to it get the new name, and its file goes along. Two pages are not made one here: a name that
 * another page has is refused.
 */
export const renamePages: Methods = {
  rename_page(engine, from, to) {
    const { graph } = engine;
    const [name, title] = [String(from).trim(), String(to).trim()];
    const page = graph.page(name);
    const holder = graph.page(title);
    if (page === undefined || title === "" || (holder !== undefined && holder.id !== page.id)) return null;
    const was = page["block/original-name"] ?? name;
    const referrers = [...graph.store.referrers(page.id, "block/refs")];
    graph.transact({}, (transaction) => {
      transaction.set(page.id, "block/name", pageKey(title));
      transaction.set(page.id, "block/original-name", title);
      const [first] = childrenOf(graph.store, page.id);
      const text = first?.["block/content"];
      if (first === undefined || !text?.toLowerCase().includes(pageKey(name))) return;
      const format = first["block/format"] === "org" ? "org" : "markdown";
      transaction.set(first.id, "block/content", insertProperty(text, "title", title, format));
    });
    moveFile(engine, page, title);
    graph.transact({}, (transaction) => {
      for (const id of referrers) {
        const block = graph.store.get(id);
        const text = block?.["block/content"];
        const now = text?.replaceAll(`[[${was}]]`, `[[${title}]]`);
        if (block !== undefined && now !== undefined && now !== text) saveText(graph, transaction, block, now);
      }
    });
    return null;
  },
};

function moveFile({ graph, writer }: Engine, page: Entity, title: string): void {
  const file = page["block/file"];
  const path = file === undefined ? undefined : graph.store.get(file)?.["file/path"];
  if (file === undefined || path === undefined || page["block/journal?"] === true) return;
  const now = path.replace(/[^/]*(?=\.\w+$)/u, fileNameOf(title));
  const text = writer.disk.get(path);
  writer.disk.delete(path);
  if (text !== undefined) writer.disk.set(now, text);
  graph.transact(null, (transaction) => transaction.set(file, "file/path", now));
}
