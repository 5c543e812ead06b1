import type { Recognition } from "../core/tweet/recognition.ts";
import { findPages } from "./find-pages.ts";
import type { Graph } from "./graph.ts";
import { askFacts, heedRecognition, heedWord, pageLore } from "./graph-lore.ts";
import type { GraphWatch } from "./graph-watch.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { PagesAtWork } from "./pages-at-work.ts";
import { readMarked } from "./read-marked.ts";
import type { Shelf } from "./shelf.ts";
import type { Task } from "./task.ts";

/** What a listing is made from. */
export interface ListingParts {
  readonly graph: Graph;
  readonly shelf: Shelf;
  readonly pause: (ms: number) => Promise<void>;
  /** A clock that never goes back, in ms. */
  readonly now: () => number;
  readonly recognition: () => Recognition;
  readonly work: PagesAtWork;
  readonly watch: GraphWatch;
}

/** Whoever asks this soon after the news, in ms, asks because of them: what was told need not be looked for. */
const promptly = 1_000;

/**
 * Every thread of the open graph, once what is not known or was changed has been read. Rejects when it is called off, when
 * another graph is opened, and with NoAnswer when the host keeps quiet; what was read until then is kept.
 */
export async function listThreads(parts: ListingParts, { signal, progress }: Task): Promise<readonly IndexedThread[]> {
  const { graph, shelf, now, recognition, work, watch } = parts;
  signal.throwIfAborted();
  await watch.begin();
  const state = watch.state();
  const isOther = (): boolean => watch.state() !== state;
  const recognized = recognition();
  heedRecognition(recognized, state);
  await askFacts(graph, state);
  const isPrompt = now() - state.toldAt < promptly;
  state.toldAt = Number.NEGATIVE_INFINITY;
  const goOn = (): void => {
    signal.throwIfAborted();
    if (isOther()) throw new DOMException("Another graph is open", "AbortError");
  };
  if (!state.isFound || !isPrompt) await findPages(parts, state, goOn);
  await heedWord(shelf, state);
  const which = state.marks.all().filter((page) => !work.holds(page, state.store));
  progress(0, which.length);
  goOn();
  if (which.length > 0) {
    const lore = await pageLore(shelf, state, recognized);
    await readMarked(parts, state, lore, which, {
      isOver: () => signal.aborted || isOther(),
      progress: (done) => progress(done, which.length),
    });
    goOn();
  }
  return state.store.threads();
}
