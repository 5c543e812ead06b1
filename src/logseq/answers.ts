import * as v from "valibot";
import { blockId } from "../core/block/block.ts";
import type { Ask } from "./ask.ts";
import { type BlockEntity, isBlockEntity } from "./block-entity.ts";

/** What the host answered is not of the shape that it always was; `what` names the question. */
export class StrangeAnswer extends Error {
  constructor(what: string, issues: readonly { readonly message: string }[]) {
    super(`Logseq answered ${what} in an unknown way: ${issues.map(({ message }) => message).join("; ")}`);
    this.name = "StrangeAnswer";
  }
}

/** An answer as a typed value; throws StrangeAnswer when it has another shape. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, answer: unknown, what: string): T {
  const result = v.safeParse(schema, answer);
  if (!result.success) throw new StrangeAnswer(what, result.issues);
  return result.output;
}

/** The answer to a call as a typed value; rejects with StrangeAnswer when it has another shape. */
export async function asked<T>(
  ask: Ask,
  schema: v.GenericSchema<unknown, T>,
  ...[method, ...args]: Parameters<Ask>
): Promise<T> {
  return parsed(schema, await ask(method, ...args), method);
}

const uuid = v.pipe(v.string(), v.transform(blockId));
const ref = v.object({ id: v.number() });

/** What of `getBlock` tells where a block lies; a uuid that is only referred to has no `page` (recording 01). */
export const placedBlock = v.nullish(v.object({ uuid: v.optional(uuid), page: v.optional(ref) }));

/** A page entity; one that is only a number has no name (recording 01, `getPage(999999)`). */
export const pageEntity = v.nullish(
  v.object({
    name: v.optional(v.string()),
    originalName: v.optional(v.string()),
  }),
);

const blockEntity = v.custom<BlockEntity>(isBlockEntity, "A block is not of the shape that it always was");

/** Rows of one block each: its page's name as shown, the page's number, and the block. */
export const blockRows = v.array(v.tuple([v.string(), v.number(), blockEntity]));

export type BlockRow = v.InferOutput<typeof blockRows>[number];

const pageWithBlocks = v.object({
  id: v.number(),
  "original-name": v.optional(v.string()),
  _page: v.optional(v.array(blockEntity), []),
});

/** A page pulled with its blocks. */
export type PageEntity = v.InferOutput<typeof pageWithBlocks>;

/** Rows of one page each; null for a number that nothing has. */
export const pageRows = v.pipe(
  v.array(v.tuple([v.nullable(pageWithBlocks)])),
  v.transform((rows) => rows.flatMap(([page]) => page ?? [])),
);

/** Rows of one block each; what was there when its number was told and is gone since has no facts. */
export const pulledBlocks = v.pipe(
  v.array(v.tuple([v.nullable(v.union([blockEntity, v.strictObject({ id: v.number() })]))])),
  v.transform((rows) => rows.flatMap(([block]) => (block !== null && "uuid" in block ? block : []))),
);

/** Numbers in one list. */
export const numbers = v.array(v.number());

/** One number, null for none. */
export const oneNumber = v.nullish(v.number());

/** Rows of one file each: when it was last written, as Logseq tells it, and the pages it holds. */
export const changedFileRows = v.pipe(
  v.array(
    v.tuple([
      v.object({
        "last-modified-at": v.optional(v.union([v.string(), v.number()])),
        _file: v.optional(v.array(ref), []),
      }),
    ]),
  ),
  v.transform((rows) => rows.map(([file]) => file)),
);

/** Rows of one uuid each. */
export const uuidRows = v.array(v.tuple([uuid]));

/** The graph that is open, by its address; nothing where none is. */
export const graph = v.nullish(v.object({ url: v.string() }));

/** What the user has set: the date format in Logseq's own tokens, the language as a BCP 47 tag, `light` or `dark`. */
export const userConfigs = v.object({
  preferredDateFormat: v.optional(v.string()),
  preferredLanguage: v.optional(v.nullable(v.string())),
  preferredThemeMode: v.optional(v.string()),
});

/** What the graph's own configuration sets of what we need; only what differs from Logseq's default is there. */
export const graphConfigs = v.nullish(v.object({ "block/content-max-length": v.optional(v.number()) }));

/** The uuid of the block that is being edited; `false` or null where none is. */
export const editing = v.nullable(v.union([v.literal(false), uuid]));

/** The names of what is stored; nothing where the folder is not there yet. */
export const keys = v.nullish(v.array(v.string()));

/** A stored text. Only a folder answers null (recording 11), and a host that did not do as it was told. */
export const storedText = v.string();
