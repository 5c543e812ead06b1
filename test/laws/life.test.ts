import fc from "fast-check";
import { it } from "vitest";
import { anySettings } from "./any-settings.ts";
import { anyLife } from "./life-events.ts";
import { assertLivable } from "./life-law.ts";
import { anySmallGraph } from "./small-graph.ts";

/** The same lives in every everyday run; others, and more, with RUNS=1000. */
const options = process.env["RUNS"] === undefined ? { numRuns: 22, seed: 1 } : { numRuns: Number(process.env["RUNS"]) };

it(
  "keeps a graph what it is through weeks of collapsing and expanding, undo, syncs, edits, moves, renamed and remade pages and faults of the host",
  () => assertLivable(fc.oneof(anySmallGraph("markdown"), anySmallGraph("org")), anySettings, anyLife, options),
  7_200_000,
);
