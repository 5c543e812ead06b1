import type { Emphasis, Inline } from "../face/body.ts";
import { isNode, type MldocNode } from "../file/parse-blocks.ts";
import { isRecord, textAt } from "../host/value.ts";

const emphasis: Readonly<Record<string, Emphasis>> = {
  Bold: "bold",
  Italic: "italic",
  Strike_through: "strike",
  Underline: "underline",
  Highlight: "highlight",
};

/** mldoc's inline parts as what is shown. A kind that the stand-in does not draw is shown as its text. */
export function inlineOf(parts: unknown): readonly Inline[] {
  return nodes(parts).flatMap(one);
}

/** The nodes among the entries of one of mldoc's arrays. */
export function nodes(value: unknown): readonly MldocNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function one(node: MldocNode): readonly Inline[] {
  const [kind, first] = node;
  switch (kind) {
    case "Plain":
      return [{ is: "text", text: String(first) }];
    case "Break_Line":
    case "Hard_Break_Line":
      return [{ is: "break" }];
    case "Code":
    case "Verbatim":
      return [{ is: "code", text: String(first) }];
    case "Emphasis":
      return emphasised(first);
    case "Tag":
      return [{ is: "tag", name: tagName(first) }];
    case "Link":
      return [link(first)];
    case "Nested_link":
      return [{ is: "text", text: textAt(first, "content") ?? "" }];
    case "Macro":
      return [macro(first)];
    default:
      return [{ is: "text", text: plainText(node.slice(1)) }];
  }
}

function emphasised(value: unknown): readonly Inline[] {
  const [kinds, inside] = Array.isArray(value) ? value : [];
  const kind = Array.isArray(kinds) ? emphasis[String(kinds[0])] : undefined;
  return kind ? [{ is: kind, inside: inlineOf(inside) }] : inlineOf(inside);
}

function tagName(value: unknown): string {
  const [first] = nodes(value);
  const page = first?.[0] === "Link" ? target(first[1])[1] : undefined;
  return page ?? plainText(value);
}

function link(value: unknown): Inline {
  const [kind, at] = target(value);
  const whole = textAt(value, "full_text") ?? "";
  const inside = inlineOf(isRecord(value) ? value["label"] : undefined);
  const label = plainText(isRecord(value) ? value["label"] : undefined);
  if (kind === "Page_ref") return { is: "page", name: at, label };
  if (kind === "Block_ref") return { is: "block", uuid: at, label };
  if (whole.startsWith("!")) return { is: "image", src: at, alt: label };
  return { is: "link", href: at, inside: label === "" ? [{ is: "text", text: at }] : inside };
}

/** Kind and address of a link: `["Complex", {protocol, link}]`, `["Page_ref", name]`, `["Search", text]`, … */
function target(value: unknown): readonly [kind: string, at: string] {
  const url = isRecord(value) ? value["url"] : undefined;
  if (!isNode(url)) return ["", ""];
  const [kind, at] = url;
  const protocol = textAt(at, "protocol");
  return [kind, protocol === undefined ? String(at) : `${protocol}://${textAt(at, "link")}`];
}

function macro(value: unknown): Inline {
  const name = textAt(value, "name") ?? "";
  const given = isRecord(value) && Array.isArray(value["arguments"]) ? value["arguments"].join(", ") : "";
  const embedded = name === "embed" ? /^\(\(([0-9a-f-]{36})\)\)$/.exec(given)?.[1] : undefined;
  return embedded ? { is: "embed", uuid: embedded } : { is: "code", text: `{{${name} ${given}}}` };
}

/** All text within a value of mldoc's, kinds and numbers left out. */
function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isNode(value)) return value.slice(1).map(plainText).join("");
  if (Array.isArray(value)) return value.map(plainText).join("");
  return "";
}
