import { attempt } from "./attempt.ts";
import type { Shelf } from "./shelf.ts";

/**
 * Writes a text and reads it back; false when what is there is not what was written. Logseq says "done" even if the disk
 * refused (LOGSEQ.md 4), so only the reading counts.
 */
export async function overwrite(shelf: Shelf, path: string, text: string): Promise<boolean> {
  const kept = await attempt(shelf.keep(path, text));
  const read = kept.ok ? await attempt(shelf.kept(path)) : kept;
  return read.ok && read.value === text;
}

/** The same where nothing was before; what is not kept whole is taken away again. */
export async function keepText(shelf: Shelf, path: string, text: string): Promise<boolean> {
  const isKept = await overwrite(shelf, path, text);
  if (!isKept) await attempt(shelf.forget(path));
  return isKept;
}
