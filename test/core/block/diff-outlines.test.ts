import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, applyEdits } from "../../../src/core/block/apply-edits.ts";
import type { Block } from "../../../src/core/block/block.ts";
import { diffOutlines } from "../../../src/core/block/diff-outlines.ts";
import { invertEdit } from "../../../src/core/block/invert-edit.ts";
import { everyBlock, mapBlocks } from "../../../src/core/block/outline.ts";
import { anyOutline, rearranged } from "./any-outline.ts";

/** Whether a block without children is folded is nobody's business: Logseq does not let it be. */
function leavesOpen(blocks: readonly Block[]): readonly Block[] {
  return mapBlocks(blocks, (block) => ({ ...block, folded: block.folded && block.children.length > 0 }));
}

const pairs = anyOutline().chain((before) => fc.tuple(fc.constant(before), rearranged(before)));

describe("diffOutlines", () => {
  it("finds edits that turn any outline into any other", () => {
    fc.assert(
      fc.property(pairs, ([before, target]) => {
        expect(leavesOpen(applyEdits(before, diffOutlines(before, target)) ?? [])).toEqual(leavesOpen(target));
      }),
      { numRuns: 3000 },
    );
  });

  it("finds nothing to do where nothing differs", () => {
    fc.assert(
      fc.property(anyOutline(), (outline) => {
        expect(diffOutlines(outline, outline)).toEqual([]);
      }),
    );
  });

  it("removes only after everything else is done", () => {
    fc.assert(
      fc.property(pairs, ([before, target]) => {
        const kinds = diffOutlines(before, target).map((edit) => edit.do);
        const first = kinds.indexOf("remove");
        if (first >= 0) expect(new Set(kinds.slice(first))).toEqual(new Set(["remove"]));
      }),
    );
  });

  it("keeps every text that stays on the page at every step", () => {
    fc.assert(
      fc.property(pairs, ([before, target]) => {
        const stays = new Set([...everyBlock(target)].map(({ id }) => id));
        const kept = [...everyBlock(before)].filter(({ id }) => stays.has(id));
        let now: readonly Block[] | undefined = before;
        for (const edit of diffOutlines(before, target)) {
          now = now && applyEdit(now, edit);
          const present = new Set([...everyBlock(now ?? [])].map(({ id }) => id));
          for (const { id } of kept) expect(present.has(id)).toBe(true);
        }
      }),
    );
  });
});

describe("invertEdit", () => {
  it("takes any edit back", () => {
    fc.assert(
      fc.property(pairs, ([before, target]) => {
        let now = before;
        for (const edit of diffOutlines(before, target)) {
          const next = applyEdit(now, edit);
          if (next === undefined) throw new Error(`The edit ${edit.do} names a block that is not there.`);
          expect(leavesOpen(applyEdits(next, invertEdit(now, edit)) ?? [])).toEqual(leavesOpen(now));
          now = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
