import { describe, expect, it } from "vitest";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { mapBlocks } from "../../../src/core/block/outline.ts";
import { planExpand } from "../../../src/core/fold/plan-expand.ts";
import type { Snapshot } from "../../../src/core/fold/snapshot.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { draw, outline } from "../outline.ts";
import { idAfter } from "../thread/any-tweets.ts";
import type { ThreadPage } from "./any-thread-page.ts";
import { collapsed, expanded, ordersFor, startOf } from "./fold-run.ts";

/** The blocks that a drawing shows, each named after `owner`; `(3)` at the end of a line is the link of Ada's tweet of second 3, `(bob 3)` of Bob's. */
function drawnBlocks(drawing: string, owner: string): readonly Block[] {
  const linked = drawing.replace(
    / \((?:(\w+) )?(\d+)\)$/gmu,
    (_, handle = "ada", seconds) => ` ([View Tweet](https://twitter.com/${handle}/status/${idAfter(Number(seconds))}))`,
  );
  return mapBlocks(outline(linked), (block) => ({ ...block, id: blockId(`${owner}-${block.id}`) }));
}

/** The drawn page, of which only the first thread is looked at. */
function pageOf(drawing: string): ThreadPage {
  const blocks = drawnBlocks(`- category:: #tweets\n${drawing}`, "page");
  const page = { name: "Tweets", format: "markdown", properties: new Map(), blocks } as const;
  const read = readTweetPage(page, usualRecognition);
  const threads = read ? assembleThreads(read).slice(0, 1) : [];
  return { page, threads, referred: new Set() };
}

/** The page once its thread is collapsed, blocks are put among its top-level ones, and the thread is expanded; `told` is of its record. */
function expandedWith(
  made: ThreadPage,
  style: "merge" | "nest",
  blocks: readonly Block[],
  at: number,
  told: Partial<Snapshot> = {},
): string {
  const folded = collapsed(made, startOf(made), ordersFor(made.threads, [style]));
  const snapshots = folded.snapshots.map((snapshot) => ({ ...snapshot, ...told }));
  const state = { snapshots, blocks: folded.blocks.toSpliced(at, 0, ...blocks) };
  const holders = state.snapshots.map(({ merged }) => merged);
  return draw(expanded(made, state, holders).blocks);
}

const pages = {
  "in one section": `- Synced
  - a (1)
  - other (bob 9)
  - b (2)
  - c (3)`,
  "in two sections": `- Synced
  - a (1)
  - other (bob 9)
- Added
  - b (2)
  - c (3)`,
  "in two sections of its own": `- Synced
  - a (1)
- Added
  - b (2)
  - c (3)`,
} as const;

/** What a sync brings again, under a header that is on the page or one that is new. */
const brought: readonly (readonly [says: string, drawing: string])[] = [
  ["the head, same header", "- Synced\n  - a (1)"],
  ["the head, the tail's header", "- Added\n  - a (1)"],
  ["the head, new header", "- Added later\n  - a (1)"],
  ["the head and a tail, same header", "- Synced\n  - a (1)\n  - b (2)"],
  ["the head and a tail, new header", "- Added later\n  - a (1)\n  - b (2)"],
  ["the tail, its header", "- Added\n  - b (2)\n  - c (3)"],
  ["the whole thread, same header", "- Synced\n  - a (1)\n  - b (2)\n  - c (3)"],
  ["the whole thread, new header", "- Added later\n  - a (1)\n  - b (2)\n  - c (3)"],
  ["the whole section", "- Synced\n  - a (1)\n  - other (bob 9)\n  - b (2)\n  - c (3)"],
];

describe.each(Object.entries(pages))("a thread %s", (_, drawing) => {
  describe.each(["merge", "nest"] as const)("that is collapsed (%s)", (style) => {
    it.each(brought)("is expanded beside what a later sync brings again: %s", (_says, section) => {
      const made = pageOf(drawing);
      const again = drawnBlocks(section, "sync");
      expect(expandedWith(made, style, again, Number.POSITIVE_INFINITY)).toBe(draw([...made.page.blocks, ...again]));
    });

    it("is not expanded where undo may have left an old section behind the new one", () => {
      const made = pageOf(drawing);
      const old = drawnBlocks(drawing, "old");
      // Whether a nested thread was expanded, the records of earlier versions do not tell.
      const facts = style === "nest" ? [{ spread: true }, { spread: undefined }] : [{ spread: true }];
      for (const told of facts)
        expect(() => expandedWith(made, style, old, Number.POSITIVE_INFINITY, told)).toThrow("stands-twice");
    });

    it("is not expanded where undo has left an old section before the new one", () => {
      const made = pageOf(drawing);
      const old = drawnBlocks(drawing, "old");
      for (const [at, section] of old.entries())
        expect(() => expandedWith(made, style, [section], at + 1)).toThrow("stands-twice");
    });
  });
});

describe("an expanded thread", () => {
  it.each([
    ["- Synced\n  - a (1)\n  - b (2)\n  - c (3)", 3],
    ["- Synced\n  - a (1)\n  - d (4)", 0],
    ["- Added later\n  - a (1)\n  - b (2)\n  - c (3)", 0],
  ])("tells what stands twice under the same header, where undo could have left it too: %j", (section, twice) => {
    const made = pageOf(pages["in one section"]);
    const { blocks, snapshots } = collapsed(made, startOf(made), ordersFor(made.threads, ["merge"]));
    const page = { ...made.page, blocks: [...blocks, ...drawnBlocks(section, "sync")] };
    const orders = snapshots.map(({ merged }) => ({ holder: merged, thread: undefined }));
    const plan = planExpand(orders, { page, referred: new Set(), snapshots });
    expect("notes" in plan && plan.notes.map((note) => note.twice.length)).toEqual([twice]);
  });
});
