import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockId } from "../../../src/core/block/block.ts";
import { siblingKeys } from "../../../src/core/fold/sibling-keys.ts";
import type { Member, Thread } from "../../../src/core/thread/thread.ts";
import { outline } from "../outline.ts";
import { collapsed, drawn, expanded, ordersFor } from "./fold-run.ts";

/** Threads of a flat page, each given by the names of its blocks. */
function threadsOf(drawing: string, names: readonly (readonly string[])[]) {
  const blocks = outline(drawing);
  const threads = names.map((ids): Thread => {
    const members = ids.flatMap((id): readonly Member[] => {
      const block = blocks.find((one) => one.id === id);
      const tweet = { before: block?.text ?? "", link: undefined, after: "" };
      const facts = { id: undefined, inferred: false, posted: undefined, reply: false, foreign: false };
      return block
        ? [{ ...facts, highlight: { block, home: undefined, tweets: [tweet] }, tweet, duplicate: false }]
        : [];
    });
    return { page: "P", author: "ada", state: "spread", evidence: "certain", members, joints: [], missing: [] };
  });
  const page = { name: "P", format: "markdown", properties: new Map(), blocks } as const;
  return { page, threads, referred: new Set<never>() };
}

describe("the keys of siblings", () => {
  it("are all different, whatever the texts", () => {
    const texts = fc.array(
      fc.constantFrom("a", "a (2)", "2 a", "1 a", "1 1 a", "a\n(2)", "TODO a", "", "x".repeat(130)),
    );
    fc.assert(
      fc.property(texts, (list) => {
        const blocks = list.map((text, at) => ({ id: blockId(`b${at}`), text, folded: false, children: [] }));
        expect(new Set(siblingKeys(blocks)).size).toBe(list.length);
      }),
    );
  });

  it.each([
    ["the first is expanded first", [0, 1]],
    ["the last is expanded first", [1, 0]],
  ])("tell copies of a text apart that two threads hold: %s", (_, turns) => {
    const made = threadsOf("- props:: 1\n- a\n- b\n- a\n- c\n- a (2)\n- a\n", [
      ["b3", "b2"],
      ["b5", "b4", "b6"],
    ]);
    let state = collapsed(made, { blocks: made.page.blocks, snapshots: [] }, ordersFor(made.threads.slice(0, 1), []));
    state = collapsed(made, state, ordersFor(made.threads.slice(1), [], 1));
    for (const turn of turns) {
      state = expanded(made, state, [blockId(`merged-${turn}`)]);
      state = { ...state, snapshots: state.snapshots.filter(({ merged }) => merged !== `merged-${turn}`) };
    }
    expect(drawn(state.blocks)).toEqual(drawn(made.page.blocks));
  });
});
