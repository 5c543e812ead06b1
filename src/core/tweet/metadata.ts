import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import { lines } from "../block/property-lines.ts";
import { isSyncHeader } from "./sync-header.ts";

/** Takes a property; the key is lower case with `-` for spaces. */
export type TakeProperty = (key: string, value: string) => void;

/** `Category: [[tweets]]` in a block of its own, as Readwise's documentation shows it, or without a value. */
const soleLine =
  /^(?:#{1,6} +)?(?:\*\*)?(category|categories|media|type|author|authors|title|full[ -]title|url|link|source|summary|document note|document tags)(?:\*\*)?:{1,2}(?:\*\*)?(?: +(\S.*))?$/iu;
/** What Readwise writes without a value where it knows none; `Link:` may be a tweet that was cut off. */
const mayBeEmpty = /^(?:author|full)/iu;
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
 * Finds the page's properties in all the places where templates put them: outside the text (DB graphs), in the first
 * block (which may hold a tweet below them), in blocks that are property lines and nothing else, in a drawer or children of
 * a block "metadata", and in children `Category: [[tweets]]` of top-level blocks. Returns the blocks that hold nothing else.
 */
export function takeMetadata(page: Page, take: TakeProperty): ReadonlySet<Block> {
  const blocks = new Set<Block>();
  for (const [key, value] of page.properties) takeNamed(take, key, value);
  for (let index = 0; index < page.blocks.length; index += 1) {
    const block = page.blocks[index];
    if (!block) continue;
    const isMetadata = takeBlock(block, index === 0, take, blocks);
    if (block.children.length === 0 || isSyncHeader(block.text)) continue;
    for (const child of block.children) if (isMetadata || maySpeak(child.text)) takeBlock(child, false, take, blocks);
  }
  return blocks;
}

function takeNamed(take: TakeProperty, key: string, value: string): void {
  take(
    key
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-"),
    value.trim(),
  );
}

/** Reads a block's properties if it holds any, and tells whether it holds nothing else. */
function takeBlock(block: Block, isFirst: boolean, take: TakeProperty, blocks: Set<Block>): boolean {
  const { text } = block;
  if (!isFirst && !maySpeak(text)) return false;
  if (!takePlain(text, take)) {
    const held = propertiesOf(text, isFirst);
    if (!held) return false;
    for (const [key, value] of held) takeNamed(take, key, value);
  }
  if (!isFirst || !text.includes("](http") || !bracketedStatus.test(text)) blocks.add(block);
  return true;
}

/** Whether a text begins as properties do: a colon is near, or it is a heading, a drawer, front matter. */
function maySpeak(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 35 || first === 58 || first === 45 || first === 77 || first === 109) return true;
  const colon = text.indexOf(":", 1);
  if (colon < 0 || colon >= 64) return false;
  const newline = text.indexOf("\n", 1);
  return newline < 0 || newline > colon;
}

/** Takes the properties of a text of nothing but plain `key:: value` lines, as the first block of nearly every page is. */
function takePlain(text: string, take: TakeProperty): boolean {
  const keysAndValues: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    const newline = text.indexOf("\n", start);
    end = newline < 0 ? text.length : newline;
    if (end === start) continue;
    const key = plainKeyEnd(text, start, end);
    if (key === 0) return false;
    keysAndValues.push(text.slice(start, key), text.slice(key + 3, end).trim());
  }
  for (let at = 0; at < keysAndValues.length; at += 2) take(keysAndValues[at] ?? "", keysAndValues[at + 1] ?? "");
  return keysAndValues.length > 0;
}

/** Where the key of a line ends that is a lower-case word and two colons; 0 for any other line. */
function plainKeyEnd(text: string, start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + 40); at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || code === 45) continue;
    return at > start && text.startsWith(":: ", at) ? at : 0;
  }
  return 0;
}

/** The properties of a text that holds nothing else, or (the page's first block) begins with them; undefined for any other. */
function propertiesOf(text: string, isFirst: boolean): readonly (readonly [string, string])[] | undefined {
  const [, key = "", value] = (text.includes("](http") ? null : soleLine.exec(text.trimEnd())) ?? [];
  if (value !== undefined || mayBeEmpty.test(key)) return [[key, value ?? ""]];
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
