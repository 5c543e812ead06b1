import type { Block } from "../core/block/block.ts";
import { bareText } from "../core/block/property-lines.ts";
import { noteLabel } from "../core/tweet/note.ts";

/** Readwise's own mark on a thread's first tweet, `**Note**: Thread`: nobody wrote it. */
const threadMark = /^#?(?:\[\[)?thread(?:\]\])?[.!]?$/i;
const tag = /#?\[\[([^\][\n]+)\]\]|#([^\s#[\],]+)/g;

/** What lies under a highlight, for reading. */
export interface Notes {
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** The notes, tags and own words below a highlight; `others` are blocks there that are tweets of the thread themselves. */
export function notesOf({ children }: Block, others: ReadonlySet<string>): Notes {
  const notes: string[] = [];
  const tags: string[] = [];
  for (const child of children) {
    if (others.has(child.id)) continue;
    const text = bareText(child.text).trim();
    const kind = noteLabel.exec(text);
    const rest = text.slice(kind?.[0].length ?? 0);
    if (/^tag/i.test(kind?.[1] ?? "")) tags.push(...tagsIn(rest));
    else if (rest !== "" && !(kind && threadMark.test(rest))) notes.push(rest);
    const below = notesOf(child, others);
    notes.push(...below.notes);
    tags.push(...below.tags);
  }
  return { notes, tags };
}

/** Tags as they are marked; where none is, what stands between commas. */
function tagsIn(text: string): readonly string[] {
  const marked = Array.from(text.matchAll(tag), ([, page, word = ""]) => page ?? word);
  return marked.length > 0 ? marked : text.split(/[,，、\n]/).flatMap((words) => words.trim() || []);
}
