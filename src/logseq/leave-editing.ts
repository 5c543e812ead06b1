import type { BlockId } from "../core/block/block.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";

/** The text is saved while the editor closes, and can be read 50 ms later (recording 09c). */
const savedAfter = 60;
/** A text that is not left is saved by itself within 600 ms (recordings 09, 09b). */
const savedByItselfAfter = 650;

/**
 * Leaves the block that is being edited and waits until its text is saved. Answers the block when the editor would not
 * close: Logseq closes it only while the cursor is in it, not after a click into a plugin's frame (recording 16).
 */
export async function leaveEditing(ask: Ask): Promise<BlockId | undefined> {
  const before = await edited(ask);
  if (before === undefined) return undefined;
  await ask("Editor.exitEditingMode");
  await pause(savedAfter);
  if ((await edited(ask)) === undefined) return undefined;
  await pause(savedByItselfAfter);
  return edited(ask);
}

/** The block in which the cursor is. */
export async function edited(ask: Ask): Promise<BlockId | undefined> {
  return (await answers.asked(ask, answers.editing, "Editor.checkEditing")) || undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
