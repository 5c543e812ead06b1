import type { Block, BlockId } from "../block/block.ts";
import { textKey } from "./sibling-keys.ts";
import type { SnapshotMember } from "./snapshot.ts";

/**
 * Which of a merged block's children goes back under which member, as one list per member. A child is known by its text;
 * one that was edited or added since stays with the child before it, or with the head. Members that are on the page
 * themselves (`present`: their number by block) are in no list.
 */
export function shareChildren(
  children: readonly Block[],
  members: readonly SnapshotMember[],
  present: ReadonlyMap<BlockId | undefined, number>,
): readonly (readonly Block[])[] {
  const lists: Block[][] = members.map(() => []);
  const open = members.map(({ block }) => block.children.map((child) => textKey(child.text)));
  let current = 0;
  for (const child of children) {
    const member = present.get(child.id);
    if (member !== undefined) {
      current = member;
      continue;
    }
    const key = textKey(child.text);
    const later = open.findIndex((keys, at) => at >= current && keys.includes(key));
    const owner = later >= 0 ? later : open.findIndex((keys) => keys.includes(key));
    if (owner >= 0) {
      open[owner]?.splice(open[owner].indexOf(key), 1);
      current = owner;
    }
    lists[current]?.push(child);
  }
  return lists;
}
