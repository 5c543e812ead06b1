import type { FileFormat } from "../../file/format.ts";
import { type MldocNode, parseBlocks } from "../../file/parse-blocks.ts";
import { splitLines } from "../../file/read-file.ts";
import { hiddenProperties } from "./built-in-properties.ts";
import { insertOrgProperty } from "./org-drawer.ts";

/** Kinds of first node whose first line Logseq takes for a title; before any other kind, property lines go on top. */
const titled: ReadonlySet<string> = new Set(["Paragraph", "Raw_Html", "Hiccup", "Heading"]);

/** Whether a text's first line is followed, not preceded, by its property lines (recordings 08, 15b). */
export function hasTitle(nodes: readonly MldocNode[]): boolean {
  const kind = nodes[0]?.[0];
  return kind !== undefined && titled.has(kind);
}

export function isProperties(node: MldocNode | undefined): boolean {
  return node?.[0] === "Property_Drawer" || node?.[0] === "Properties";
}

/** `word::` at a line's start: the loose test that Logseq's own rewriting uses. */
function isPropertyLine(line: string | undefined): line is string {
  return line !== undefined && /^\s?[^ ]+::/.test(line);
}

/** Writes one property into a text: replaces its line, or adds one where Logseq puts property lines. */
export function insertProperty(text: string, key: string, value: string, format: FileFormat): string {
  const nodes = nodesOf(text, format);
  if (format === "org") return insertOrgProperty(text, key, value, hasTitle(nodes));
  const lines = splitLines(text);
  const line = `${key.toLowerCase()}:: ${value.trim()}`;
  const [first = "", ...rest] = lines;
  const has =
    isProperties(nodes[0]) || (hasTitle(nodes) && (isProperties(nodes[1]) || isProperties(pastHtml(nodes)[1])));
  const written = has
    ? intoRuns(lines, key.toLowerCase(), line)
    : hasTitle(nodes)
      ? [first, line, ...rest]
      : [line, ...lines];
  return written.join("\n").trimEnd();
}

/** Several, in order; keys in lower case with `-` for blanks. */
export function insertProperties(
  text: string,
  properties: Readonly<Record<string, unknown>>,
  format: FileFormat,
): string {
  return Object.entries(properties).reduce(
    (written, [key, value]) => insertProperty(written, key.replaceAll(" ", "-"), propertyText(value), format),
    text,
  );
}

/** How a value given by a plugin is written: an array as page links, an object as nonsense (recording 03b). */
function propertyText(value: unknown): string {
  if (value instanceof Set) return propertyText([...value]);
  if (Array.isArray(value)) return [...new Set(value)].map((item) => `[[${unbracketed(item)}]]`).join(", ");
  return typeof value === "object" && value !== null ? `[[${value}]]` : String(value ?? "");
}

function unbracketed(value: unknown): string {
  return String(value).replace(/^\[\[(.*)\]\]$/, "$1");
}

/** Removes a property's first line (`all`: every one). */
export function removeProperty(text: string, key: string, all = false): string {
  let removed = false;
  const lines = splitLines(text).filter((line) => {
    const bare = line.trimStart().toLowerCase();
    const hit = (all || !removed) && (bare.startsWith(`:${key}:`) || bare.startsWith(`${key}:: `));
    removed ||= hit;
    return !hit;
  });
  return removed ? withoutEmptyDrawer(lines).join("\n") : text;
}

/** An org drawer goes with its last property; no recording shows one, so this is what a reader of the file would expect. */
function withoutEmptyDrawer(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(
    (line, number) => isDrawerLine(line, "PROPERTIES") && isDrawerLine(lines[number + 1], "END"),
  );
  return at < 0 ? lines : [...lines.slice(0, at), ...lines.slice(at + 2)];
}

function isDrawerLine(line: string | undefined, word: string): boolean {
  return line?.trim().toUpperCase() === `:${word}:`;
}

/** Removes the property lines at a text's start or after its first line. */
export function removeProperties(text: string): string {
  const [first = "", ...rest] = splitLines(text);
  if (isPropertyLine(first)) return pastProperties([first, ...rest]).join("\n");
  return [first, ...pastProperties(rest)].join("\n");
}

function pastProperties(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => !isPropertyLine(line));
  return at === -1 ? [] : lines.slice(at);
}

/** What the editor shows of a text: Logseq's own property lines left out. */
export function removeHiddenProperties(text: string): string {
  const bare = text.trim();
  if (bare.startsWith("```") && bare.endsWith("```")) return text;
  return [...hiddenProperties].reduce((shown, key) => removeProperty(shown, key), text);
}

/** A new text for a block, with the hidden properties it had and all its property lines moved behind the first line. */
export function withHiddenProperties(
  text: string,
  properties: Readonly<Record<string, unknown>>,
  format: FileFormat,
): string {
  const hidden = Object.entries(properties).filter(([key]) => hiddenProperties.has(key));
  if (hidden.length === 0 || format === "org") return text;
  const lines = splitLines(text);
  const title = hasTitle(nodesOf(text, format)) && !isPropertyLine(lines[0]) ? lines.slice(0, 1) : [];
  const others = lines.slice(title.length);
  const present = others.filter(isPropertyLine);
  const keys = new Set(present.map((line) => /^\s*([^ ]+):: /.exec(line)?.[1]));
  const added = hidden.filter(([key]) => !keys.has(key)).map(([key, value]) => `${key}:: ${value}`);
  return [...title, ...added, ...present, ...others.filter((line) => !isPropertyLine(line))].join("\n").trimStart();
}

function nodesOf(text: string, format: FileFormat): readonly MldocNode[] {
  return parseBlocks(text, format).map((placed) => placed.node);
}

function pastHtml(nodes: readonly MldocNode[]): readonly MldocNode[] {
  return nodes.filter(([kind]) => kind !== "Hiccup" && kind !== "Raw_Html");
}

/** Rewrites each run of property lines; one that lacks the key gets it, until it has been seen. */
function intoRuns(lines: readonly string[], key: string, line: string): readonly string[] {
  let seen = false;
  return lines.flatMap((current, index) => {
    if (!isPropertyLine(current)) return [current];
    const [, name = "", value = ""] = /^(.*?):: (.*)$/s.exec(current) ?? [];
    seen ||= name === key;
    const written = name === key ? line : name === "" ? current : `${name}:: ${value.trim()}`;
    const ends = !isPropertyLine(lines[index + 1]);
    return ends && !seen ? [written, line] : [written];
  });
}
