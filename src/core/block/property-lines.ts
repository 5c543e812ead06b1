import type { Properties } from "./page.ts";

/** A line that Logseq takes for a property in Markdown: `word:: rest`, nothing but blanks before the key. */
const propertyLine = /^[ \t]*([^\s:`"()[\]{}#^,/][^\s`"()[\]{}^,]*?)::(?:[ \t]+([\s\S]*)|\r?)$/u;
/** A line of an org drawer: `:key: value`. */
const drawerLine = /^[ \t]*:([^\s:]+):[ \t]*(.*?)\r?$/u;
const mayHoldDrawer = /:PROPERTIES:/iu;
const mayHoldId = /id:/iu;
const mayHoldCode = /```|~~~|\$\$/u;
const fence = /^[ \t]*(`{3,}|~{3,}|\$\$)/u;

/** Whether a line would be a property outside of code. */
export function looksLikeProperty(line: string): boolean {
  return propertyLine.test(line);
}

/** One line of a block's text. */
export interface Line {
  readonly text: string;
  /** The property it holds; never one inside code. */
  readonly property: { readonly key: string; readonly value: string } | undefined;
  /** Belongs to an org drawer: its frame or one of its lines. */
  readonly drawer: boolean;
  /** Belongs to code or a formula that is opened and closed again in this text; what is never closed is no code. */
  readonly code: boolean;
}

const noLines: ReadonlySet<number> = new Set();

/** The lines of a block's text in order; joined with newlines they are the text again. */
export function lines(text: string): readonly Line[] {
  const all = text.split("\n");
  const code = mayHoldCode.test(text) ? closedCode(all) : noLines;
  const drawers = mayHoldDrawer.test(text) ? closedDrawers(all, code) : undefined;
  return all.map((line, at): Line => {
    const drawn = drawers?.get(at);
    if (drawn) return { text: line, property: isFrame(drawn) ? undefined : held(drawn), drawer: true, code: false };
    const isCode = code.has(at);
    const found = isCode ? null : propertyLine.exec(line);
    return { text: line, property: found ? held(found) : undefined, drawer: false, code: isCode };
  });
}

function held([, key = "", value = ""]: RegExpExecArray): Line["property"] {
  return { key: key.toLowerCase(), value: value.trim() };
}

/** Whether a drawer's line is its first or its last. */
function isFrame(drawn: RegExpExecArray): boolean {
  return isNamed(drawn, "PROPERTIES") || isNamed(drawn, "END");
}

function isNamed([, key = "", value]: RegExpExecArray, name: string): boolean {
  return value === "" && key.toUpperCase() === name;
}

/**
 * The lines of org drawers by their numbers: from `:PROPERTIES:` over nothing but `:key: value` to `:END:`. One right behind
 * the first line is the block's own, whatever Markdown would take that line for.
 */
function closedDrawers(all: readonly string[], code: ReadonlySet<number>): ReadonlyMap<number, RegExpExecArray> {
  const inside = new Map<number, RegExpExecArray>();
  let open: [number, RegExpExecArray][] | undefined;
  for (const [at, line] of all.entries()) {
    const drawn = drawerLine.exec(line);
    if (drawn === null) open = undefined;
    else if (isNamed(drawn, "PROPERTIES") && (at <= 1 || !code.has(at))) open = [[at, drawn]];
    else if (open) {
      open.push([at, drawn]);
      if (!isNamed(drawn, "END")) continue;
      for (const [number, own] of open) inside.set(number, own);
      open = undefined;
    }
  }
  return inside;
}

/**
 * The numbers of the lines from each fence to what closes it: to Logseq's parser that is the next fence, of whatever make,
 * and for a formula the next `$$`, wherever it stands.
 */
function closedCode(all: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: { readonly isFormula: boolean; readonly at: number } | undefined;
  for (const [at, line] of all.entries()) {
    const [start = "", mark] = fence.exec(line) ?? [];
    let rest = line;
    if (open === undefined) {
      if (mark === undefined) continue;
      open = { isFormula: mark === "$$", at };
      if (!open.isFormula) continue;
      rest = line.slice(start.length);
    }
    if (open.isFormula ? !rest.includes("$$") : mark === undefined || mark === "$$") continue;
    for (let inner = open.at; inner <= at; inner += 1) inside.add(inner);
    open = undefined;
  }
  return inside;
}

/** The properties that a block's text holds, by lower-case key; of a key given twice the last value stands. */
export function textProperties(text: string): Properties {
  const found = new Map<string, string>();
  for (const { property } of lines(text)) if (property !== undefined) found.set(property.key, property.value);
  return found;
}

/** What Logseq writes by itself into a text, and hides from the reader: the block's own id, and that it is folded (recording 03b). */
const own = { id: /^\S+$/u, collapsed: /^true$/u } as const;

/** Whether a line is Logseq's own; one of somebody's words is none, whatever stands before them. */
function isOwn({ property }: Line, key: keyof typeof own): boolean {
  return property?.key === key && own[key].test(property.value);
}

/**
 * The text without the lines `id::` and `collapsed::` that the host adds, moves and drops on its own, and without white
 * space around it, which `updateBlock` trims (recordings 03, 03b, 08): what two readings of a block must share.
 */
export function bareText(given: string): string {
  // A line break of Windows is stored as it is and written to the file as another (recording 03).
  const text = given.includes("\r") ? given.replaceAll("\r\n", "\n") : given;
  if (!text.includes("::") && !/^[ \t]*:/mu.test(text)) return text.trim();
  return without(text, (line) => isOwn(line, "id") || isOwn(line, "collapsed")).trim();
}

/** The text without any property line or drawer. */
export function withoutProperties(text: string): string {
  const kept = lines(text).filter(({ property, drawer }) => property === undefined && !drawer);
  return kept.map((line) => line.text).join("\n");
}

/** The text without its `id::` line. */
export function withoutId(text: string): string {
  return without(text, (line) => isOwn(line, "id"));
}

/** The text without its `collapsed::` line, which the host writes and takes away as the block is folded (recording 08). */
export function withoutFoldLine(text: string): string {
  if (!text.includes("collapsed::") && !text.includes(":collapsed:")) return text;
  return without(text, (line) => isOwn(line, "collapsed"));
}

function without(text: string, goes: (line: Line) => boolean): string {
  const kept = lines(text).filter((line) => !goes(line));
  return dropEmptyDrawer(kept.map((line) => line.text).join("\n"));
}

/** Whether the text carries the block's own id, so that somebody outside the page may hold it. */
export function hasLastingId(text: string): boolean {
  return mayHoldId.test(text) && lines(text).some((line) => isOwn(line, "id"));
}

/** Whether a page's first block may be the one whose lines are the page's properties: whatever is done to it is done to them. */
export function holdsPageProperties(text: string): boolean {
  return lines(text).some((line) => line.property !== undefined && !isOwn(line, "id") && !isOwn(line, "collapsed"));
}

/**
 * Whether the host changes the order of a text's lines when it is written into a block that has an `id::`: what it takes
 * for property lines it moves up, behind the first line or, where that is code or a list, above it.
 */
export function isReordered(text: string): boolean {
  const all = bareText(text).split("\n");
  const below = isBelowProperties(text) ? all : all.slice(1);
  const others = below.findIndex((line) => !movesUp(line));
  return others >= 0 && below.slice(others).some(movesUp);
}

/** Whether the host writes properties above a text, which begins with code or a list, and not behind its first line (recording 08). */
export function isBelowProperties(text: string): boolean {
  return /^(?:[>*+|]|\d+[.)]|[`~$])/u.test(text);
}

/** Whether the host takes a line for a property, be it in code, when it writes a block that has an `id::` (recording 03b). */
export function movesUp(line: string): boolean {
  return /^\s?[^ ]+::/u.test(line);
}

function dropEmptyDrawer(text: string): string {
  return text.replace(/^[ \t]*:PROPERTIES:[ \t]*\n[ \t]*:END:[ \t]*(?:\n|$)/imu, "");
}
