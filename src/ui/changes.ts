import type { IndexedThread } from "../app/indexed-thread.ts";

/** What is different in a list that was read again. */
export interface Changes {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly gone: number;
}

export const noChanges: Changes = { added: new Set(), changed: new Set(), gone: 0 };

/** Compares two lists by the threads' keys; `own` are those that the user has just worked on. */
export function changesBetween(
  before: readonly IndexedThread[],
  after: readonly IndexedThread[],
  own: ReadonlySet<string>,
): Changes {
  const known = new Map(before.map((thread) => [thread.key, thread]));
  const added = new Set<string>();
  const changed = new Set<string>();
  for (const thread of after) {
    const { key } = thread;
    const old = known.get(key);
    known.delete(key);
    if (old === thread || own.has(key)) continue;
    if (old === undefined) added.add(key);
    else if (!isSame(old, thread)) changed.add(key);
  }
  return { added, changed, gone: known.size };
}

function isSame(one: IndexedThread, other: IndexedThread): boolean {
  return (
    one.tweets === other.tweets &&
    one.state === other.state &&
    one.arrived === other.arrived &&
    one.cutOff === other.cutOff &&
    one.evidence === other.evidence &&
    one.interrupted === other.interrupted &&
    one.missing.length === other.missing.length &&
    one.text === other.text
  );
}
