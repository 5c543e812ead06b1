import type { FileFormat } from "../file/format.ts";
import { fileNameOf } from "../file/page-name.ts";
import { splitLines } from "../file/read-file.ts";
import { bulletText } from "../file/write-file.ts";
import type { Entity } from "./attributes.ts";
import type { EntityStore } from "./entity-store.ts";
import { childrenOf, isFirstOnPage } from "./outline.ts";
import { insertProperty, removeProperty } from "./text/property-lines.ts";

/** The text Logseq writes for a page. */
export function pageText(store: EntityStore, page: Entity): string {
  return childrenOf(store, page.id)
    .flatMap((block) => blockLines(store, block, 1))
    .join("\n");
}

function blockLines(store: EntityStore, block: Entity, level: number): readonly string[] {
  const text = blockText(store, block, level);
  return [text, ...childrenOf(store, block.id).flatMap((child) => blockLines(store, child, level + 1))];
}

function blockText(store: EntityStore, block: Entity, level: number): string {
  const format: FileFormat = block["block/format"] === "org" ? "org" : "markdown";
  const text = plainText(block, level, format);
  const uuid = block["block/uuid"] ?? "";
  const referred = store.referrers(block.id, "block/refs").size > 0;
  // The line is added to the finished text, so below a nested block it stands unindented (recording 04b).
  const lacksId = referred && !(block["block/content"] ?? "").includes(uuid);
  return lacksId ? insertProperty(text, "id", uuid, format) : text;
}

function plainText(block: Entity, level: number, format: FileFormat): string {
  const content = block["block/content"] ?? "";
  const first = isFirstOnPage(block) && block["block/parent"] === block["block/page"];
  const markdownFirst = first && format === "markdown";
  if (block["block/pre-block?"] === true || (markdownFirst && splitLines(content)[0]?.includes(":: "))) {
    return `${content.trim()}\n`;
  }
  const collapsed = block["block/collapsed?"];
  const text =
    collapsed === true
      ? insertProperty(content, "collapsed", "true", format)
      : collapsed === false
        ? removeProperty(content, "collapsed")
        : content;
  const isHeading = typeof block["block/properties"]?.["heading"] === "number";
  if (markdownFirst && isHeading) return splitLines(text.trim()).join("\n");
  return bulletText(text, level, format);
}

/** Where a page without a file gets one. */
export function newFilePath(page: Entity): string {
  const extension = page["block/format"] === "org" ? "org" : "md";
  const day = page["block/journal-day"];
  if (page["block/journal?"] === true && day !== undefined) {
    const digits = String(day);
    return `journals/${digits.slice(0, 4)}_${digits.slice(4, 6)}_${digits.slice(6)}.${extension}`;
  }
  return `pages/${fileNameOf(page["block/original-name"] ?? page["block/name"] ?? "")}.${extension}`;
}
