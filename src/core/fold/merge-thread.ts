import type { Block, BlockId } from "../block/block.ts";
import { bareText, hasLastingId, isReordered, withoutProperties } from "../block/property-lines.ts";
import { withoutTask } from "../block/task.ts";
import { type Collapsed, replaced } from "./collapsed-page.ts";
import { extendSnapshot } from "./extend-snapshot.ts";
import { homesOf } from "./homes.ts";
import { mergeText, pieceOf, wholeText } from "./merge-text.ts";
import type { CollapseGround, CollapseOrder } from "./plan-collapse.ts";
import type { Refusal } from "./refusal.ts";
import type { Snapshot } from "./snapshot.ts";
import { endsAround } from "./taken-in.ts";
import { withLastingId } from "./with-lasting-id.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

/** Puts the text of a thread into one block; the tail goes, but for what must stay. */
export function merge(
  { thread, merged, header, textOf }: CollapseOrder,
  ground: CollapseGround,
  target: readonly Block[],
  blocks: readonly Block[],
  fixed: ReadonlySet<BlockId>,
): Collapsed | Refusal {
  const [head] = blocks;
  if (head === undefined) return { why: "not-a-thread" };
  const { mergeStyle, maxLength, page } = ground;
  // A head that is only a task moves under the merged block like any other task: without an `id::` nobody could find it.
  // So does one whose own text could not be written into it again.
  const isHeld = ground.referred.has(head.id) || hasLastingId(head.text);
  const headStays = isHeld && (page.format === "org" || !isReordered(head.text));
  const id = headStays ? head.id : merged;
  const stays = (block: Block): boolean => fixed.has(block.id) && !(headStays && block === head);
  const pieces = thread.members.map((member) => {
    const own = textOf?.(member) ?? wholeText(member.tweet);
    if (member.highlight.block.id !== head.id) return pieceOf(member, mergeStyle, own);
    // A head that stays keeps its properties as properties; one that moves takes its task with it.
    return pieceOf(member, mergeStyle, headStays ? withoutProperties(own) : withoutTask(own));
  });
  const away = new Set(blocks.filter((block) => !stays(block)).map(({ id: own }) => own));
  const text = mergeText(pieces, mergeStyle, page.format, endsAround(ground, away), header);
  const children = blocks.flatMap((block) => (stays(block) ? [block] : block.children));
  // A head may be referred to by a uuid that no line of its text keeps yet.
  const written = headStays ? withLastingId(withPropertiesOf(head.text, text), id, page.format) : text;
  const whole: Block = { id, text: written, folded: false, children };
  const length = lengthWithId(whole.text);
  if (length > maxLength) return { why: "too-long", length, limit: maxLength };
  const facts = { version: 1, style: "merge", merged: id, page: page.name, headStays } as const;
  const homes = homesOf(ground, blocks, (block) => fixed.has(block.id));
  const snapshot: Snapshot = { ...facts, text: bareText(whole.text), ...homes };
  return { target: replaced(target, head, whole, blocks), snapshot };
}

/** Adds tweets to a merged block. One that the user has edited stays edited: the snapshot keeps its older text. */
export function mergeMore(
  { thread, textOf }: CollapseOrder,
  ground: CollapseGround,
  target: readonly Block[],
  found: {
    readonly holder: Block;
    readonly arrived: readonly Block[];
    /** Those whose texts the block does not hold yet. */
    readonly fresh: readonly Block[];
    readonly fixed: ReadonlySet<BlockId>;
    readonly snapshot: Snapshot;
  },
): Collapsed | Refusal {
  const { holder, arrived, fresh, fixed, snapshot } = found;
  const { mergeStyle, maxLength } = ground;
  const own = new Set(fresh.map(({ id }) => id));
  const pieces = thread.members
    .filter(({ highlight }) => highlight.block.id === holder.id || own.has(highlight.block.id))
    .map((member) =>
      own.has(member.highlight.block.id)
        ? pieceOf(member, mergeStyle, textOf?.(member))
        : {
            text: withoutProperties(wholeText(member.tweet)).trim(),
            merged: true,
            link: undefined,
            duplicate: member.duplicate,
          },
    );
  const text = mergeText(
    pieces,
    { ...mergeStyle, separator: "blank line" },
    ground.page.format,
    endsAround(ground, own),
  );
  const edited = bareText(holder.text) !== snapshot.text;
  const added = arrived.flatMap((block) => (fixed.has(block.id) ? [block] : block.children));
  const longer = fresh.length === 0 ? holder.text : withPropertiesOf(holder.text, text);
  const whole = { ...holder, text: longer, children: [...holder.children, ...added] };
  const length = lengthWithId(whole.text);
  if (length > maxLength) return { why: "too-long", length, limit: maxLength };
  const written = edited ? snapshot.text : bareText(whole.text);
  const homes = homesOf(ground, fresh, (block) => fixed.has(block.id));
  const more = extendSnapshot(snapshot, written, homes);
  return { target: replaced(target, holder, whole, arrived), snapshot: more };
}

/** The `id::` line that every merged block carries: a key, a uuid and a line break, in characters. */
const idLine = "\nid:: 00000000-0000-0000-0000-000000000000".length;

/** How long the block's text will be once it has its id. */
function lengthWithId(text: string): number {
  return hasLastingId(text) ? text.length : text.length + idLine;
}
