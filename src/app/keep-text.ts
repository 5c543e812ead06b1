import { attempt } from "./attempt.ts";
import type { Shelf } from "./shelf.ts";

/**
 * Writes a text and reads it back; false when what is there is not what was written. Logseq says "done" even if the disk
 * refused (LOGSEQ.md 4), so only the reading counts.
 */
async function overwrite(shelf: Shelf, path: string, text: string): Promise<boolean> {
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

/** What a record's text says; undefined where it does not hold a whole one. */
type Read<T> = (text: string | undefined) => T | undefined;

/** Where a record lies while it takes the place of another. No listing of records, of whatever version, looks there. */
export function besidePath(path: string): string {
  return `beside/${path}`;
}

/** The same in the place of a record, which is not written over before the new one lies beside it whole. */
export async function replaceText(shelf: Shelf, path: string, text: string, read: Read<unknown>): Promise<boolean> {
  const old = await attempt(shelf.kept(path));
  if (!old.ok) return false;
  const beside = besidePath(path);
  // While a record is damaged, what lies beside it is the only one, and stays untouched.
  const isSafe = read(old.value) === undefined || (await keepText(shelf, beside, text));
  const isKept = isSafe && (await (old.value === undefined ? keepText : overwrite)(shelf, path, text));
  if (isKept && old.value !== undefined) await attempt(shelf.forget(beside));
  return isKept;
}

/** What is said by the text at a path; where that is damaged, by what lies beside it. */
export async function readWhole<T>(
  shelf: Shelf,
  path: string,
  text: string | undefined,
  read: Read<T>,
): Promise<T | undefined> {
  return read(text) ?? (text === undefined ? undefined : read(await shelf.kept(besidePath(path))));
}
