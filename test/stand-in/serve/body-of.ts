import type { Body, Inline, ListItem, Property } from "../face/body.ts";
import { type MldocNode, parseBlocks } from "../file/parse-blocks.ts";
import { isRecord, textAt } from "../host/value.ts";
import { inlineOf, nodes } from "./inline-of.ts";

/** Properties that Logseq keeps in a block's text without showing them. */
const hidden: ReadonlySet<string> = new Set(["id", "collapsed", "heading", "title", "background-color", "created-at"]);

/** What is shown of a block's text. `format` is the page's: Logseq parses a block alone, behind a bullet. */
export function bodyOf(text: string, format: "markdown" | "org"): readonly Body[] {
  // A table begins on a line of its own.
  const bullet = format === "org" ? "* " : text.startsWith("|") ? "-\n" : "- ";
  return parseBlocks(bullet + text, format).flatMap(({ node }) => blockOf(node));
}

function blockOf(node: MldocNode): readonly Body[] {
  const [kind, first] = node;
  switch (kind) {
    case "Heading":
      return [line(first)];
    case "Paragraph":
      return [{ is: "paragraph", inside: inlineOf(first) }];
    case "Property_Drawer":
      return properties(first);
    case "List":
      return [list(first)];
    case "Quote":
      return [{ is: "quote", inside: nodes(first).flatMap(blockOf) }];
    case "Src":
      return [{ is: "code", language: textAt(first, "language") ?? "", text: linesOf(first) }];
    case "Example":
      return [{ is: "code", language: "", text: Array.isArray(first) ? first.join("") : "" }];
    case "Table":
      return [table(first)];
    case "Horizontal_Rule":
      return [{ is: "rule" }];
    case "Raw_Html":
      return [{ is: "paragraph", inside: [{ is: "text", text: String(first) }] }];
    default:
      return [{ is: "paragraph", inside: [{ is: "text", text: typeof first === "string" ? first : "" }] }];
  }
}

function line(value: unknown): Body {
  const facts = isRecord(value) ? value : {};
  const size = facts["size"];
  const inside = inlineOf(facts["title"]);
  return { is: "line", heading: typeof size === "number" ? size : 0, marker: textAt(value, "marker") ?? "", inside };
}

function properties(value: unknown): readonly Body[] {
  const pairs = (Array.isArray(value) ? value : []).flatMap(shownProperty);
  return pairs.length === 0 ? [] : [{ is: "properties", pairs }];
}

function shownProperty(pair: unknown): readonly Property[] {
  const [key, value] = Array.isArray(pair) ? pair : [];
  if (typeof key !== "string" || hidden.has(key.toLowerCase())) return [];
  const text = String(value).replace(/^"(.*)"$/, "$1");
  const [line] = parseBlocks(`- ${text}`, "markdown");
  return [{ key, value: inlineOf(titleOf(line?.node)) }];
}

function titleOf(node: MldocNode | undefined): unknown {
  return isRecord(node?.[1]) ? node[1]["title"] : undefined;
}

function list(value: unknown): Body {
  const entries = Array.isArray(value) ? value : [];
  const first = isRecord(entries[0]) ? entries[0] : {};
  const start = first["ordered"] === true ? Number(first["number"] ?? 1) : null;
  return { is: "list", start, items: entries.map(listItem) };
}

function listItem(value: unknown): ListItem {
  const entry = isRecord(value) ? value : {};
  const below = Array.isArray(entry["items"]) ? entry["items"] : [];
  return { inside: nodes(entry["content"]).flatMap(blockOf), items: below.map(listItem) };
}

function linesOf(value: unknown): string {
  const lines = isRecord(value) ? value["lines"] : undefined;
  return Array.isArray(lines) ? lines.join("") : "";
}

function table(value: unknown): Body {
  const facts = isRecord(value) ? value : {};
  const groups = Array.isArray(facts["groups"]) ? facts["groups"].flat() : [];
  return { is: "table", header: cells(facts["header"]), rows: groups.map(cells) };
}

function cells(row: unknown): readonly (readonly Inline[])[] {
  return Array.isArray(row) ? row.map((cell) => inlineOf(cell)) : [];
}
