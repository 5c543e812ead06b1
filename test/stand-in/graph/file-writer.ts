import type { Entity } from "./attributes.ts";
import type { EntityStore } from "./entity-store.ts";
import type { Graph } from "./graph.ts";
import { childrenOf } from "./outline.ts";
import type { Report } from "./transaction.ts";
import { newFilePath, pageText } from "./write-page.ts";

/** Between two rounds of writing, in ms: Logseq collects changed pages and writes them once a second. */
const interval = 1000;

/**
 * The files on disk. Changed pages are written up to a second later; each written file is told as two changes of the
 * file's entity, without an outliner op (recording 10).
 */
export class FileWriter {
  readonly disk: Map<string, string>;
  readonly #graph: Graph;
  readonly #start: number;
  readonly #waiting = new Set<number>();
  #scheduled = false;

  constructor(graph: Graph, files: ReadonlyMap<string, string>) {
    this.disk = new Map(files);
    this.#graph = graph;
    this.#start = graph.clock.now();
    graph.onReport((report) => this.#note(report));
  }

  /** The files as they will be when all that waits is written. */
  current(): ReadonlyMap<string, string> {
    const files = new Map(this.disk);
    for (const page of this.#pagesToWrite()) files.set(this.#pathOf(page), pageText(this.#graph.store, page));
    return files;
  }

  /** Writes what waits, at once. */
  flush(): void {
    const pages = this.#pagesToWrite();
    this.#waiting.clear();
    for (const page of pages) this.#write(page);
  }

  /** Writes a file of Logseq's own, such as its config. */
  writeOwn(path: string, text: string): void {
    this.disk.set(path, text);
    const id = this.#graph.store.find("file/path", path)?.id;
    if (id === undefined) return;
    this.#graph.transact(ownFileMeta, (transaction) => transaction.set(id, "file/content", text));
    this.#stamp(id);
  }

  #note({ datoms, meta }: Report): void {
    if (meta?.["skipRefresh?"] === true || meta?.["replace?"] === true || meta?.["fromDisk"] === true) return;
    if (meta === null) return;
    // Where undo takes inserted blocks away, only what is left tells which page to write: if nothing beside them was
    // touched, the file keeps them (recording 17).
    const replayed = meta["undo?"] === true || meta["redo?"] === true;
    for (const { entity, attribute, value } of datoms) {
      const wasThere = attribute === "block/page" && !replayed;
      const page = wasThere ? Number(value) : this.#pageOf(this.#graph.store.get(entity));
      if (page !== undefined) this.#waiting.add(page);
    }
    if (this.#waiting.size > 0) this.#schedule();
  }

  #pageOf(entity: Entity | undefined): number | undefined {
    return entity?.["block/page"] ?? (entity?.["block/name"] === undefined ? undefined : entity.id);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const passed = (this.#graph.clock.now() - this.#start) % interval;
    this.#graph.clock.after(interval - passed, () => {
      this.#scheduled = false;
      this.flush();
    });
  }

  /** Pages that were changed and have a block or a file; a new page with one empty block gets no file. */
  #pagesToWrite(): readonly Entity[] {
    const { store } = this.#graph;
    return [...this.#waiting].flatMap((id) => {
      const page = store.get(id);
      if (page?.["block/name"] === undefined || isTangled(store, page)) return [];
      if (page["block/file"] !== undefined) return [page];
      const [first, second] = childrenOf(store, id);
      const isEmpty = first === undefined || (second === undefined && (first["block/content"] ?? "").trim() === "");
      return isEmpty ? [] : [page];
    });
  }

  #pathOf(page: Entity): string {
    const file = page["block/file"];
    return (file === undefined ? undefined : this.#graph.store.get(file)?.["file/path"]) ?? newFilePath(page);
  }

  #write(page: Entity): void {
    const path = this.#pathOf(page);
    const text = pageText(this.#graph.store, page);
    const file = page["block/file"] ?? this.#createFile(page.id, path);
    this.disk.set(path, text);
    this.#stamp(file);
    this.#graph.transact({ "skipRefresh?": true }, (transaction) => transaction.set(file, "file/content", text));
  }

  #createFile(page: number, path: string): number {
    const id = this.#graph.store.nextId();
    this.#graph.transact(null, (transaction) => {
      transaction.set(id, "file/path", path);
      transaction.set(page, "block/file", id);
    });
    return id;
  }

  #stamp(file: number): void {
    const now = new Date(this.#graph.clock.now()).toISOString();
    this.#graph.transact({ "skipRefresh?": true }, (transaction) =>
      transaction.set(file, "file/last-modified-at", now),
    );
  }
}

/** A page that was moved like a block, or that holds one: Logseq fails to write it (recording 05). */
function isTangled(store: EntityStore, page: Entity): boolean {
  const blocks = [...store.referrers(page.id, "block/page")];
  return page["block/page"] !== undefined || blocks.some((id) => store.get(id)?.["block/content"] === undefined);
}

/** The reason that comes with a change of a file which Logseq writes for itself. */
const ownFileMeta = {
  "newGraph?": null,
  "fromDisk?": false,
  "skipDbTransact?": null,
  event: null,
  "skipRefresh?": true,
} as const;
