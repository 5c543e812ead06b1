import type { Step } from "../host/commands.ts";
import { isRecord } from "../host/value.ts";

/** A text with a cursor in it: the state of the editor. */
export interface Typed {
  readonly text: string;
  readonly cursor: number;
}

/** A command of the slash menu: one of the stand-in's own inserts text, a plugin's goes through its steps. */
export interface SlashEntry {
  readonly label: string;
  readonly pid: string | null;
  readonly steps: readonly Step[];
}

/** The stand-in's own commands, so that the menu is not empty without a plugin. */
export function ownSlashEntries(now: Date): readonly SlashEntry[] {
  const insert = (label: string, text: string): SlashEntry => {
    return { label, pid: null, steps: [["editor/clear-current-slash"], ["editor/input", text]] };
  };
  return [
    insert("TODO", "TODO "),
    insert("DONE", "DONE "),
    insert("Page reference", "[[]]"),
    insert("Current time", now.toTimeString().slice(0, 5)),
    insert("Code block", "```\n\n```"),
    insert("Quote", "> "),
  ];
}

/** The entries whose label holds what was typed, letters apart if need be, best first; all of them when nothing was. */
export function matching<T extends { readonly label: string }>(entries: readonly T[], query: string): readonly T[] {
  const wanted = query.trim().toLowerCase();
  return entries
    .flatMap((entry) => {
      const rank = fitOf(entry.label.toLowerCase(), wanted);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

/** 0 at the label's beginning, 1 within it, 2 with letters between, undefined where it does not fit. */
function fitOf(label: string, wanted: string): number | undefined {
  const at = label.indexOf(wanted);
  if (at >= 0) return Math.min(at, 1);
  let from = 0;
  for (const letter of wanted) {
    from = label.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  return 2;
}

/** Takes away the command: from the last slash before the cursor up to the cursor (recording 09c). */
export function clearSlash({ text, cursor }: Typed): Typed {
  const from = text.lastIndexOf("/", cursor - 1);
  return from < 0 ? { text, cursor } : { text: text.slice(0, from) + text.slice(cursor), cursor: from };
}

/** Inserts text at the cursor. */
function insert({ text, cursor }: Typed, inserted: string): Typed {
  return { text: text.slice(0, cursor) + inserted + text.slice(cursor), cursor: cursor + inserted.length };
}

/**
 * `editor/input` of a plugin. As in Logseq (recording 09c) what stands between the last slash and the cursor goes, but
 * for a space at its end: once the command itself is cleared, that is the end of an address.
 */
function insertAfterSlash(typed: Typed, inserted: string): Typed {
  const cleared = clearSlash(typed);
  const spaced = cleared.cursor < typed.cursor && /\s/.test(typed.text.charAt(typed.cursor - 1));
  return insert(cleared, spaced ? ` ${inserted}` : inserted);
}

/** What the steps leave in the editor, and the hooks that they call. Steps that are not known do nothing. */
export function runSteps(
  typed: Typed,
  { pid, steps }: SlashEntry,
): { readonly typed: Typed; readonly hooks: readonly string[] } {
  let now = typed;
  const hooks: string[] = [];
  for (const [action, first, options] of steps) {
    if (action === "editor/clear-current-slash") now = clearSlash(now);
    if (action === "editor/hook") hooks.push(String(first));
    if (action !== "editor/input") continue;
    now = pid === null ? insert(now, String(first)) : insertAfterSlash(now, String(first));
    const back = isRecord(options) ? options["backward-pos"] : undefined;
    if (typeof back === "number") now = { ...now, cursor: now.cursor - back };
  }
  return { typed: now, hooks };
}
