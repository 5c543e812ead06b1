import type { Entry } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { jointBetween } from "./neighbours.ts";
import { inOrder, pushTo } from "./order.ts";
import type { Chain } from "./thread-of.ts";

/** The threads among a page's tweets, each author's for himself; chains of one are single tweets. */
export function apart(entries: readonly Entry[]): readonly Chain[] {
  const byAuthor = new Map<string | undefined, Entry[]>();
  for (const entry of entries) if (entry.id !== undefined) pushTo(byAuthor, entry.handle, entry);
  return [...byAuthor.values()].flatMap((own) => chainsOf(inOrder(own)));
}

function chainsOf(ordered: readonly Entry[]): readonly Chain[] {
  const chains: { readonly entries: Entry[]; readonly joints: Joint[] }[] = [];
  for (const entry of ordered) {
    const open = chains.at(-1);
    const previous = open?.entries.at(-1);
    const joint = previous && jointBetween(previous, entry);
    if (open && joint) {
      open.entries.push(entry);
      open.joints.push(joint);
    } else chains.push({ entries: [entry], joints: [] });
  }
  return chains;
}
