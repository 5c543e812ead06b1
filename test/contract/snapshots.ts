import type { StandIn } from "../stand-in/stand-in.ts";
import { difference } from "./agree.ts";
import type { Bindings } from "./bindings.ts";
import { appFiles } from "./exceptions.ts";
import { list, type Recording, record, type Step } from "./recording.ts";

type Found = readonly { readonly at: string; readonly what: string | undefined }[];

/** Compares files and outlines at a moment; of files, a recording holds what changed since the moment before. */
export class SnapshotReader {
  readonly #standIn: StandIn;
  #files: ReadonlyMap<string, string>;

  constructor(standIn: StandIn, before: Readonly<Record<string, string>>) {
    this.#standIn = standIn;
    this.#files = new Map(Object.entries(before));
  }

  async differences(step: Step, bindings: Bindings): Promise<Found> {
    const files = step["filesChanged"] === undefined ? [] : this.#fileDifferences(step, bindings);
    return [...files, ...(await this.#treeDifferences(step["trees"], bindings))];
  }

  async endDifferences(after: Recording["after"], bindings: Bindings): Promise<Found> {
    const trees = await this.#treeDifferences(after.trees, bindings);
    const ours = this.#disk();
    const names = new Set([...Object.keys(after.files), ...ours.keys()].filter((path) => !appFiles.has(path)));
    const files = [...names].map((path) => ({
      at: path,
      what: difference(after.files[path] ?? null, ours.get(path) ?? null, bindings),
    }));
    return [...trees, ...files];
  }

  #disk(): ReadonlyMap<string, string> {
    return new Map(this.#standIn.disk());
  }

  #fileDifferences(step: Step, bindings: Bindings): Found {
    const before = this.#files;
    const now = this.#disk();
    this.#files = now;
    const theirs = record(step["filesChanged"]);
    const changed = [...now.keys()].filter((path) => now.get(path) !== before.get(path));
    const paths = new Set([...Object.keys(theirs), ...changed].filter((path) => !appFiles.has(path)));
    const removed = [...before.keys()].filter((path) => !now.has(path));
    return [
      ...[...paths].map((path) => ({
        at: path,
        what: difference(theirs[path] ?? null, changed.includes(path) ? now.get(path) : null, bindings),
      })),
      { at: "files removed", what: difference([...list(step["filesRemoved"])].sort(), removed.sort(), bindings) },
    ];
  }

  async #treeDifferences(trees: unknown, bindings: Bindings): Promise<Found> {
    const found: { at: string; what: string | undefined }[] = [];
    for (const [page, tree] of Object.entries(record(trees))) {
      const ours = list(await this.#standIn.call("get_page_blocks_tree", [page])).map(nodeOf);
      found.push({ at: `outline of ${page}`, what: difference(tree, tree === null ? null : ours, bindings) });
    }
    return found;
  }
}

/** A block as the recorder wrote it into a snapshot. */
function nodeOf(block: unknown): unknown {
  const { content, uuid, properties, children, "collapsed?": collapsed, "preBlock?": preBlock } = record(block);
  return {
    ...(content === undefined ? {} : { content }),
    uuid,
    properties: properties ?? {},
    collapsed: collapsed === true,
    ...(preBlock === true ? { preBlock } : {}),
    children: list(children).map(nodeOf),
  };
}
