import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/block/apply-edits.ts";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import type { Page } from "../../../src/core/block/page.ts";
import { planCollapse } from "../../../src/core/fold/plan-collapse.ts";
import { planExpand } from "../../../src/core/fold/plan-expand.ts";
import type { Snapshot, SnapshotMember } from "../../../src/core/fold/snapshot.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { draw } from "../outline.ts";
import { plain } from "./fold-run.ts";

const link = (second: number) =>
  `([View Tweet](https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + (BigInt(second * 1000) << 22n)}))`;
const block = (id: string, text: string, ...children: Block[]): Block => ({
  id: blockId(id),
  text,
  folded: false,
  children,
});
const one = block("one", `Uno ${link(0)}`);
const two = block("two", `Dos ${link(1)}`);
const three = block("three", `三 ${link(2)}`);
const note = block("note", "**Note**: mío");
const idLine = "id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

const member = (own: Block): SnapshotMember => ({ home: 0, key: `1 ${own.text}`, kept: false, block: own });
const keys = [one, two, three].map(({ text }) => `1 ${text}`);
const merged = (name: string, own: readonly Block[], spread = false): Snapshot => ({
  version: 1,
  style: "merge",
  merged: blockId(name),
  page: "Mareas",
  text: own.map(({ text }) => text).join("\n\n"),
  headStays: false,
  homes: [{ under: "Highlights", copy: 0, order: keys }],
  members: own.map(member),
  spread,
});
const holder = (snapshot: Snapshot, ...children: Block[]): Block =>
  block(snapshot.merged, `${snapshot.text}\n${idLine}`, ...children);
const pageWith = (...tweets: Block[]): Page => ({
  name: "Mareas",
  format: "markdown",
  blocks: [block("p", "author:: [[@ana_mar on Twitter]]\ncategory:: #tweets"), block("h", "Highlights", ...tweets)],
  properties: new Map(),
});

describe("a tweet that undo has put back beside its merged block", () => {
  it("comes back once, with its notes, from two threads that were merged of it", () => {
    const whole = merged("a", [{ ...one, children: [note] }, two, three]);
    const part = { ...merged("b", [one, two]), homes: [{ under: "Highlights", copy: 0, order: keys.toReversed() }] };
    const page = pageWith(holder(whole, note), holder(part));
    const snapshots = [whole, part];
    for (const order of [snapshots, snapshots.toReversed()]) {
      const orders = order.map(({ merged: name }) => ({ holder: name, thread: undefined }));
      const plan = planExpand(orders, { page, referred: new Set(), snapshots });
      const after = "refused" in plan ? plan.refused.why : draw(applyEdits(page.blocks, plan.edits) ?? []);
      const lines = draw(pageWith({ ...one, children: [note] }, two, three).blocks).split("\n");
      expect(after.split("\n").toSorted()).toEqual(lines.toSorted());
    }
  });

  it("is not collapsed once more after a thread that was spread is merged again by undo", () => {
    const whole = merged("a", [one, two, three], true);
    const spread = [one, two].map((tweet) => ({ ...tweet, id: blockId(`spread-${tweet.id}`) }));
    const page = pageWith(holder(whole), ...spread);
    const tweets = readTweetPage(pageWith(...spread));
    const [thread] = tweets ? assembleThreads(tweets) : [];
    expect(thread?.members).toHaveLength(2);
    const orders = thread ? [{ thread, style: "merge", merged: blockId("b") } as const] : [];
    const ground = { page, referred: new Set<never>(), maxLength: 10_000, mergeStyle: plain };
    expect(planCollapse(orders, { ...ground, snapshots: [whole] })).toEqual({ refused: { why: "stands-twice" } });
    expect(planCollapse(orders, { ...ground, snapshots: [] })).not.toHaveProperty("refused");
  });
});
