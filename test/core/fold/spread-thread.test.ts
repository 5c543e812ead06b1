import { describe, expect, it } from "vitest";
import { applyEdit, applyEdits } from "../../../src/core/block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import { everyBlock } from "../../../src/core/block/outline.ts";
import type { Page } from "../../../src/core/block/page.ts";
import { planCollapse } from "../../../src/core/fold/plan-collapse.ts";
import { planExpand } from "../../../src/core/fold/plan-expand.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { draw, outline } from "../outline.ts";
import { plain } from "./fold-run.ts";

const header = "Highlights first synced by [[Readwise]]";
const later = "New highlights added";
const tweets = ["One", "Two", "Three"];
const link = (at: number) =>
  `([View Tweet](https://twitter.com/ana/status/${1_592_385_404_250_095_616n + (BigInt(at * 1000) << 22n)}))`;

/** A page of the blocks of a drawing, whose tweets are drawn without their links. */
function pageOf(drawing: string): Page {
  const body = tweets.reduce(
    (text, words, at) => text.replaceAll(new RegExp(`- ${words}$`, "gmu"), `$& ${link(at)}`),
    drawing,
  );
  const blocks = outline(`- category:: #tweets\n${body.trim()}`);
  return { name: "Tides", format: "markdown", properties: new Map(), blocks };
}

const drawn = (blocks: readonly Block[]) => draw(blocks.slice(1)).replaceAll(/ \(\[View Tweet\].*$/gmu, "");

type Move = readonly [what: string, where: "under" | "behind", whom: string];

/** The page after its thread is collapsed, blocks are moved, last words first, and the thread is expanded. */
function expandedAfter(drawing: string, style: "merge" | "nest", moves: readonly Move[]): string {
  const page = pageOf(drawing);
  const referred = new Set<BlockId>();
  const read = readTweetPage(page);
  const orders = (read ? assembleThreads(read) : []).map((thread) => ({ thread, style, merged: blockId("merged") }));
  expect(orders).toHaveLength(1);
  const plan = planCollapse(orders, { page, referred, snapshots: [], maxLength: 10_000, mergeStyle: plain });
  if ("refused" in plan) return plan.refused.why;
  let blocks = applyEdits(page.blocks, plan.edits) ?? [];
  const named = (words: string) => [...everyBlock(blocks)].find(({ text }) => text.startsWith(words))?.id;
  for (const [what, where, whom] of moves) {
    const [id, aim] = [named(what) ?? blockId(what), named(whom) ?? blockId(whom)];
    blocks = applyEdit(blocks, { do: "move", id, to: where === "under" ? { firstIn: aim } : { after: aim } }) ?? [];
  }
  // A section that is replaced whole has other uuids: a nested head is known by its text.
  const head = named("One") ?? blockId("One");
  const snapshots = plan.snapshots.map((snapshot) => (style === "nest" ? { ...snapshot, merged: head } : snapshot));
  const expand = snapshots.map(({ merged }) => ({ holder: merged, thread: undefined }));
  const back = planExpand(expand, { page: { ...page, blocks }, referred, snapshots });
  return "refused" in back ? back.refused.why : drawn(applyEdits(blocks, back.edits) ?? []);
}

const lines = (drawing: string) => drawn(pageOf(drawing).blocks);

const inOne = `
- ${header}
  - One
  - Two
    - my note
  - Three
  - Alone`;
const inTwo = `
- ${header}
  - One
- ${later}
  - Two
    - my note
  - Three`;
const held = inOne.replace("- Two", "- Two\n    id:: two");

describe("a section that has come to lie under its own thread", () => {
  const behind = `
- ${header}
  - One
  - ${later}
    - Two
      - my note
    - Three`;

  it.each<readonly [style: "merge" | "nest", place: string, moves: readonly Move[]]>([
    ["merge", "the merged block", [[later, "under", "One"]]],
    ["merge", "a note of a tweet that comes from it", [[later, "under", "my note"]]],
    ["merge", "the merged block, behind such a note", [[later, "behind", "my note"]]],
    ["nest", "the head", [[later, "under", "One"]]],
    ["nest", "a tweet that comes from it", [[later, "under", "Three"]]],
    ["nest", "a note of such a tweet", [[later, "under", "my note"]]],
  ])("stands behind the head again with its tweets (%s, under %s)", (style, _, moves) => {
    expect(expandedAfter(inTwo, style, moves)).toBe(lines(behind));
  });

  it("takes the place of a tweet that comes into it, where all of the thread had come to lie under that", () => {
    const moves: readonly Move[] = [
      ["Two", "behind", header],
      [header, "under", "Two"],
    ];
    expect(expandedAfter(held, "merge", moves)).toBe(lines(held));
    expect(expandedAfter(inOne, "nest", moves)).toBe(lines(inOne));
  });
});

describe("a block that stands for a thread", () => {
  it.each<readonly [style: "merge" | "nest", page: string]>([
    ["merge", held],
    ["nest", inOne],
  ])("goes out from under a tweet of its own (%s)", (style, page) => {
    const moves: readonly Move[] = [
      ["Two", "under", header],
      ["One", "under", "Two"],
    ];
    expect(expandedAfter(page, style, moves)).toBe(lines(page));
    expect(expandedAfter(page, style, [...moves, ["One", "under", "my note"]])).toBe(lines(page));
  });
});

describe("tweets of a thread that have come to lie under one another", () => {
  it.each<Move>([
    ["Three", "under", "Two"],
    ["Two", "under", "Three"],
    ["Three", "under", "my note"],
  ])("come back once each (%s %s %s)", (...move) => {
    expect(expandedAfter(inOne, "nest", [move])).toBe(lines(inOne));
    const both = held.replace("- Three", "- Three\n    id:: three");
    expect(expandedAfter(both, "merge", [move])).toBe(lines(both));
  });
});
