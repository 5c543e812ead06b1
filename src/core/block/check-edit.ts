import type { Block, BlockId } from "./block.ts";
import type { Edit, Insert, Place, Write } from "./edit.ts";
import { everyBlock, findBlock, mapBlocks, pathTo } from "./outline.ts";
import { bareText } from "./property-lines.ts";

/** Whether two outlines hold the same, but for uuids, hidden property lines and white space that the host trims. */
export function sameOutline(one: readonly Block[], other: readonly Block[]): boolean {
  return (
    one.length === other.length &&
    one.every((block, at) => {
      const twin = other[at];
      return twin && bareText(block.text) === bareText(twin.text) && sameOutline(block.children, twin.children);
    })
  );
}

/** Whether the blocks that an edit will touch are, on the page, what they were expected to be. */
export function isUntouched(edit: Edit, expected: readonly Block[], actual: readonly Block[]): boolean {
  if ((edit.do === "insert" || edit.do === "move") && findBlock(actual, anchor(edit.to)) === undefined) return false;
  if (edit.do === "insert") return true;
  const was = findBlock(expected, edit.id);
  const is = findBlock(actual, edit.id);
  if (was === undefined || is === undefined) return false;
  if (edit.do === "remove") return sameOutline([was], [is]);
  return edit.do === "fold" || bareText(was.text) === bareText(is.text);
}

/** The text of the first block that kept an edit from being made: as it is on the page, or, once it is gone, as it was. */
export function touchedText(edit: Edit, expected: readonly Block[], actual: readonly Block[]): string | undefined {
  const name = edit.do === "insert" ? anchor(edit.to) : edit.id;
  const was = findBlock(expected, name);
  const is = findBlock(actual, name);
  if (was === undefined || is === undefined) return was?.text;
  if (edit.do === "move" && findBlock(actual, anchor(edit.to)) === undefined)
    return findBlock(expected, anchor(edit.to))?.text;
  const now = new Map([...everyBlock([is])].map(({ id, text }) => [id, text]));
  for (const { id, text } of everyBlock([was])) {
    const other = now.get(id);
    if (other === undefined || bareText(other) !== bareText(text)) return other ?? text;
    now.delete(id);
  }
  // What is left has come in since.
  return [...now.values()][0] ?? is.text;
}

/** Whether the page shows what an edit other than an insert should have made of it. */
export function isDone(edit: Exclude<Edit, Insert>, expected: readonly Block[], actual: readonly Block[]): boolean {
  const is = findBlock(actual, edit.id);
  switch (edit.do) {
    case "remove":
      return is === undefined;
    case "move":
      return ahead(edit.id, actual) === ahead(edit.id, expected);
    case "write":
      return is !== undefined && bareText(is.text) === bareText(edit.text);
    case "fold":
      return is?.folded === edit.folded;
  }
}

/** The blocks on the page that an insert made, whatever their texts; undefined where it made none, or another outline. */
export function madeBlocks(
  { to, blocks }: Insert,
  before: readonly Block[],
  actual: readonly Block[],
): readonly Block[] | undefined {
  const made = behind(to, actual).slice(0, blocks.length);
  const known = new Set([...everyBlock(before)].map(({ id }) => id));
  const isNew = [...everyBlock(made)].every(({ id }) => !known.has(id));
  return isNew && sameShape(blocks, made) ? made : undefined;
}

/**
 * The edits that give made blocks the texts they were to have. `insertBatchBlock` keeps of a text only what comes before
 * a line that begins with a dash or a hash (recording 07b), and what it does with indented lines is not recorded.
 */
export function mendings(wanted: readonly Block[], made: readonly Block[]): readonly Write[] {
  const twins = [...everyBlock(made)];
  return [...everyBlock(wanted)].flatMap(({ text }, at) => {
    const twin = twins[at];
    return twin === undefined || bareText(twin.text) === bareText(text) ? [] : [{ do: "write", id: twin.id, text }];
  });
}

/** Whether made blocks have the uuids that they must have: the host may have cut the `id::` off with the text before it. */
export function keepsIds({ blocks, lasting }: Insert, made: readonly Block[]): boolean {
  const twins = [...everyBlock(made)];
  return [...everyBlock(blocks)].every(({ id }, at) => !lasting.has(id) || twins[at]?.id === id);
}

/** An insert whose lasting blocks have no text yet: nothing stands before their `id::` then. */
export function withoutTexts(insert: Insert): Insert {
  const { blocks, lasting } = insert;
  return { ...insert, blocks: mapBlocks(blocks, (block) => (lasting.has(block.id) ? { ...block, text: "" } : block)) };
}

function sameShape(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every(({ children }, at) => sameShape(children, other[at]?.children ?? []));
}

function anchor(to: Place): BlockId {
  return "after" in to ? to.after : to.firstIn;
}

function behind(to: Place, blocks: readonly Block[]): readonly Block[] {
  if ("firstIn" in to) return findBlock(blocks, to.firstIn)?.children ?? [];
  const siblings = pathTo(blocks, to.after).at(-2)?.children ?? blocks;
  return siblings.slice(siblings.findIndex(({ id }) => id === to.after) + 1);
}

/** The sibling right before a block, or its parent where it is the first. */
function ahead(id: BlockId, blocks: readonly Block[]): BlockId | undefined {
  const parent = pathTo(blocks, id).at(-2);
  const siblings = parent?.children ?? blocks;
  return siblings[siblings.findIndex((block) => block.id === id) - 1]?.id ?? parent?.id;
}
