import { applyEdits } from "../../../src/core/block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import type { Edit } from "../../../src/core/block/edit.ts";
import { everyBlock, findBlock, mapBlocks } from "../../../src/core/block/outline.ts";
import { bareText, hasLastingId } from "../../../src/core/block/property-lines.ts";
import type { MergeStyle } from "../../../src/core/fold/merge-text.ts";
import { type CollapseOrder, planCollapse } from "../../../src/core/fold/plan-collapse.ts";
import { planExpand } from "../../../src/core/fold/plan-expand.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../../../src/core/fold/snapshot.ts";
import type { Thread } from "../../../src/core/thread/thread.ts";
import { readFile } from "../../stand-in/file/read-file.ts";
import { type WritableBlock, writeFile } from "../../stand-in/file/write-file.ts";
import type { ThreadPage } from "./any-thread-page.ts";

/** A page at some moment, with what has been stored. */
export interface State {
  readonly blocks: readonly Block[];
  readonly snapshots: readonly Snapshot[];
}

export const plain: MergeStyle = { separator: "blank line", links: "each tweet" };

/** What a reader of the file sees: everything but the uuids. */
export function drawn(blocks: readonly Block[]): unknown {
  return blocks.map(({ text, folded, children }) => ({ text, folded, children: drawn(children) }));
}

/** How many blocks lie in one another in what Logseq would read from the file of a page: fewer where one takes others in. */
export function asRead(blocks: readonly Block[]): string {
  return outlineOf(readFile(writeFile(inFile(blocks), "markdown"), "markdown").blocks);
}

/** The same as it is meant. */
export function asMeant(blocks: readonly Block[]): string {
  return outlineOf(inFile(blocks));
}

function inFile(blocks: readonly Block[]): readonly WritableBlock[] {
  return blocks.map(({ text, children }) => ({
    text,
    preBlock: text.startsWith("title:: "),
    children: inFile(children),
  }));
}

interface Tree {
  readonly children: readonly Tree[];
}

function outlineOf(trees: readonly Tree[]): string {
  return trees.map(({ children }) => `(${outlineOf(children)})`).join("");
}

export function startOf({ page }: ThreadPage): State {
  return { blocks: page.blocks, snapshots: [] };
}

/** The orders to collapse threads, the nth named `merged-n`. */
export function ordersFor(
  threads: readonly Thread[],
  styles: readonly ("merge" | "nest")[],
  from = 0,
): readonly CollapseOrder[] {
  return threads.map((thread, at) => ({
    thread,
    style: styles[at] ?? "merge",
    merged: blockId(`merged-${from + at}`),
  }));
}

/** The state after a collapse, or the same where what a block leaves open forbids it; throws when it is refused otherwise or an edit cannot be made. */
export function collapsed(made: ThreadPage, state: State, orders: readonly CollapseOrder[], mergeStyle = plain): State {
  const fresh = orders.map((order) => ({ ...order, thread: again(order.thread, state.blocks) }));
  const { referred } = made;
  const page = { ...made.page, blocks: state.blocks };
  const plan = planCollapse(fresh, { page, referred, snapshots: state.snapshots, maxLength: 100_000, mergeStyle });
  if ("refused" in plan && plan.refused.why === "open-code") return state;
  if ("refused" in plan) throw new Error(plan.refused.why);
  const stored = plan.snapshots.flatMap((snapshot) => readSnapshot(writeSnapshot(snapshot)) ?? []);
  return located({ blocks: applied(state.blocks, plan.edits), snapshots: [...state.snapshots, ...stored] });
}

/** The state after an expand; throws when it is refused or an edit cannot be made. */
export function expanded(made: ThreadPage, state: State, holders: readonly BlockId[]): State {
  const page = { ...made.page, blocks: state.blocks };
  const orders = holders.map((holder) => ({ holder, thread: undefined }));
  const plan = planExpand(orders, { page, referred: made.referred, snapshots: state.snapshots });
  if ("refused" in plan) throw new Error(plan.refused.why);
  return located({ ...state, blocks: applied(state.blocks, plan.edits) });
}

/** The page as Logseq reads it anew: only blocks with a lasting id keep their uuid. */
export function reopened(state: State): State {
  const made = state.snapshots.filter(({ style, headStays }) => style === "merge" && !headStays);
  const merged = new Set(made.map((snapshot) => snapshot.merged));
  let count = 0;
  const blocks = mapBlocks(state.blocks, (block) => {
    count += 1;
    return hasLastingId(block.text) || merged.has(block.id) ? block : { ...block, id: blockId(`reopened-${count}`) };
  });
  return located({ ...state, blocks });
}

/** Nested heads have no lasting id: their snapshots are told by what they say, as the app tells them by tweet. */
function located({ blocks, snapshots }: State): State {
  const found = snapshots.map((snapshot) => {
    if (snapshot.style === "merge" || findBlock(blocks, snapshot.merged) !== undefined) return snapshot;
    const head = [...everyBlock(blocks)].find(({ text }) => bareText(text) === snapshot.text);
    return { ...snapshot, merged: head?.id ?? snapshot.merged };
  });
  return { blocks, snapshots: found };
}

/** The thread as it would be read from the page: a section that was replaced has other uuids. */
function again(thread: Thread, blocks: readonly Block[]): Thread {
  const byId = new Map([...everyBlock(blocks)].map((block) => [block.id, block]));
  const byText = new Map([...everyBlock(blocks)].map((block) => [block.text, block]));
  const members = thread.members.map((member) => {
    const { highlight } = member;
    return {
      ...member,
      highlight: {
        ...highlight,
        block: byId.get(highlight.block.id) ?? byText.get(highlight.block.text) ?? highlight.block,
      },
    };
  });
  return { ...thread, members };
}

let made = 0;

/** The page after the edits, with new uuids for new blocks as a host gives them, but for those that must last. */
function applied(blocks: readonly Block[], edits: readonly Edit[]): readonly Block[] {
  const after = applyEdits(blocks, edits);
  if (after === undefined) throw new Error("An edit names a block that is not there.");
  const inserted = edits.flatMap((edit) => (edit.do === "insert" ? [edit] : []));
  const fresh = new Set(
    inserted.flatMap(({ blocks: list, lasting }) =>
      [...everyBlock(list)].map(({ id }) => id).filter((id) => !lasting.has(id)),
    ),
  );
  return mapBlocks(after, (block) => {
    made += 1;
    return fresh.has(block.id) ? { ...block, id: blockId(`host-${made}`) } : block;
  });
}
