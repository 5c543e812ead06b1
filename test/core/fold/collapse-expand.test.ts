import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, applyEdits } from "../../../src/core/block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import { everyBlock, mapBlocks } from "../../../src/core/block/outline.ts";
import { hasLastingId } from "../../../src/core/block/property-lines.ts";
import { planCollapse } from "../../../src/core/fold/plan-collapse.ts";
import { planExpand } from "../../../src/core/fold/plan-expand.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../../../src/core/fold/snapshot.ts";
import { anyThreadPage, type ThreadPage } from "./any-thread-page.ts";

const maxLength = 10_000;

interface State {
  readonly blocks: readonly Block[];
  readonly snapshots: readonly Snapshot[];
}

/** What a reader of the file sees: everything but the uuids. */
function drawn(blocks: readonly Block[]): unknown {
  return blocks.map(({ text, folded, children }) => ({ text, folded, children: drawn(children) }));
}

function collapse(
  { page, referred }: ThreadPage,
  state: State,
  threads: ThreadPage["threads"],
  names: readonly string[],
): State {
  const orders = threads.map((thread, at) => ({
    thread: again(thread, state.blocks),
    merged: blockId(names[at] ?? ""),
  }));
  const plan = planCollapse(orders, {
    page: { ...page, blocks: state.blocks },
    referred,
    snapshots: state.snapshots,
    maxLength,
  });
  if ("refused" in plan) throw new Error(plan.refused.why);
  const blocks = applyEdits(state.blocks, plan.edits);
  if (blocks === undefined) throw new Error("An edit names a block that is not there.");
  const stored = plan.snapshots.map((snapshot) => readSnapshot(writeSnapshot(snapshot)));
  return { blocks, snapshots: [...state.snapshots, ...stored.filter((snapshot) => snapshot !== undefined)] };
}

/** The thread as it would be read from the page: a section that was replaced has other uuids. */
function again(thread: ThreadPage["threads"][number], blocks: readonly Block[]): ThreadPage["threads"][number] {
  const byText = new Map([...everyBlock(blocks)].map((block) => [block.text, block]));
  const members = thread.members.map((member) => ({
    ...member,
    highlight: { ...member.highlight, block: byText.get(member.highlight.block.text) ?? member.highlight.block },
  }));
  return { ...thread, members };
}

function expand({ page, referred }: ThreadPage, state: State, merged: readonly BlockId[]): State {
  const plan = planExpand(merged, { page: { ...page, blocks: state.blocks }, referred, snapshots: state.snapshots });
  if ("refused" in plan) throw new Error(plan.refused.why);
  const blocks = applyEdits(state.blocks, plan.edits);
  if (blocks === undefined) throw new Error("An edit names a block that is not there.");
  return { blocks, snapshots: state.snapshots };
}

/** The page as Logseq reads it anew: only blocks with a lasting id keep their uuid. */
function reopened(state: State): State {
  const merged = new Set(state.snapshots.map((snapshot) => snapshot.merged));
  let count = 0;
  const blocks = mapBlocks(state.blocks, (block) => {
    count += 1;
    return hasLastingId(block.text) || merged.has(block.id) ? block : { ...block, id: blockId(`reopened-${count}`) };
  });
  return { ...state, blocks };
}

const start = (made: ThreadPage): State => ({ blocks: made.page.blocks, snapshots: [] });
const names = ["merged-1", "merged-2", "merged-3"];

describe("collapse, then expand", () => {
  it("gives the page back when all threads are done at once", () => {
    fc.assert(
      fc.property(anyThreadPage, (made) => {
        const collapsed = collapse(made, start(made), made.threads, names);
        const back = expand(
          made,
          collapsed,
          collapsed.snapshots.map(({ merged }) => merged),
        );
        expect(drawn(back.blocks)).toEqual(drawn(made.page.blocks));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the page back when threads are collapsed one by one and expanded in any order", () => {
    fc.assert(
      fc.property(anyThreadPage, fc.infiniteStream(fc.nat(2)), fc.boolean(), (made, stream, fresh) => {
        let state = start(made);
        for (const [at, thread] of made.threads.entries()) state = collapse(made, state, [thread], [names[at] ?? ""]);
        if (fresh) state = reopened(state);
        const order = state.snapshots.map(({ merged }) => merged);
        while (order.length > 0) {
          const [merged] = order.splice(stream.next().value % order.length, 1);
          if (merged !== undefined) state = expand(made, state, [merged]);
        }
        expect(drawn(state.blocks)).toEqual(drawn(made.page.blocks));
      }),
      { numRuns: 2000 },
    );
  });

  it("never has a text that is neither on the page nor in a snapshot", () => {
    fc.assert(
      fc.property(anyThreadPage, (made) => {
        const plan = planCollapse(
          made.threads.map((thread, at) => ({ thread, merged: blockId(names[at] ?? "") })),
          { page: made.page, referred: made.referred, snapshots: [], maxLength },
        );
        if ("refused" in plan) throw new Error(plan.refused.why);
        const kept = new Set(
          plan.snapshots
            .flatMap(({ members }) => [...everyBlock(members.map(({ block }) => block))])
            .map(({ text }) => text),
        );
        const texts = [...everyBlock(made.page.blocks)].map(({ text }) => text);
        let now: readonly Block[] = made.page.blocks;
        for (const edit of plan.edits) {
          now = applyEdit(now, edit) ?? [];
          const present = new Set([...everyBlock(now)].map(({ text }) => text));
          for (const text of texts) expect(present.has(text) || kept.has(text)).toBe(true);
        }
      }),
    );
  });

  it("removes no block that is referred to or carries an id", () => {
    fc.assert(
      fc.property(anyThreadPage, (made) => {
        const collapsed = collapse(made, start(made), made.threads, names);
        const present = new Set([...everyBlock(collapsed.blocks)].map(({ id }) => id));
        for (const { id, text } of everyBlock(made.page.blocks)) {
          if (made.referred.has(id) || hasLastingId(text)) expect(present.has(id)).toBe(true);
        }
      }),
    );
  });
});
