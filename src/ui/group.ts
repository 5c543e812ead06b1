import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Sort } from "./view.ts";

/** What the threads under one heading have in common; moments in ms since 1970. */
export type ThreadGroup =
  | { readonly by: "month"; readonly at: number }
  | { readonly by: "day"; readonly at: number }
  | { readonly by: "author"; readonly author: string | undefined }
  | { readonly by: "length"; readonly from: number; readonly to: number | undefined }
  | { readonly by: "no-date" };

/** Where one band of lengths ends, in tweets. */
const bands = [4, 9, 19] as const;

/** The group of a thread in a list of that order. */
export function groupOf(thread: IndexedThread, sort: Sort): ThreadGroup {
  switch (sort) {
    case "author":
      return { by: "author", author: thread.author };
    case "length":
      return band(thread.tweets);
    case "synced":
      return thread.synced === undefined ? { by: "no-date" } : { by: "day", at: thread.synced };
    case "newest": {
      const at = thread.newest ?? thread.posted;
      return at === undefined ? { by: "no-date" } : { by: "month", at };
    }
  }
}

export function isSameGroup(one: ThreadGroup, other: ThreadGroup): boolean {
  if (one.by === "author" && other.by === "author") return one.author?.toLowerCase() === other.author?.toLowerCase();
  if (one.by === "length" && other.by === "length") return one.from === other.from;
  if ("at" in one && "at" in other) return one.by === other.by && isSameDay(one.at, other.at, one.by === "day");
  return one.by === other.by;
}

function isSameDay(one: number, other: number, toTheDay: boolean): boolean {
  const [a, b] = [new Date(one), new Date(other)];
  const isSameMonth = a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear();
  return isSameMonth && (!toTheDay || a.getDate() === b.getDate());
}

function band(tweets: number): ThreadGroup {
  const at = bands.findIndex((end) => tweets <= end);
  if (at === -1) return { by: "length", from: (bands.at(-1) ?? 0) + 1, to: undefined };
  return { by: "length", from: at === 0 ? 1 : (bands[at - 1] ?? 0) + 1, to: bands[at] };
}
