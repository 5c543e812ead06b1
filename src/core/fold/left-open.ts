/**
 * What begins a construct that runs over many lines, at the start of one, behind a task's marker or a heading's at most:
 * code, a formula, HTML, which ends with its own tag or one that ends in itself, `#+BEGIN_…`, a drawer, LaTeX (seen with
 * mldoc 1.6).
 */
const opener =
  /^[ \t]*(?:(?:[A-Z-]+|#{1,6}|\[#[A-C]\]) )*(?:`{3}|~{3}|\$\$|<([A-Za-z][A-Za-z\d]*|!--|\?|!\[)|#\+(?:BEGIN|begin)_([\w-]+)|:[^\s:]+:(?=[ \t]*$)|(\\begin\{))/u;
const tagEnds: Readonly<Record<string, RegExp>> = { "!--": /-->/u, "?": /\?>/u, "![": /\]\]/u };

const anything = /(?:)/u;

/** A construct that a text opens. */
export interface Opened {
  readonly from: number;
  /** Behind its end; undefined where the text never closes it. */
  readonly to: number | undefined;
  /** What would end it, as it is to be found in a text behind it. */
  readonly end: RegExp;
}

/**
 * The constructs that a text opens, in order, none within another; of those that it never closes the first of each kind.
 * The first line stands behind a bullet, where LaTeX is none.
 */
export function openedIn(text: string): readonly Opened[] {
  const found: Opened[] = [];
  // What has no end behind one place has none behind a later one: each is looked for once.
  const left = new Set<string>();
  const openers = new RegExp(opener, "gmu");
  for (let match = openers.exec(text); match !== null; match = openers.exec(text)) {
    const [whole, tag, name, latex] = match;
    const from = match.index;
    const end = latex !== undefined ? /\\end\{/u : endOf(whole, tag, name);
    if (left.has(end.source)) continue;
    const { lastIndex } = openers;
    const close = end.exec(text.slice(lastIndex));
    if (close !== null) {
      openers.lastIndex = lastIndex + close.index + close[0].length;
      found.push({ from, to: openers.lastIndex, end });
    } else if (latex === undefined || from > 0) {
      left.add(end.source);
      found.push({ from, to: undefined, end: latex === undefined ? end : anything });
    }
  }
  return found;
}

/**
 * What would end the constructs that a text opens and never closes, each as it is to be found in a text behind it: there
 * Logseq's parser looks on, beyond the block, and takes all between for part of it. Where it finds no end, what was
 * opened is plain text to it; but LaTeX takes in whatever follows.
 */
export function leftOpen(text: string): readonly RegExp[] {
  return openedIn(text).flatMap(({ to, end }) => (to === undefined ? end : []));
}

function endOf(opened: string, tag: string | undefined, name: string | undefined): RegExp {
  if (tag !== undefined) return tagEnds[tag] ?? new RegExp(`</${tag}|/>`, "iu");
  if (name !== undefined) return new RegExp(`\\n[ \\t]*#\\+end_${name}`, "iu");
  if (opened.includes("$$")) return /\$\$/u;
  return opened.endsWith(":") ? /\n[ \t]*:end:[ \t]*(?:\n|$)/iu : /\n[ \t]*(?:`{3}|~{3})/u;
}
