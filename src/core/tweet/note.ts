/** How lines begin that Readwise or a template puts under a highlight, not tweets, `**Note**: …`, `**Tags**: …`, with their kind. */
export const noteLabel =
  /^(?:> ?)?(?:\*\*|__|_|\*)?(notes?|tags?|comment|annotation)(?:\*\*|__|_|\*)?:{1,2}(?:\*\*)?(?:\s+|$)/i;

/** Whether a block's text is a note or a list of tags that belongs to the highlight above it. */
export function isNote(text: string): boolean {
  return noteLabel.test(text);
}

/** Readwise's own mark on the first tweet of a saved thread: `**Note**: Thread`. */
const threadNote = /^(?:> ?)?(?:\*\*|__|_|\*)?note(?:\*\*|__|_|\*)?:{1,2}(?:\*\*)?\s+(?:#|\[\[)?thread\b/i;

/** Whether a note's text says that the highlight above it begins a thread. */
export function isThreadNote(text: string): boolean {
  return threadNote.test(text);
}
