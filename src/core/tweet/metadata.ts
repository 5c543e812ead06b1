import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import { lines } from "../block/property-lines.ts";
import { isSyncHeader } from "./sync-header.ts";

/** The properties found, each key with every value it has, and the blocks that hold nothing else. */
export interface Metadata {
  readonly found: ReadonlyMap<string, readonly string[]>;
  readonly blocks: ReadonlySet<Block>;
}

/** `Category: [[tweets]]` in a block of its own, as Readwise's documentation shows it. */
const soleLine =
  /^(?:#{1,6} +)?(?:\*\*)?(category|categories|media|type|author|authors|title|full[ -]title|url|link|source|summary|document note|document tags)(?:\*\*)?:{1,2}(?:\*\*)? +(\S.*)$/iu;
/** A block under which a template gathers them. */
const heading = /^(?:#{1,6} +)?metadata\b/iu;
/** The first line that a block must have for its lines to be read at all. */
const candidate = /^(?:---|#\+|[ \t]*:PROPERTIES:|(?:#{1,6} +)?[^\s:][^:\n]{0,60}::(?:\s|$))/iu;
const keyword = /^#\+([\w-]+):[ \t]*(.*)$/u;
const frontMatter = /^([\w -]{1,40}):[ \t]+(.*)$/u;
const image = /^\s*!\[[^\]\n]*\]\([^)\n]*\)\s*$/u;
/** `## Category:: #tweets`, a heading that is a property (2020 exports). */
const headedProperty = /^#{1,6} +([\w -]{1,40})::[ \t]+(.*)$/u;
/** A tweet that stands right below the page's properties, in the same block. */
const bracketedStatus = /\]\(https?:[^\s)]{1,80}\/status\/\d+[^\s)]{0,200}\)\)/u;

/**
 * The page's properties in all the places where templates put them: outside the text (DB graphs), in the first block,
 * (which may hold a tweet below them), in blocks that are property lines and nothing else, in a drawer or children of a block "metadata", and in children
 * `Category: [[tweets]]` of top-level blocks. Keys are lower case with `-` for spaces.
 */
export function metadataIn(page: Page): Metadata {
  const found = new Map<string, string[]>();
  const blocks = new Set<Block>();
  const add = (key: string, value: string): void => {
    const name = key
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-");
    const values = found.get(name);
    if (values) values.push(value.trim());
    else found.set(name, [value.trim()]);
  };
  for (const [key, value] of page.properties) add(key, value);
  const take = (block: Block, isFirst: boolean): boolean => {
    const held = propertiesOf(block.text, isFirst);
    if (!held) return false;
    for (const [key, value] of held) add(key, value);
    if (!isFirst || !bracketedStatus.test(block.text)) blocks.add(block);
    return true;
  };
  for (const [index, block] of page.blocks.entries()) {
    const isMetadata = take(block, index === 0);
    if (isSyncHeader(block.text)) continue;
    for (const child of block.children) if (isMetadata || soleLine.test(child.text)) take(child, false);
  }
  return { found, blocks };
}

/** The properties of a text that holds nothing else, or (the page's first block) begins with them; undefined for any other. */
function propertiesOf(text: string, isFirst: boolean): readonly (readonly [string, string])[] | undefined {
  const sole = text.includes("](http") ? null : soleLine.exec(text);
  if (sole?.[1] !== undefined && sole[2] !== undefined) return [[sole[1], sole[2]]];
  const isHeaded = heading.test(text);
  if (!isHeaded && !candidate.test(text)) return undefined;
  const held: (readonly [string, string])[] = [];
  let inFrontMatter = false;
  for (const [index, { text: line, property, drawer }] of lines(text).entries()) {
    const other = property ? null : otherProperty(line, inFrontMatter);
    if (line.startsWith("---")) inFrontMatter = index === 0;
    else if (property) held.push([property.key, property.value]);
    else if (other?.[1] !== undefined) held.push([other[1], other[2] ?? ""]);
    else if (!drawer && !image.test(line) && line.trim() !== "" && !(isHeaded && index === 0)) {
      return isFirst && held.length > 0 ? held : undefined;
    }
  }
  return held.length > 0 || isHeaded ? held : undefined;
}

function otherProperty(line: string, inFrontMatter: boolean): RegExpExecArray | null {
  return keyword.exec(line) ?? headedProperty.exec(line) ?? (inFrontMatter ? frontMatter.exec(line) : null);
}
