import type { FileFormat } from "../../file/format.ts";
import { isNode, type MldocNode } from "../../file/parse-blocks.ts";

/** What a text points to. */
export interface References {
  /** Page names as written, tags and embedded pages among them. */
  readonly pages: readonly string[];
  /** uuids of blocks, embedded ones among them. */
  readonly blocks: readonly string[];
  /** Names used as `#tag`. */
  readonly tags: readonly string[];
  readonly macros: readonly Macro[];
}

/** `{{name arguments}}`. */
export interface Macro {
  readonly name: string;
  readonly arguments: readonly string[];
}

const uuid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
const blockReference = new RegExp(`^\\(\\((${uuid})\\)\\)$`);

export function isUuid(text: string): boolean {
  return new RegExp(`^${uuid}$`).test(text);
}

/** Every reference in a piece of mldoc's tree. Custom queries are passed over, as Logseq does. */
export function referencesIn(tree: readonly unknown[], format: FileFormat): References {
  const nodes = nodesIn(tree);
  const present = (name: string | undefined): name is string => name !== undefined && name.trim() !== "";
  return {
    pages: [...new Set(nodes.map((node) => pageOf(node, format)).filter(present))],
    blocks: [...new Set(nodes.map(blockOf).filter(present).filter(isUuid))].map((id) => id.toLowerCase()),
    tags: [...new Set(nodes.filter((node) => node[0] === "Tag").map((node) => tagText(node)))].filter(present),
    macros: nodes.flatMap((node) => macroOf(node) ?? []),
  };
}

function nodesIn(value: unknown): readonly MldocNode[] {
  if (isNode(value)) {
    return value[0] === "Custom" && value[1] === "query" ? [] : [value, ...value.slice(1).flatMap(nodesIn)];
  }
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(nodesIn) : [];
}

function pageOf(node: MldocNode, format: FileFormat): string | undefined {
  switch (node[0]) {
    case "Link": {
      const [kind, target] = urlOf(node);
      if (typeof target !== "string") return undefined;
      if (kind === "Page_ref") return /^(\.\.\/)?assets\//.test(target) ? undefined : target;
      if (kind !== "Search") return undefined;
      return /^\[\[.*\]\]$/.test(target) ? withoutBrackets(target) : format === "org" ? target : undefined;
    }
    case "Nested_link":
      return textIn(node[1], "content")?.slice(2, -2);
    case "Tag":
      return tagText(node);
    case "Macro": {
      const macro = macroOf(node);
      const target = macro?.name === "embed" ? withoutBrackets(macro.arguments.join(", ")) : undefined;
      return target === undefined ? undefined : (blockReference.exec(target)?.[1] ?? target);
    }
    default:
      return undefined;
  }
}

function blockOf(node: MldocNode): string | undefined {
  if (node[0] === "Block_reference") return String(node.at(-1));
  if (node[0] === "Macro") {
    const macro = macroOf(node);
    return macro?.name === "embed" ? /^\(\((.*)\)\)$/.exec(macro.arguments[0] ?? "")?.[1] : undefined;
  }
  if (node[0] !== "Link") return undefined;
  const [kind, target] = urlOf(node);
  if (typeof target !== "string") return textIn(target, "protocol") === "id" ? textIn(target, "link") : undefined;
  return kind === "Block_ref" ? target : (blockReference.exec(target)?.[1] ?? target);
}

function macroOf(node: MldocNode): Macro | undefined {
  const name = node[0] === "Macro" ? textIn(node[1], "name") : undefined;
  if (name === undefined) return undefined;
  const given: unknown = Reflect.get(Object(node[1]), "arguments");
  return { name, arguments: Array.isArray(given) ? given.map(String) : [] };
}

function tagText(node: MldocNode): string {
  const parts = Array.isArray(node[1]) ? node[1].filter(isNode) : [];
  return withoutBrackets(parts.map(([kind, value]) => tagPart(kind, value)).join(""));
}

function tagPart(kind: string, value: unknown): string {
  if (kind === "Plain") return String(value);
  if (kind === "Link") return textIn(value, "full_text") ?? "";
  return kind === "Nested_link" ? (textIn(value, "content") ?? "") : "";
}

/** The pages a property's value names: page links and tags, but no web links. */
export function pagesOfValue(value: readonly unknown[]): readonly string[] {
  return value.filter(isNode).flatMap((node) => {
    if (node[0] === "Link") {
      const [kind, target] = urlOf(node);
      return kind === "Page_ref" && typeof target === "string" ? [target.trim()] : [];
    }
    if (node[0] === "Nested_link") return [withoutBrackets(textIn(node[1], "content") ?? "").trim()];
    return node[0] === "Tag" ? [tagText(node).trim()] : [];
  });
}

function urlOf(node: MldocNode): readonly [kind: unknown, target: unknown] {
  const url: unknown = Reflect.get(Object(node[1]), "url");
  return Array.isArray(url) ? [url[0], url[1]] : [undefined, undefined];
}

function textIn(value: unknown, key: string): string | undefined {
  const found: unknown = Reflect.get(Object(value), key);
  return typeof found === "string" ? found : undefined;
}

function withoutBrackets(text: string): string {
  return /^\[\[(.*)\]\]$/s.exec(text)?.[1] ?? text;
}
