import { findBlock } from "../core/block/outline.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import { recognitionOf } from "../core/tweet/recognition.ts";
import type { App, Call } from "./app.ts";
import type { Graph } from "./graph.ts";
import { highlightAt, type PageReading, readPage, threadAt } from "./page-reading.ts";
import { userWord } from "./user-word-shelf.ts";

/** What a command was called on, or why that cannot be told. */
export type Found<T> = T | { readonly refused: Refusal };

/** The page on which a command was called. */
export interface AtPage {
  readonly reading: PageReading;
  /** The call with what it left open filled in. */
  readonly call: Call;
}

/** The tweet on which a command was called. */
export interface AtHighlight extends AtPage {
  readonly highlight: Highlight;
  /** Undefined for a tweet that stands alone. */
  readonly thread: Thread | undefined;
}

/** The page on which a command was called, read as tweets, of which it may hold none, with nothing being edited any more. */
export async function pageAtCall(app: App, call: Call): Promise<Found<AtPage>> {
  const { graph, shelf, settings } = app;
  const at: Call = (call.block ?? call.page) === undefined ? await graph.here() : call;
  const editing = await graph.leaveEditing();
  const page = at.block === undefined ? at.page && (await graph.pages([at.page]))[0] : await graph.pageAround(at.block);
  if (!page) return { refused: { why: await whyNowhere(graph, at.block === undefined ? "no-page" : "no-block") } };
  if (editing && findBlock(page.blocks, editing)) return { refused: { why: "being-edited" } };
  const said = await userWord(shelf);
  if ("refused" in said) return said;
  const reading = await readPage(app, page, said.word, recognitionOf(settings()));
  const tweets = { page, author: undefined, status: undefined, isOneThread: false, highlights: [] };
  return { reading: reading ?? { page, tweets, threads: [], snapshots: [] }, call: at };
}

/** Why a page is not found: in a database graph none is, else it is what the caller says. */
export async function whyNowhere<Why extends Refusal["why"]>(
  graph: Graph,
  otherwise: Why,
): Promise<Why | "database-graph"> {
  return (await graph.facts()).isDatabase ? "database-graph" : otherwise;
}

/** The tweet on which a command was called, from its block or anything under it. */
export async function highlightAtCall(app: App, call: Call): Promise<Found<AtHighlight>> {
  const found = await pageAtCall(app, call);
  return "refused" in found ? found : highlightOn(found);
}

/** The tweet on a page that was read, by its block or anything under it. */
export function highlightOn(found: AtPage): Found<AtHighlight> {
  const { block } = found.call;
  if (block === undefined) return { refused: { why: "no-block" } };
  const highlight = highlightAt(found.reading, block);
  if (highlight === undefined) return { refused: { why: "not-a-tweet" } };
  return { ...found, highlight, thread: threadAt(found.reading, block) };
}
