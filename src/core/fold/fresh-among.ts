import type { Block } from "../block/block.ts";
import { bareText } from "../block/property-lines.ts";
import { presentMembers } from "./present-members.ts";
import type { Snapshot } from "./snapshot.ts";

/** Those of arrived blocks that the thread does not hold: undo may have put beside it what it does, as it was. */
export function freshAmong(
  arrived: readonly Block[],
  { holder, page, snapshot }: { readonly holder: Block; readonly page: readonly Block[]; readonly snapshot: Snapshot },
): readonly Block[] {
  const { headStays, members, style } = snapshot;
  const found = presentMembers(page, holder, snapshot, headStays);
  const isHeld = ({ id, text }: Block) =>
    found.some((block, at) => {
      const was = members[at]?.block.text ?? "";
      return block?.id === id && (style === "nest" || bareText(was) === bareText(text));
    });
  return arrived.filter((block) => !isHeld(block));
}
