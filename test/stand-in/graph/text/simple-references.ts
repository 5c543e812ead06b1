/**
 * Page links and tags in texts so plain that no parser is needed: words, web addresses, `[[page]]`, `#tag` and
 * `#[[page]]`. Nine in ten blocks of a graph are such, and the parser takes a third of a millisecond for each.
 */

/** A web address, `#fragment` included, alone or as a link's target: it names nothing in the graph. */
const webLink = /(?<=^|\s|\]\()https?:\/\/[^\s#()[\]{}]+(?:#[\w/=&.-]*)?(?=[\s)]|$)/g;
/** Signs under which a text may mean something else: code, formulas, HTML, macros, escapes, tables, footnotes. */
const tricky = /[`$<{\\|^~=@]|\(\(|::|\]\]\]|\[\[\[|\[[^\]]*[#[][^\]]*\]\(/;
/** What begins a block of its own, a list or a drawer, or marks a task. */
const structural =
  /^\s*(?:[-+*>#]\s|\d+[.)]\s|-|:|#\+|\[\^|\[:)|^\s*(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|CANCELL?ED|IN-PROGRESS|STARTED)\b|^(?:SCHEDULED|DEADLINE)/m;
const pageLink = /(?<=^|\s)#?\[\[([^[\]\n#]+)\]\](?=\s|$)/g;
const tag = /(?<=^|\s)#([\p{L}\p{N}_-]*[\p{L}\p{N}])(?=\s|$)/gu;

/** The pages that a block's text (without its bullet) names, none by a blank name; undefined where only the parser can tell. */
export function simpleReferences(text: string): readonly string[] | undefined {
  const bare = text.replace(webLink, "");
  if (tricky.test(bare) || structural.test(bare)) return undefined;
  const links = [...bare.matchAll(pageLink)].map(([, name = ""]) => name);
  const unlinked = bare.replace(pageLink, "");
  const tags = [...unlinked.matchAll(tag)].map(([, name = ""]) => name);
  const words = unlinked.replace(tag, "");
  // Between two signs of emphasis a tag is none, but a page link is.
  if (/#|\[\[|\]\]/.test(words) || (bare.includes("#") && /[*_].*[*_]/s.test(words))) return undefined;
  return [...new Set([...links, ...tags])].filter((name) => name.trim() !== "");
}
