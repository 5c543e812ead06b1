import type { ThreadAct } from "../app/act-on-thread.ts";
import type { BulkAct, BulkPreview, BulkReport, LastBatch } from "../app/bulk.ts";
import type { Spot } from "../app/desk.ts";
import type { GraphFacts } from "../app/graph.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { ListTroubles } from "../app/list-troubles.ts";
import type { Said } from "../app/said.ts";
import type { Task } from "../app/task.ts";
import type { Decision, ThreadReading } from "../app/thread-reading.ts";
import type { StatusId } from "../core/tweet/status-id.ts";

/** What happened outside. */
export type PanelNews =
  /** Pages changed: the list may no longer be right. */
  | "threads-changed"
  /** Another graph is open. */
  | "graph-changed";

/**
 * All that the panel needs from outside its frame. Threads go by their keys. Every promise may be rejected; the panel then shows
 * the reason, and what to do.
 */
export interface PanelPort {
  /** The open graph's name, undefined while none is open, and the user's date format. */
  facts(): Promise<Pick<GraphFacts, "key" | "dateFormat">>;
  /** Every thread of the graph, as up to date as the graph itself; progress counts pages. */
  threads(task: Task): Promise<readonly IndexedThread[]>;
  /** What the last listing could not take into account. */
  troubles(): ListTroubles;
  /** The whole of one thread, read at this moment; undefined when it is not there any more. */
  reading(key: string): Promise<ThreadReading | undefined>;
  act(what: ThreadAct, key: string): Promise<Said>;
  /** Remembers the user's word on what belongs together. */
  decide(decision: Decision): Promise<Said>;
  /** What a bulk run would change; changes nothing. */
  preview(what: BulkAct, keys: readonly string[], task: Task): Promise<BulkPreview>;
  /** Works through the threads page by page, those refused left as they are; called off, it ends between two pages, or two threads of one that are done one by one. */
  bulk(what: BulkAct, keys: readonly string[], task: Task): Promise<BulkReport>;
  /** Undoes what a bulk run did, by the name that its report gave. */
  putBack(batch: string, task: Task): Promise<BulkReport>;
  /** The batch that was done last in the open graph, in this session or before, unless it was put back or left. */
  lastBatch(): Promise<LastBatch | undefined>;
  /** Leaves as it is what a batch did: it is not told any more. */
  forgetBatch(batch: string): Promise<void>;
  goTo(spot: Spot): Promise<void>;
  /** Opens a block in Logseq's right sidebar. */
  openBeside(spot: Spot): Promise<void>;
  /** The https address of a tweet that a text links to, built from these two and the settings. */
  address(handle: string | undefined, id: StatusId): string;
  /** Opens an address that `address` or a reading gave. */
  openAddress(address: string): Promise<void>;
  /** The text that was last remembered for the open graph. */
  recall(): Promise<string | undefined>;
  remember(text: string): Promise<void>;
  /** Tells what happens outside until the answer is called. */
  listen(hear: (news: PanelNews) => void): () => void;
}
