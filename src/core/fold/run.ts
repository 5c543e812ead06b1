import * as v from "valibot";
import { applyEdit } from "../block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../block/block.ts";
import { sameOutline } from "../block/check-edit.ts";
import type { Edit, Place } from "../block/edit.ts";
import { boundNames, type RealNames } from "../block/real-names.ts";
import { blockSchema } from "./snapshot.ts";

/** A collapse or an expand that is under way: written before its first edit, erased after its last. */
export interface Run {
  readonly version: 1;
  readonly kind: "collapse" | "expand";
  readonly page: string;
  /** The page as it was. */
  readonly before: readonly Block[];
  readonly edits: readonly Edit[];
}

const id = v.pipe(v.string(), v.transform(blockId));
const place: v.GenericSchema<unknown, Place> = v.union([v.object({ after: id }), v.object({ firstIn: id })]);
const lasting = v.pipe(
  v.array(id),
  v.transform((ids): ReadonlySet<BlockId> => new Set(ids)),
);

const edit: v.GenericSchema<unknown, Edit> = v.union([
  v.object({ do: v.literal("insert"), to: place, blocks: v.array(blockSchema), lasting }),
  v.object({ do: v.literal("move"), id, to: place }),
  v.object({ do: v.literal("write"), id, text: v.string(), dropsId: v.optional(v.boolean()) }),
  v.object({ do: v.literal("fold"), id, folded: v.boolean() }),
  v.object({ do: v.literal("remove"), id }),
]);

/** A run as it is stored. */
export const runSchema: v.GenericSchema<unknown, Run> = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.literal(1),
    kind: v.union([v.literal("collapse"), v.literal("expand")]),
    page: v.string(),
    before: v.array(blockSchema),
    edits: v.array(edit),
  }),
);

/** A run as the text that is stored. */
export function writeRun(run: Run): string {
  return JSON.stringify(run, (_, value: unknown) => (value instanceof Set ? [...value] : value));
}

/** The run that a stored text holds, or undefined when it does not hold a whole one. */
export function readRun(text: string): Run | undefined {
  const result = v.safeParse(runSchema, text);
  return result.success ? result.output : undefined;
}

/** How far a run has come. */
export interface RunProgress {
  /** How many of its edits the page shows. */
  readonly done: number;
  /** The page as the run has it at that point, in the run's own names. */
  readonly planned: readonly Block[];
  /** The uuids on the page for those names: Logseq gives new ones when it reads the files anew. */
  readonly names: RealNames;
}

/** How far a run has come on a page, told by what the page holds; undefined when it has been changed since. */
export function runProgress({ before, edits }: Run, actual: readonly Block[]): RunProgress | undefined {
  const fitting: RunProgress[] = [];
  let planned: readonly Block[] | undefined = before;
  for (let done = 0; planned !== undefined && done <= edits.length; done += 1) {
    if (sameOutline(planned, actual)) fitting.push({ done, planned, names: boundNames(planned, actual, new Map()) });
    const next = edits[done];
    planned = next && applyEdit(planned, next);
  }
  // Steps that only fold a block are told apart by what is folded; where the user has folded others, any of them will do.
  return fitting.find((step) => sameFolds(step.planned, actual)) ?? fitting[0];
}

function sameFolds(one: readonly Block[], other: readonly Block[]): boolean {
  return one.every(({ folded, children }, at) => {
    const twin = other[at];
    return twin !== undefined && twin.folded === folded && sameFolds(children, twin.children);
  });
}
