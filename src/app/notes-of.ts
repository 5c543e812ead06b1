import type { Block, BlockId } from "../core/block/block.ts";
import { bareText } from "../core/block/property-lines.ts";
import { isAllOf } from "../core/tweet/lent-link.ts";
import { linksSeen } from "../core/tweet/link-habit.ts";
import { noteLabel } from "../core/tweet/note.ts";
import type { StatusId } from "../core/tweet/status-id.ts";

/** Readwise's own mark on a thread's first tweet, `**Note**: Thread`: nobody wrote it. */
const threadMark = /^#?(?:\[\[)?thread(?:\]\])?[.!]?$/i;
const tag = /#?\[\[([^\][\n]+)\]\]|#([^\s#[\],]+)/g;

/** What lies under a highlight, for reading. */
export interface Notes {
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** A thread's tweets, by their blocks and ids: neither they nor their links are notes. */
export interface OwnTweets {
  readonly blocks: ReadonlySet<BlockId>;
  readonly ids: ReadonlySet<StatusId | undefined>;
}

/** The notes, tags and own words below a highlight. */
export function notesOf({ children }: Block, own: OwnTweets): Notes {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const child of children) {
    const text = bareText(child.text).trim();
    if (own.blocks.has(child.id) || isLinkOf(own, text)) continue;
    const kind = noteLabel.exec(text);
    const rest = text.slice(kind?.[0].length ?? 0);
    if (/^tag/i.test(kind?.[1] ?? "")) tags.push(...tagsIn(rest));
    else if (rest !== "" && !(kind && threadMark.test(rest))) notes.push(rest);
    const below = notesOf(child, own);
    notes.push(...below.notes);
    tags.push(...below.tags);
  }
  return { notes, tags };
}

/** Whether a text is nothing but the link of one of the tweets, as some templates put it below. */
function isLinkOf({ ids }: OwnTweets, text: string): boolean {
  const [link] = linksSeen(text).links;
  return link !== undefined && ids.has(link.id) && isAllOf(text, link);
}

/** Tags as they are marked; where none is, what stands between commas. */
function tagsIn(text: string): readonly string[] {
  const marked = Array.from(text.matchAll(tag), ([, page, word = ""]) => page ?? word);
  return marked.length > 0 ? marked : text.split(/[,，、\n]/).flatMap((words) => words.trim() || []);
}
