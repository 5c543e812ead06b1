import fc from "fast-check";
import { it } from "vitest";
import { anyPageFile } from "./any-page-file.ts";
import { anySettings } from "./any-settings.ts";
import { assertMovable } from "./drag-law.ts";
import { assertFoldsBack, assertInserted, assertSpreadsInAnyOrder } from "./fold-laws.ts";
import { assertStaysSpread } from "./spread-law.ts";
import { assertUndoable, stepsAnew, stepsAtWork } from "./undo-law.ts";

/** Pages in an everyday run; more with RUNS=1000. */
const runs = Number(process.env["RUNS"] ?? 60);

it.each(["markdown", "org"] as const)(
  "collapses any page and expands it to the byte, whatever the settings (%s)",
  (format) => assertFoldsBack(anyPageFile(format), anySettings, runs),
  900_000,
);

it(
  "expands threads one by one in any order, whatever a later sync has brought",
  () => assertSpreadsInAnyOrder(anyPageFile("markdown"), anySettings, runs),
  900_000,
);

it(
  "takes an expanded thread for spread, though others refer to it and the user has edited it",
  () => assertStaysSpread(anyPageFile("markdown"), anySettings, runs),
  900_000,
);

it.each(["markdown", "org"] as const)(
  "loses no text and stays able however often undo and redo are pressed (%s)",
  (format) => assertUndoable(anyPageFile(format), anySettings, stepsAtWork, runs),
  900_000,
);

it.each(["markdown", "org"] as const)(
  "loses no text, and none stands twice unsaid, where the plugin is loaded anew after undo and redo (%s)",
  (format) => assertUndoable(anyPageFile(format), anySettings, stepsAnew, runs),
  900_000,
);

it(
  "loses no line and doubles none, wherever blocks are dragged between a collapse and an expand",
  () => assertMovable(fc.oneof(anyPageFile("markdown"), anyPageFile("org")), anySettings, Math.ceil(runs / 3)),
  900_000,
);

it(
  "inserts any thread as one block, and leaves its page alone",
  () => assertInserted(anyPageFile("markdown"), runs),
  900_000,
);
