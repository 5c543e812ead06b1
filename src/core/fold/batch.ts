import * as v from "valibot";
import { type BlockId, blockId } from "../block/block.ts";
import type { ThreadState } from "../thread/thread.ts";
import { type Run, runSchema, writeRun } from "./run.ts";

/** What is known of each thread of a batch: enough to find it again. */
export interface BatchItem {
  readonly key: string;
  readonly page: string;
  /** The head's block, or the merged block. */
  readonly block: BlockId;
  readonly author: string | undefined;
  readonly state: ThreadState;
  readonly tweets: number;
  /** When its first tweet was posted, in ms since 1970. */
  readonly posted: number | undefined;
}

/** What a batch sets out to do: written before it changes anything, and once more at its end. */
export interface BatchPlan {
  readonly version: 1;
  readonly what: "collapse" | "expand" | "nest";
  /** In ms since 1970. */
  readonly begun: number;
  readonly items: readonly BatchItem[];
  /** How many of them were changed, once it is over. */
  readonly changed?: number | undefined;
}

/** One of the changes that a batch makes to a page, and the threads for whose sake. */
export interface BatchStep {
  readonly run: Run;
  readonly keys: readonly string[];
}

/** What a batch does to a page: written before each change, and once more when it goes on to the next page. */
export interface PageWork {
  /** The changes that were made. */
  readonly steps: readonly BatchStep[];
  /** The change that is being made. */
  readonly begun?: Run | undefined;
  /** Keys of the threads that were done, once the page is passed. */
  readonly done?: readonly string[] | undefined;
}

const text = v.string();
const item: v.GenericSchema<unknown, BatchItem> = v.object({
  key: text,
  page: text,
  block: v.pipe(text, v.transform(blockId)),
  author: v.optional(text, () => undefined),
  state: v.union([v.literal("spread"), v.literal("merged"), v.literal("nested")]),
  tweets: v.number(),
  posted: v.optional(v.number(), () => undefined),
});
const plan: v.GenericSchema<unknown, BatchPlan> = v.pipe(
  text,
  v.parseJson(),
  v.object({
    version: v.literal(1),
    what: v.union([v.literal("collapse"), v.literal("expand"), v.literal("nest")]),
    begun: v.number(),
    items: v.array(item),
    changed: v.optional(v.number()),
  }),
);
const pageWork: v.GenericSchema<unknown, PageWork> = v.pipe(
  text,
  v.parseJson(),
  v.object({
    version: v.literal(1),
    steps: v.array(v.object({ keys: v.array(text), run: runSchema })),
    begun: v.optional(runSchema),
    done: v.optional(v.array(text)),
  }),
);

/** A plan as the text that is stored. */
export function writePlan({ items, ...rest }: BatchPlan): string {
  return JSON.stringify({
    ...rest,
    items: items.map(({ key, page, block, author, state, tweets, posted }): BatchItem => {
      return { key, page, block, author, state, tweets, posted };
    }),
  });
}

/** The plan that a stored text holds, or undefined when it does not hold a whole one. */
export function readPlan(stored: string | undefined): BatchPlan | undefined {
  const result = v.safeParse(plan, stored);
  return result.success ? result.output : undefined;
}

/** What was done to a page as the text that is stored. */
export function writePageWork({ steps, begun, done }: PageWork): string {
  const written = steps.map((step) => ({ keys: step.keys, run: writeRun(step.run) }));
  return JSON.stringify({ version: 1, steps: written, begun: begun && writeRun(begun), done });
}

/** What a stored text tells of a page, or undefined when it does not tell all. */
export function readPageWork(stored: string | undefined): PageWork | undefined {
  const result = v.safeParse(pageWork, stored);
  return result.success ? result.output : undefined;
}
