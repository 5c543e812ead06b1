import mldoc from "mldoc";
import type { FileFormat } from "./format.ts";

/** One block of mldoc's tree: its kind and whatever the kind carries. */
export type MldocNode = readonly [kind: string, ...rest: readonly unknown[]];

/** A top-level node with its place in the text, in bytes of UTF-8. */
export interface PlacedNode {
  readonly node: MldocNode;
  readonly start: number;
  readonly end: number;
}

const configs: Readonly<Record<FileFormat, string>> = { markdown: config("Markdown"), org: config("Org") };

/** What mldoc finds in a text, in order. */
export function parseBlocks(text: string, format: FileFormat): readonly PlacedNode[] {
  const parsed: unknown = JSON.parse(mldoc.Mldoc.parseJson(text, configs[format]));
  return asArray(parsed).map((entry) => {
    const [node, place] = asArray(entry);
    return { node: asNode(node), start: numberAt(place, "start_pos"), end: numberAt(place, "end_pos") };
  });
}

/** Whether a value is a node of mldoc's tree: an array that begins with its kind. */
export function isNode(value: unknown): value is MldocNode {
  return Array.isArray(value) && typeof value[0] === "string";
}

function asNode(value: unknown): MldocNode {
  // Inside Quote and List, mldoc wraps a node and its place once more.
  return isNode(value) ? value : asNode(asArray(value)[0]);
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberAt(value: unknown, key: string): number {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "number" ? found : 0;
}

/** mldoc refuses a config that lacks a key. */
function config(format: "Markdown" | "Org"): string {
  return JSON.stringify({
    toc: false,
    parse_outline_only: false,
    heading_number: false,
    keep_line_break: true,
    format,
    heading_to_list: false,
    exporting_keep_properties: false,
    inline_type_with_pos: false,
    inline_skip_macro: false,
    export_md_indent_style: "dashes",
    export_md_remove_options: [],
    hiccup_in_block: true,
    enable_drawers: true,
  });
}
