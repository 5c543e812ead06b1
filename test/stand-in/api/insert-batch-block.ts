import type { FileFormat } from "../file/format.ts";
import { parseBlocks } from "../file/parse-blocks.ts";
import { readFile } from "../file/read-file.ts";
import type { Entity } from "../graph/attributes.ts";
import { changeOutline } from "../graph/changes.ts";
import { childrenOf } from "../graph/outline.ts";
import { insertBlocks, type NewBlock } from "../graph/outliner/insert-blocks.ts";
import { blockFacts } from "../graph/text/block-facts.ts";
import { insertProperties, removeProperty } from "../graph/text/property-lines.ts";
import { isRecord, optionsArgument, uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";
import { focus } from "./insert-block.ts";

/** Whole trees in one step (recordings 07, 07b). Answers null. */
export const insertBatch: Methods = {
  /**
   * Of each text only the first block that a file would make of it is kept. `id` counts only with `keepUUID`. The
   * cursor goes into the last top-level block, or the last one of all, a moment later.
   */
  insert_batch_block(engine, uuid, batch, options) {
    const { graph, editor } = engine;
    const target = graph.block(uuidArgument(uuid));
    if (target === undefined || batch === null || batch === undefined) return null;
    const { sibling, keepUUID, before } = optionsArgument(options);
    const trees = (Array.isArray(batch) ? batch : [batch]).filter(isRecord);
    if (keepUUID) refuseTakenIds(engine, trees);
    const place = before && sibling ? leftOf(engine, target) : target;
    if (place === undefined) return null;
    // A page has no format of its own, and what is no Markdown gets org's bullet (recording 07).
    const bullet = place["block/format"] === "markdown" ? "- " : "* ";
    const format: FileFormat = place["block/format"] === "org" ? "org" : "markdown";
    const blocks = trees.map((tree) => newBlock(engine, tree, { bullet, format, keep: Boolean(keepUUID) }));
    if (blocks.length === 0) return null;
    editor.saveUnread();
    const asSibling = typeof sibling === "boolean" ? sibling : childrenOf(graph.store, place.id).length === 0;
    changeOutline(graph, "insert-blocks", (transaction) => insertBlocks(graph, transaction, blocks, place, asSibling));
    const last = lastOf(blocks);
    if (last !== undefined) focus(engine, last.uuid);
    return null;
  },
};

type Tree = Readonly<Record<string, unknown>>;

function refuseTakenIds(engine: Engine, trees: readonly Tree[]): void {
  for (const tree of trees) {
    const id = optionsArgument(tree["properties"])["id"];
    if (id !== undefined && engine.graph.block(uuidArgument(id)) !== undefined) {
      throw new Error(`Custom block UUID already exists (${id}).`);
    }
    refuseTakenIds(engine, childTrees(tree));
  }
}

function childTrees(tree: Tree): readonly Tree[] {
  return Array.isArray(tree["children"]) ? tree["children"].filter(isRecord) : [];
}

function leftOf({ graph }: Engine, block: Entity): Entity | undefined {
  return block["block/left"] === undefined ? undefined : graph.store.get(block["block/left"]);
}

interface Writing {
  readonly bullet: string;
  readonly format: FileFormat;
  /** Whether the trees' own ids are kept. */
  readonly keep: boolean;
}

function newBlock(engine: Engine, tree: Tree, writing: Writing): NewBlock {
  const { bullet, format, keep } = writing;
  const written = insertProperties(String(tree["content"] ?? ""), optionsArgument(tree["properties"]), format);
  const first = firstBlock(bullet + written, bullet, format);
  const text = keep ? first : removeProperty(first, "id");
  const facts = blockFacts(`${format === "org" ? "*" : "-"} ${text}`, format);
  const id = facts.properties?.values["id"];
  return {
    uuid: keep && typeof id === "string" ? id.toLowerCase() : engine.graph.newUuid(),
    format,
    dangling: "keep",
    parsed: { text, facts, properties: facts.properties?.values, preBlock: false },
    children: childTrees(tree).map((child) => newBlock(engine, child, writing)),
  };
}

/** The text of the first block that a file of this text would have; to Markdown org's bullet is a list item (recording 07). */
function firstBlock(text: string, bullet: string, format: FileFormat): string {
  const isText = format === "markdown" && bullet === "* ";
  if (isText && parseBlocks(text, "markdown").every(({ node }) => node[0] !== "Heading")) return text;
  return readFile(text, format).blocks[0]?.text ?? "";
}

function lastOf(blocks: readonly NewBlock[]): NewBlock | undefined {
  const last = blocks.at(-1);
  return last === undefined || last.children.length === 0 ? last : lastOf(last.children);
}
