import type { Entity, PropertyMap } from "../graph/attributes.ts";
import { changeOutline } from "../graph/changes.ts";
import { insertProperty, removeProperties } from "../graph/text/property-lines.ts";
import type { Transaction } from "../graph/transaction.ts";
import { uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/**
 * One property of a block (recording 08). The values go into the block's map as they are given, and into its text as
 * lines; references in them are not followed. In a block that is edited, unsaved typing is lost (recording 09).
 */
export const writeProperties: Methods = {
  upsert_block_property: (engine, uuid, key, value) =>
    setProperties(engine, [uuidArgument(uuid)], String(key), () => value),
  remove_block_property: (engine, uuid, key) => setProperties(engine, [uuidArgument(uuid)], String(key), () => null),

  /** Writes `id::` into blocks; page properties are passed over. */
  set_blocks_id(engine, uuids) {
    const wanted = (Array.isArray(uuids) ? uuids : []).map(uuidArgument);
    const blocks = wanted.filter((uuid) => engine.graph.block(uuid)?.["block/pre-block?"] !== true);
    return setProperties(engine, blocks, "id", (block) => block["block/uuid"]);
  },
};

function setProperties(
  { graph, editor }: Engine,
  uuids: readonly string[],
  key: string,
  value: (block: Entity) => unknown,
): null {
  const blocks = uuids.flatMap((uuid) => graph.block(uuid) ?? []).filter((block) => block["block/page"] !== undefined);
  changeOutline(graph, "save-block", (transaction) => {
    for (const block of blocks) setProperty(transaction, block, key, value(block));
  });
  if (blocks.some((block) => block["block/uuid"] === editor.editing?.uuid)) editor.reload();
  return null;
}

function setProperty(transaction: Transaction, block: Entity, key: string, value: unknown): void {
  const format = block["block/format"] === "org" ? "org" : "markdown";
  const properties = withProperty(block["block/properties"], key, value);
  const texts = withProperty(block["block/properties-text-values"], key, value);
  const order = [...new Set([...(block["block/properties-order"] ?? []), key])].filter((name) => name in properties);
  const bare = format === "org" ? (block["block/content"] ?? "") : removeProperties(block["block/content"] ?? "");
  const text = order.reduce(
    (written, name) => insertProperty(written, name, lineText(texts[name] ?? properties[name]), format),
    bare,
  );
  transaction.set(block.id, "block/properties", properties);
  transaction.set(block.id, "block/properties-order", order);
  transaction.set(block.id, "block/properties-text-values", texts);
  transaction.set(block.id, "block/content", text);
}

function withProperty(map: PropertyMap | undefined, key: string, value: unknown): PropertyMap {
  const entries = Object.entries({ ...map, [key]: value });
  return Object.fromEntries(entries.filter(([, each]) => each !== null && each !== undefined));
}

/** A set of pages as links; everything else as JavaScript would print it, an array with commas. */
function lineText(value: unknown): string {
  return value instanceof Set ? [...value].map((name) => `[[${name}]]`).join(", ") : String(value);
}
