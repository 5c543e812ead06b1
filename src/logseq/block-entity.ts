import type { BlockId } from "../core/block/block.ts";

/** A block as the queries for pages pull it; what is missing there is not set. */
export interface BlockEntity {
  readonly id: number;
  readonly uuid: BlockId;
  readonly content?: string;
  readonly left?: { readonly id: number };
  readonly parent?: { readonly id: number };
  readonly "collapsed?"?: boolean | null;
  readonly format?: string;
}

/** Looked at by hand: of the time that a whole listing takes, a schema would need as much as core for these many thousands. */
export function isBlockEntity(value: unknown): value is BlockEntity {
  if (typeof value !== "object" || value === null) return false;
  return (
    "id" in value &&
    typeof value.id === "number" &&
    "uuid" in value &&
    typeof value.uuid === "string" &&
    (!("content" in value) || typeof value.content === "string") &&
    (!("left" in value) || isReference(value.left)) &&
    (!("parent" in value) || isReference(value.parent)) &&
    (!("collapsed?" in value) || isFlag(value["collapsed?"])) &&
    (!("format" in value) || typeof value.format === "string")
  );
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "number";
}

function isFlag(value: unknown): boolean {
  return typeof value === "boolean" || value === null;
}
