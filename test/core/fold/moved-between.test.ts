import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdit } from "../../../src/core/block/apply-edits.ts";
import { everyBlock, findBlock } from "../../../src/core/block/outline.ts";
import { bareText } from "../../../src/core/block/property-lines.ts";
import { anyThreadPage } from "./any-thread-page.ts";
import { collapsed, expanded, ordersFor, reopened, type State, startOf } from "./fold-run.ts";

/** Pages in an everyday run; more with RUNS=10000. */
const numRuns = Number(process.env["RUNS"] ?? 300);

const styles = fc.array(fc.constantFrom("merge" as const, "nest" as const), { minLength: 3, maxLength: 3 });

/** Blocks that are dragged under or behind others, both by number. */
const drags = fc.array(fc.record({ from: fc.nat(99), to: fc.nat(99), under: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

function dragged(state: State, { from, to, under }: { from: number; to: number; under: boolean }): State {
  const all = [...everyBlock(state.blocks.slice(1))];
  const [moved, aim] = [all[from % all.length], all[to % all.length]];
  if (moved === undefined || aim === undefined || findBlock([moved], aim.id) !== undefined) return state;
  const place = under ? { firstIn: aim.id } : { after: aim.id };
  return { ...state, blocks: applyEdit(state.blocks, { do: "move", id: moved.id, to: place }) ?? [] };
}

/** The texts of a page in an order of their own. */
function textsOf({ blocks }: State): readonly string[] {
  return [...everyBlock(blocks)].map(({ text }) => bareText(text)).toSorted();
}

it("loses no text and doubles none, wherever blocks are moved between a collapse and an expand", () => {
  fc.assert(
    fc.property(anyThreadPage, styles, drags, fc.boolean(), fc.boolean(), (made, kinds, moves, anew, atOnce) => {
      const start = startOf(made);
      let state = moves.reduce(dragged, collapsed(made, start, ordersFor(made.threads, kinds)));
      if (anew) state = reopened(state);
      while (state.snapshots.length > 0) {
        const next = atOnce ? state.snapshots.length : 1;
        const holders = state.snapshots.slice(0, next).map(({ merged }) => merged);
        state = expanded(made, state, holders);
        state = { ...state, snapshots: state.snapshots.slice(next) };
      }
      expect(textsOf(state)).toEqual(textsOf(start));
    }),
    { numRuns },
  );
});
