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
 * The page's properties in all the places where templates put them: outside the text (DB graphs), in the first block
 * (which may hold a tweet below them), in blocks that are property lines and nothing else, in a drawer or children of a
 * block "metadata", and in children `Category: [[tweets]]` of top-level blocks. Keys are lower case with `-` for spaces.
 */
export function metadataIn(page: Page): Metadata {
  const found = new Map<string, string[]>();
  const blocks = new Set<Block>();
  for (const [key, value] of page.properties) add(found, key, value);
  for (const [index, block] of page.blocks.entries()) {
    const isMetadata = take(block, index === 0, found, blocks);
    if (block.children.length === 0 || isSyncHeader(block.text)) continue;
    for (const child of block.children) if (isMetadata || maySpeak(child.text)) take(child, false, found, blocks);
  }
  return { found, blocks };
}

function add(found: Map<string, string[]>, key: string, value: string): void {
  const name = key
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const values = found.get(name);
  if (values) values.push(value.trim());
  else found.set(name, [value.trim()]);
}

/** Reads a block's properties if it holds any, and tells whether it holds nothing else. */
function take(block: Block, isFirst: boolean, found: Map<string, string[]>, blocks: Set<Block>): boolean {
  const held =
    isFirst || maySpeak(block.text) ? (plainProperties(block.text) ?? propertiesOf(block.text, isFirst)) : undefined;
  if (!held) return false;
  for (const [key, value] of held) add(found, key, value);
  if (!isFirst || !bracketedStatus.test(block.text)) blocks.add(block);
  return true;
}

/** Whether a text begins as properties do: a colon is near, or it is a heading, a drawer, front matter. */
function maySpeak(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 35 || first === 58 || first === 45 || first === 77 || first === 109) return true;
  for (let at = 1; at < Math.min(text.length, 64); at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) return true;
    if (code === 10) return false;
  }
  return false;
}

/** The properties of a text of nothing but plain `key:: value` lines, as the first block of nearly every page is. */
function plainProperties(text: string): readonly (readonly [string, string])[] | undefined {
  const held: (readonly [string, string])[] = [];
  for (const line of text.split("\n")) {
    const colons = line.indexOf(":: ");
    if (colons > 0 && colons < 40 && isKey(line, colons)) held.push([line.slice(0, colons), line.slice(colons + 3)]);
    else if (line !== "") return undefined;
  }
  return held.length > 0 ? held : undefined;
}

function isKey(line: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) {
    const code = line.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && code !== 45 && code !== 95) return false;
  }
  return true;
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
