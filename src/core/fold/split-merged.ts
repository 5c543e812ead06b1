import { type Block, type BlockId, blockId } from "../block/block.ts";
import { pathTo } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import type { Thread } from "../thread/thread.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { changeSiblings } from "./change-siblings.ts";
import { withoutMarks } from "./merge-marks.ts";
import { wholeText } from "./merge-text.ts";
import { unescapeMerged } from "./unescape-merged.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

/**
 * The page with one collapsed thread spread without its snapshot: the text is cut at the tweets' links, kept tweets take
 * the place of their own text, and all other children stay with the first tweet. A nested tail moves behind its head. A
 * merged block that others refer to stays, with the first tweet's text.
 */
export function splitMerged(
  { blocks: page, format }: Pick<Page, "blocks" | "format">,
  holder: Block,
  thread: Thread,
  isReferred: boolean,
): readonly Block[] {
  const own = thread.members.filter(({ highlight }) => highlight.block.id === holder.id);
  const tails = new Set(thread.members.map(({ highlight }) => highlight.block.id).filter((id) => id !== holder.id));
  const nested = holder.children.filter(({ id }) => tails.has(id));
  const rest = holder.children.filter(({ id }) => !tails.has(id));
  if (own.length < 2) return instead(page, holder.id, [{ ...holder, folded: false, children: rest }, ...nested]);
  const kept = new Map(rest.map((child) => [readTweet(child.text).link?.id, child]));
  const blocks = own.map((member, at): Block => {
    const { tweet, id } = member;
    const text = unescapeMerged(withoutMarks(wholeText(tweet), member, thread.author), format);
    if (at === 0 && isReferred) return { ...holder, text: withPropertiesOf(holder.text, text), children: [] };
    const made = { id: blockId(`cut-${at}-${holder.id}`), text, folded: false, children: [] };
    const known = id && kept.get(id);
    // The same tweet may be there twice.
    kept.delete(id);
    return known ?? made;
  });
  const taken = new Set(blocks.map(({ id }) => id));
  const left = rest.filter(({ id }) => !taken.has(id));
  return instead(
    page,
    holder.id,
    blocks.map((block, at) => (at === 0 ? { ...block, children: [...block.children, ...left] } : block)),
  );
}

function instead(page: readonly Block[], id: BlockId, blocks: readonly Block[]): readonly Block[] {
  return changeSiblings(page, pathTo(page, id).at(-2)?.id, (siblings) =>
    siblings.flatMap((block) => (block.id === id ? blocks : [block])),
  );
}
