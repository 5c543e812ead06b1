import type { Properties } from "./page.ts";

/** A line that Logseq takes for a property in Markdown: `word:: rest`, nothing but blanks before the key. */
const propertyLine = /^[ \t]*([^\s:`"()[\]{}#^,/][^\s`"()[\]{}^,]*?)::(?:[ \t]+(.*))?$/u;
/** A line of an org drawer: `:key: value`. */
const drawerLine = /^[ \t]*:([^\s:]+):[ \t]*(.*)$/u;
const drawerStart = /^[ \t]*:PROPERTIES:[ \t]*$/iu;
const drawerEnd = /^[ \t]*:END:[ \t]*$/iu;
const fence = /^[ \t]*(`{3,}|~{3,})/u;

/** One line of a block's text, and the property it holds if it is a property line outside code. */
export interface Line {
  readonly text: string;
  readonly property: { readonly key: string; readonly value: string } | undefined;
  /** Belongs to an org drawer: its frame or one of its lines. */
  readonly drawer: boolean;
}

/** The lines of a block's text in order; joined with newlines they are the text again. */
export function lines(text: string): readonly Line[] {
  let open: string | undefined;
  let inDrawer = false;
  return text.split("\n").map((line): Line => {
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined && open === undefined) open = mark;
    else if (mark !== undefined && open !== undefined && mark.startsWith(open)) open = undefined;
    if (mark !== undefined || open !== undefined) return { text: line, property: undefined, drawer: false };
    if (!inDrawer && drawerStart.test(line)) inDrawer = true;
    else if (inDrawer && drawerEnd.test(line)) {
      inDrawer = false;
      return { text: line, property: undefined, drawer: true };
    }
    const found = (inDrawer ? drawerLine : propertyLine).exec(line);
    const isFrame = inDrawer && drawerStart.test(line);
    const [, key = "", value = ""] = found ?? [];
    const property = found === null || isFrame ? undefined : { key: key.toLowerCase(), value: value.trim() };
    return { text: line, property, drawer: inDrawer };
  });
}

/** The properties that a block's text holds, by lower-case key; of a key given twice the last value stands. */
export function textProperties(text: string): Properties {
  const found = new Map<string, string>();
  for (const { property } of lines(text)) if (property !== undefined) found.set(property.key, property.value);
  return found;
}

/** Properties that Logseq writes by itself and hides from the reader (recording 03b). */
const hidden: ReadonlySet<string> = new Set(["id", "collapsed"]);

/**
 * The text without the lines `id::` and `collapsed::`, which the host adds, moves and drops on its own, and without
 * white space around it, which `updateBlock` trims (recordings 03, 03b, 08): what two readings of a block must share.
 */
export function bareText(text: string): string {
  if (!text.includes("::") && !/^[ \t]*:/mu.test(text)) return text.trim();
  const kept = lines(text).filter(({ property }) => property === undefined || !hidden.has(property.key));
  return dropEmptyDrawer(kept.map((line) => line.text).join("\n")).trim();
}

/** Whether the text carries the block's own id, so that somebody outside the page may hold it. */
export function hasLastingId(text: string): boolean {
  return textProperties(text).has("id");
}

function dropEmptyDrawer(text: string): string {
  return text.replace(/^[ \t]*:PROPERTIES:[ \t]*\n[ \t]*:END:[ \t]*(?:\n|$)/imu, "");
}
