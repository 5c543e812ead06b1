import type { Block } from "../block/block.ts";
import { bareText, hasLastingId, isReordered } from "../block/property-lines.ts";
import { type Collapsed, replaced } from "./collapsed-page.ts";
import { extendSnapshot } from "./extend-snapshot.ts";
import { looksOwn } from "./fixed-blocks.ts";
import { homesOf } from "./homes.ts";
import type { CollapseGround } from "./plan-collapse.ts";
import type { Refusal } from "./refusal.ts";
import type { Snapshot } from "./snapshot.ts";

/** Folds the tail of a thread under its head, in order; no text changes. The tail is shown where folding would change the head's. */
export function nest(ground: CollapseGround, target: readonly Block[], blocks: readonly Block[]): Collapsed | Refusal {
  const [head, ...tail] = blocks;
  if (head === undefined) return { why: "not-a-thread" };
  // Logseq writes that a block is folded into every run of what it takes for property lines, be they code.
  const isSafe = !looksOwn(head.text) && (!hasLastingId(head.text) || !isReordered(head.text));
  const whole = { ...head, folded: head.folded || isSafe, children: [...head.children, ...tail] };
  const facts = { version: 1, style: "nest", merged: head.id, page: ground.page.name, headStays: true } as const;
  const homes = homesOf(ground, blocks, () => true);
  const snapshot: Snapshot = { ...facts, text: bareText(head.text), ...homes, spread: false };
  return { target: replaced(target, head, whole, tail), snapshot };
}

/** Folds tweets that came later under a head whose thread lies there already; of those that are not `fresh` its record tells. */
export function nestMore(
  ground: CollapseGround,
  target: readonly Block[],
  {
    holder,
    arrived,
    fresh,
    snapshot,
  }: {
    readonly holder: Block;
    readonly arrived: readonly Block[];
    readonly fresh: readonly Block[];
    readonly snapshot: Snapshot;
  },
): Collapsed {
  const whole = { ...holder, children: [...holder.children, ...arrived] };
  return {
    target: replaced(target, holder, whole, arrived),
    snapshot: extendSnapshot(
      snapshot,
      snapshot.text,
      homesOf(ground, fresh, () => true),
    ),
  };
}
