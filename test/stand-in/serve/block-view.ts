import type { Body, Inline } from "../face/body.ts";
import type { BlockView, PageLink } from "../face/view.ts";
import { isRecord, textAt } from "../host/value.ts";
import { bodyOf } from "./body-of.ts";

/** Parsed texts are kept, since each view shows mostly the same ones. */
const known = new Map<string, readonly Body[]>();
const mostKnown = 20_000;

function knownBody(text: string, format: "markdown" | "org"): readonly Body[] {
  const key = `${format} ${text}`;
  const found = known.get(key) ?? bodyOf(text, format);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

/** A block as the API gives it, children included where they are nested in it, as it is shown. */
export function blockView(block: unknown): BlockView | undefined {
  const uuid = textAt(block, "uuid");
  if (!isRecord(block) || uuid === undefined) return undefined;
  return {
    uuid,
    body: knownBody((textAt(block, "content") ?? "").trim(), block["format"] === "org" ? "org" : "markdown"),
    preBlock: block["preBlock?"] === true,
    collapsed: block["collapsed?"] === true,
    children: blockViews(block["children"]),
  };
}

export function blockViews(blocks: unknown): readonly BlockView[] {
  return Array.isArray(blocks) ? blocks.flatMap((block) => blockView(block) ?? []) : [];
}

/** A page as the API gives it; undefined for what is no page. */
export function pageLink(page: unknown): PageLink | undefined {
  const uuid = textAt(page, "uuid");
  const name = textAt(page, "name");
  if (uuid === undefined || name === undefined) return undefined;
  return { uuid, name, title: textAt(page, "originalName") ?? name };
}

/** The blocks that these outlines refer to or embed. */
export function referredIn(blocks: readonly BlockView[]): ReadonlySet<string> {
  const found = new Set<string>();
  const inInline = (part: Inline) => {
    if (part.is === "block" || part.is === "embed") found.add(part.uuid);
    if ("inside" in part) part.inside.forEach(inInline);
  };
  const inBody = (part: Body) => {
    if (part.is === "line" || part.is === "paragraph") part.inside.forEach(inInline);
    if (part.is === "quote") part.inside.forEach(inBody);
    if (part.is === "list") for (const item of part.items) item.inside.forEach(inBody);
    if (part.is === "properties") for (const { value } of part.pairs) value.forEach(inInline);
  };
  const inBlock = (block: BlockView) => {
    block.body.forEach(inBody);
    block.children.forEach(inBlock);
  };
  blocks.forEach(inBlock);
  return found;
}

/** The first line of a block, for a reference to it. */
export function firstLine({ body }: BlockView): readonly Inline[] {
  const line = body.find((part) => part.is === "line" && part.inside.length > 0) ?? body[0];
  return line && "inside" in line && line.is !== "quote" ? line.inside : [];
}
