import type { FileFormat } from "../../file/format.ts";
import { type MldocNode, parseBlocks } from "../../file/parse-blocks.ts";
import type { PropertyMap } from "../attributes.ts";
import { type Macro, referencesIn } from "./inline-references.ts";
import { type PropertyFacts, propertyFacts } from "./property-facts.ts";
import { isProperties } from "./property-lines.ts";
import { simpleReferences } from "./simple-references.ts";

/** What Logseq reads in one block's text. */
export interface BlockFacts {
  /** Undefined where the text has no property at all (Logseq then stores no map). */
  readonly properties: PropertyFacts | undefined;
  /** Names of referenced pages as written, property names among them. */
  readonly pages: readonly string[];
  /** uuids of referenced blocks. */
  readonly blocks: readonly string[];
  readonly macros: readonly Macro[];
  /** Names given by `tags::` or an org headline's `:tag:`. */
  readonly marker: string | undefined;
  readonly priority: string | undefined;
  /** Whether it is text before any bullet: the page's properties. */
  readonly preBlock: boolean;
  /** How many blocks the text would make in a file. */
  readonly count: number;
}

const plain: BlockFacts = {
  properties: undefined,
  pages: [],
  blocks: [],
  macros: [],
  marker: undefined,
  priority: undefined,
  preBlock: false,
  count: 1,
};

const known = new Map<string, BlockFacts>();

/**
 * The facts of the first block in `text`, which is written as in a file: bullet and all, or, for a page's properties,
 * without. Parsing is slow (about 0.3 ms), so the last few thousand answers are kept.
 */
export function blockFacts(text: string, format: FileFormat): BlockFacts {
  const simple = format === "markdown" && text.startsWith("- ") ? simpleReferences(text.slice(2)) : undefined;
  if (simple !== undefined) return simple.length === 0 ? plain : { ...plain, pages: simple };
  const key = `${format}\n${text}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  if (known.size > 5000) known.clear();
  const facts = parsedFacts(text, format);
  known.set(key, facts);
  return facts;
}

/** The same, always by the parser. */
export function parsedFacts(text: string, format: FileFormat): BlockFacts {
  const nodes = parseBlocks(text, format).map((placed) => placed.node);
  const heads = nodes.flatMap(([kind], index) => (kind === "Heading" ? [index] : []));
  const first = heads[0] ?? nodes.length;
  const preBlock = first > 0 || heads.length === 0;
  const own = preBlock ? nodes.slice(0, first) : nodes.slice(0, heads[1] ?? nodes.length);
  const head = preBlock ? undefined : own[0];
  const properties = withHeading(
    propertyFacts((preBlock ? directives(own) : undefined) ?? own.find(isProperties), format),
    head,
    format,
  );
  const body = own.filter((node) => !isProperties(node) && node[0] !== "Directive");
  const references = referencesIn(body, format);
  const marker = textOf(head, "marker");
  const priority = textOf(head, "priority");
  return {
    properties,
    pages: unique([
      ...headTags(head),
      ...(properties?.pages ?? []),
      ...[marker, priority].filter((name) => name !== undefined),
      ...references.pages,
    ]),
    blocks: unique([...references.blocks, ...(properties?.blocks ?? [])]),
    macros: references.macros,
    marker,
    priority,
    preBlock,
    count: heads.length + (preBlock ? 1 : 0),
  };
}

/** `# heading` sets the property `heading` to its size, without a line of its own. */
function withHeading(
  facts: PropertyFacts | undefined,
  head: MldocNode | undefined,
  format: FileFormat,
): PropertyFacts | undefined {
  const size: unknown = Reflect.get(Object(head?.[1]), "size");
  if (format !== "markdown" || typeof size !== "number") return facts;
  const values: PropertyMap = { ...facts?.values, heading: size };
  return { ...(facts ?? { order: [], texts: undefined, invalid: [], pages: [], blocks: [] }), values };
}

/** Org's `#+KEY: value` lines before the first headline, as one drawer. */
function directives(nodes: readonly MldocNode[]): MldocNode | undefined {
  const found = nodes.filter(([kind]) => kind === "Directive").map(([, key, value]) => [key, value, []]);
  return found.length === 0 ? undefined : ["Properties", found];
}

function headTags(head: MldocNode | undefined): readonly string[] {
  const tags: unknown = Reflect.get(Object(head?.[1]), "tags");
  return Array.isArray(tags) ? tags.map(String) : [];
}

function textOf(head: MldocNode | undefined, key: string): string | undefined {
  const found: unknown = Reflect.get(Object(head?.[1]), key);
  return typeof found === "string" ? found : undefined;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => name.trim() !== ""))];
}
