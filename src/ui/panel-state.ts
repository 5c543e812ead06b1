import type { BulkAct, BulkPreview, BulkReport, LastBatch } from "../app/bulk.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import { type ListTroubles, noTroubles } from "../app/list-troubles.ts";
import type { Said } from "../app/said.ts";
import type { ThreadReading } from "../app/thread-reading.ts";
import type { Rank } from "../core/search/search-texts.ts";
import { type Changes, noChanges } from "./changes.ts";
import { firstView, type View } from "./view.ts";

/** How far the listing of the graph's threads is. */
export type Listing =
  | { readonly now: "idle" }
  /** In pages; `of` is 0 while that is not known. */
  | { readonly now: "reading"; readonly done: number; readonly of: number }
  | { readonly now: "stopped" }
  | { readonly now: "failed"; readonly reason: string };

/** A thread whose whole text is shown in the list. */
export interface OpenThread {
  readonly key: string;
  readonly reading:
    | { readonly now: "reading" }
    | { readonly now: "there"; readonly thread: ThreadReading }
    | { readonly now: "gone" }
    | { readonly now: "failed"; readonly reason: string };
}

/** How far a bulk run is. */
export type BulkStep =
  | { readonly at: "previewing"; readonly done: number; readonly of: number }
  | { readonly at: "preview"; readonly preview: BulkPreview }
  | { readonly at: "running" | "putting-back"; readonly done: number; readonly of: number; readonly stopping: boolean }
  | { readonly at: "report" | "put-back"; readonly report: BulkReport }
  | { readonly at: "failed"; readonly reason: string };

/** Work on many threads at once, from its preview to its report. */
export interface BulkOverlay {
  readonly show: "bulk";
  readonly act: BulkAct;
  /** Those that are certain, and the others. */
  readonly sure: readonly string[];
  readonly unsure: readonly string[];
  readonly withUnsure: boolean;
  readonly step: BulkStep;
}

/** What lies over the list. */
export type Overlay =
  | { readonly show: "keys" }
  /** A thread's menu, or one of the list's; `at` is where it opens, in CSS pixels of the frame. */
  | { readonly show: "menu"; readonly key: string; readonly at: { readonly x: number; readonly y: number } }
  | { readonly show: "sort" | "author"; readonly at: { readonly x: number; readonly y: number } }
  /** Text that the clipboard would not take. */
  | { readonly show: "text"; readonly text: string }
  | BulkOverlay;

/** What is said to the user; `number` tells two equal ones apart. */
export interface Message extends Said {
  readonly number: number;
}

/** What the panel shows. */
export interface PanelState {
  /** The open graph's name. */
  readonly graph: string | undefined;
  /** In Logseq's tokens. */
  readonly dateFormat: string;
  readonly listing: Listing;
  /** Undefined before the first listing has ended. */
  readonly threads: readonly IndexedThread[] | undefined;
  readonly changes: Changes;
  readonly troubles: ListTroubles;
  /** Threads that the user has worked on since the last listing: their changes are no news. */
  readonly own: ReadonlySet<string>;
  readonly view: View;
  /** How well each thread matches what is searched; undefined while nothing is. */
  readonly ranks: readonly Rank[] | undefined;
  /** The query that these ranks answer; the view's own until its answer is there. */
  readonly answered: string;
  /** The thread that keys act on. */
  readonly active: string | undefined;
  /** Grows whenever the active thread is to be scrolled into sight. */
  readonly reveal: number;
  readonly selected: ReadonlySet<string>;
  /** Where a range of selected threads begins. */
  readonly anchor: string | undefined;
  readonly open: OpenThread | undefined;
  /** The thread that is being worked on. */
  readonly busy: string | undefined;
  readonly message: Message | undefined;
  readonly overlay: Overlay | undefined;
  /** What can be put back though its report is closed. */
  readonly lastBatch: LastBatch | undefined;
}

export const firstState: PanelState = {
  graph: undefined,
  dateFormat: "",
  listing: { now: "idle" },
  threads: undefined,
  changes: noChanges,
  troubles: noTroubles,
  own: new Set(),
  view: firstView,
  ranks: undefined,
  answered: "",
  active: undefined,
  reveal: 0,
  selected: new Set(),
  anchor: undefined,
  open: undefined,
  busy: undefined,
  message: undefined,
  overlay: undefined,
  lastBatch: undefined,
};

/** Whether what is listed is what was searched, and not yet what was searched before. */
export function isAnswered({ answered, view }: PanelState): boolean {
  return answered === view.query;
}
