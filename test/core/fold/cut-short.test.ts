import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, applyEdits } from "../../../src/core/block/apply-edits.ts";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { sameOutline } from "../../../src/core/block/check-edit.ts";
import { diffOutlines } from "../../../src/core/block/diff-outlines.ts";
import type { Edit } from "../../../src/core/block/edit.ts";
import { invertEdit } from "../../../src/core/block/invert-edit.ts";
import { cutShort } from "../../../src/core/fold/cut-short.ts";
import type { Run } from "../../../src/core/fold/run.ts";
import { anyOutline, rearranged } from "../block/any-outline.ts";

const pairs = anyOutline().chain((before) => fc.tuple(fc.constant(before), rearranged(before)));

const block = (text: string, ...children: readonly Block[]): Block => ({
  id: blockId(`block-${text}`),
  text,
  folded: false,
  children,
});

function runOf(before: readonly Block[], target: readonly Block[]): Run {
  return { version: 1, kind: "collapse", page: "Tides", before, edits: diffOutlines(before, target) };
}

/** Every outline on the way back from a step of a run to the one before it. */
function onTheWayBack({ before, edits }: Run): readonly (readonly Block[])[] {
  const found: (readonly Block[])[] = [];
  let last = before;
  for (const edit of edits) {
    const next = applyEdit(last, edit) ?? last;
    let now = next;
    for (const back of invertEdit(last, edit)) {
      found.push(now);
      now = applyEdit(now, back) ?? now;
    }
    last = next;
  }
  return found;
}

describe("a run that was cut short", () => {
  it("is known wherever its edits or their taking back can have left the page", () => {
    fc.assert(
      fc.property(pairs, ([before, target]) => {
        const run = runOf(before, target);
        for (const page of onTheWayBack(run)) {
          const at = cutShort(run, page);
          const step = applyEdits(run.before, run.edits.slice(0, at?.done));
          expect(at && sameOutline(applyEdits(at.planned, at.rest) ?? [], step ?? [])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is known between two steps, where a page's first block comes back in two moves", () => {
    const edit: Edit = { do: "move", id: blockId("block-a"), to: { firstIn: blockId("block-c") } };
    const before = [block("a"), block("b"), block("c")];
    const run: Run = { version: 1, kind: "collapse", page: "Tides", before, edits: [edit] };
    expect(invertEdit(before, edit)).toHaveLength(2);
    expect(cutShort(run, [block("b"), block("a"), block("c")])).toMatchObject({ done: 0, rest: [{ do: "move" }] });
  });

  it("is known by as much as the host has kept of an inserted text, and takes that out first", () => {
    const run = runOf([block("old")], [block("old"), block("new\n- and more", block("a note"))]);
    const cut = { ...block("new\n- and more", block("a note")), id: blockId("host-1"), text: "new" };
    const at = cutShort(run, [block("old"), cut]);
    expect(at).toMatchObject({ done: 0, rest: [{ do: "remove" }] });
    expect(at?.planned[1]?.text).toBe("new");
    expect(cutShort(run, [block("old"), { ...cut, text: "news" }])).toBeUndefined();
    expect(cutShort(run, [{ ...block("old"), text: "o" }, cut])).toBeUndefined();
  });
});
