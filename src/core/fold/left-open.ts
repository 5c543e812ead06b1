/**
 * What begins a construct that runs over many lines, at the start of one, behind a task's marker or a heading's at most:
 * code, a formula, HTML, `#+BEGIN_…`, a drawer, LaTeX (seen with mldoc 1.6).
 */
const opener =
  /^[ \t]*(?:(?:[A-Z-]+|#{1,6}|\[#[A-C]\]) )*(?:`{3}|~{3}|\$\$|<([A-Za-z][A-Za-z\d]*|!--|\?|!\[)|#\+(?:BEGIN|begin)_([\w-]+)|:[^\s:]+:(?=[ \t]*$)|(\\begin\{))/u;
const tagEnds: Readonly<Record<string, RegExp>> = { "!--": /-->/u, "?": /\?>/u, "![": /\]\]/u };

const anything = /(?:)/u;

/**
 * What would end the constructs that a text opens and never closes, each as it is to be found in a text behind it: there
 * Logseq's parser looks on, beyond the block, and takes all between for part of it. Where it finds no end, what was
 * opened is plain text to it; but LaTeX takes in whatever follows. The first line stands behind a bullet, where it can
 * open what it cannot close.
 */
export function leftOpen(text: string): readonly RegExp[] {
  // What has no end behind one place has none behind a later one: each is looked for once, and named once.
  const left = new Map<string, RegExp>();
  const openers = new RegExp(opener, "gmu");
  for (let found = openers.exec(text); found !== null; found = openers.exec(text)) {
    const [, tag, name, latex] = found;
    const end = latex !== undefined ? /\\end\{/u : endOf(found[0], tag, name);
    if (left.has(end.source)) continue;
    const { lastIndex } = openers;
    const close = end.exec(text.slice(lastIndex));
    if (close !== null) openers.lastIndex = lastIndex + close.index + close[0].length;
    else if (latex === undefined) left.set(end.source, end);
    else if (found.index > 0) left.set(end.source, anything);
  }
  return [...left.values()];
}

function endOf(opened: string, tag: string | undefined, name: string | undefined): RegExp {
  if (tag !== undefined) return tagEnds[tag] ?? new RegExp(`</${tag}`, "iu");
  if (name !== undefined) return new RegExp(`\\n[ \\t]*#\\+end_${name}`, "iu");
  if (opened.includes("$$")) return /\$\$/u;
  return opened.endsWith(":") ? /\n[ \t]*:end:[ \t]*(?:\n|$)/iu : /\n[ \t]*(?:`{3}|~{3})/u;
}
