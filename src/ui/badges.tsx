import type { IndexedThread } from "../app/indexed-thread.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Changes } from "./changes.ts";

/** A thread's state in a few words each. */
interface Badge {
  readonly kind: "state" | "news" | "gap" | "alarm";
  readonly says: string;
  /** In a whole sentence. */
  readonly means?: string;
}

function badgesOf(
  thread: IndexedThread,
  { added, changed }: Changes,
  { badges, reading }: PanelWords,
): readonly Badge[] {
  const { state, arrived, cutOff, missing, tweets, evidence, interrupted, key } = thread;
  const found: Badge[] = [];
  if (interrupted) found.push({ kind: "alarm", says: badges.interrupted });
  if (state !== "spread") found.push({ kind: "state", says: state === "merged" ? badges.collapsed : badges.nested });
  if (arrived > 0) found.push({ kind: "news", says: badges.arrived(arrived) });
  if (missing.length > 0) {
    const says = badges.saved(tweets, tweets + missing.length);
    found.push({ kind: "gap", says, means: reading.missing(missing) });
  }
  if (cutOff > 0) found.push({ kind: "gap", says: badges.cutOff(cutOff) });
  if (evidence === "possible") found.push({ kind: "gap", says: badges.possible });
  if (added.has(key)) found.push({ kind: "news", says: badges.added });
  else if (changed.has(key)) found.push({ kind: "news", says: badges.changed });
  return found;
}

export function Badges(props: {
  readonly thread: IndexedThread;
  readonly changes: Changes;
  readonly words: PanelWords;
}) {
  const badges = badgesOf(props.thread, props.changes, props.words);
  if (badges.length === 0) return null;
  return (
    <span class="badges">
      {badges.map(({ kind, says, means }) => (
        <>
          <span class={`badge badge-${kind}`} title={means}>
            {says}
          </span>{" "}
        </>
      ))}
    </span>
  );
}
