import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../../../src/core/block/apply-edits.ts";
import type { Block } from "../../../src/core/block/block.ts";
import { everyBlock } from "../../../src/core/block/outline.ts";
import { hasLastingId } from "../../../src/core/block/property-lines.ts";
import type { MergeStyle } from "../../../src/core/fold/merge-text.ts";
import { planCollapse } from "../../../src/core/fold/plan-collapse.ts";
import { anyThreadPage } from "./any-thread-page.ts";
import { collapsed, drawn, expanded, ordersFor, plain, reopened, startOf } from "./fold-run.ts";

const styles = fc.array(fc.constantFrom("merge" as const, "nest" as const), { minLength: 3, maxLength: 3 });
const mergeStyles: fc.Arbitrary<MergeStyle> = fc.record({
  separator: fc.constantFrom("blank line", "rule", "numbers"),
  links: fc.constantFrom("each tweet", "one at the end"),
});

/** Pages in an everyday run; more with RUNS=10000. */
const numRuns = Number(process.env["RUNS"] ?? 1000);

describe("collapse, then expand", () => {
  it("gives the page back when all threads are done at once, in any style", () => {
    fc.assert(
      fc.property(anyThreadPage, styles, mergeStyles, fc.boolean(), (made, kinds, mergeStyle, anew) => {
        const once = collapsed(made, startOf(made), ordersFor(made.threads, kinds), mergeStyle);
        const state = anew ? reopened(once) : once;
        const back = expanded(
          made,
          state,
          state.snapshots.map(({ merged }) => merged),
        );
        expect(drawn(back.blocks)).toEqual(drawn(made.page.blocks));
      }),
      { numRuns },
    );
  });

  it("gives the page back when threads are collapsed one by one and expanded in any order", () => {
    fc.assert(
      fc.property(anyThreadPage, styles, fc.infiniteStream(fc.nat(2)), fc.boolean(), (made, kinds, stream, anew) => {
        let state = startOf(made);
        for (const [at, thread] of made.threads.entries()) {
          state = collapsed(made, state, ordersFor([thread], kinds.slice(at), at));
        }
        if (anew) state = reopened(state);
        while (state.snapshots.length > 0) {
          const { snapshots } = state;
          const at = stream.next().value % snapshots.length;
          state = expanded(
            made,
            state,
            snapshots.slice(at, at + 1).map(({ merged }) => merged),
          );
          state = { ...state, snapshots: state.snapshots.filter((_, number) => number !== at) };
        }
        expect(drawn(state.blocks)).toEqual(drawn(made.page.blocks));
      }),
      { numRuns },
    );
  });

  it("never has a text that is neither on the page nor in a snapshot", () => {
    fc.assert(
      fc.property(anyThreadPage, styles, (made, kinds) => {
        const plan = planCollapse(ordersFor(made.threads, kinds), {
          page: made.page,
          referred: made.referred,
          snapshots: [],
          maxLength: 100_000,
          mergeStyle: plain,
        });
        if ("refused" in plan) {
          expect(plan.refused.why).toBe("open-code");
          return;
        }
        const snapshotBlocks = plan.snapshots.flatMap(({ members }) => members.map(({ block }) => block));
        const kept = new Set([...everyBlock(snapshotBlocks)].map(({ text }) => text));
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
      fc.property(anyThreadPage, styles, (made, kinds) => {
        const { blocks } = collapsed(made, startOf(made), ordersFor(made.threads, kinds));
        const present = new Set([...everyBlock(blocks)].map(({ id }) => id));
        for (const { id, text } of everyBlock(made.page.blocks)) {
          if (made.referred.has(id) || hasLastingId(text)) expect(present.has(id)).toBe(true);
        }
      }),
    );
  });
});
