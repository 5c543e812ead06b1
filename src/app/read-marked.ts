import { type Attempt, attempt, NoAnswer } from "./attempt.ts";
import type { Graph, HostPage, PageRef } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { type PageLore, pageThreads } from "./page-threads.ts";
import { type ReadPages, readPages } from "./read-pages.ts";

/** What reading many pages needs of the world. */
export interface ReadingParts {
  readonly graph: Graph;
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** Whoever waits for the reading. */
export interface Reader {
  /** Whether nobody wants it any more: no further question is asked then. */
  isOver(): boolean;
  progress(done: number): void;
}

/**
 * Between two questions the host may draw and take keys, in ms. The 2 ms and more that its answer and the next question
 * are on their way come on top: what waits there, a key or a picture, has its turn in any case.
 */
export const breath = 2;

/** Pages that were asked for. */
interface Asked {
  readonly chunk: readonly PageRef[];
  readonly answer: Promise<Attempt<ReadPages>>;
}

/**
 * Reads marked pages in chunks and keeps their threads. The host rests for a breath between two questions, in which what
 * it answered is worked on; what is left of that is done while it is at work on the next one. A page loses its mark right
 * before it is asked for, so that a change in the meantime marks it again; pages that were not read keep theirs. What has
 * been asked for is kept even if nobody wants it any more.
 */
export async function readMarked(
  parts: ReadingParts,
  state: IndexState,
  lore: PageLore,
  which: readonly PageRef[],
  reader: Reader,
): Promise<void> {
  const { pause, now } = parts;
  const ask = asking(parts, state, which, reader);
  const failed = (asked: readonly (Asked | undefined)[], why: Attempt<unknown>): Error => {
    for (const one of asked) for (const page of one?.chunk ?? []) state.marks.mark(page);
    return why.ok || why.unanswered ? new NoAnswer("pages") : new Error(why.reason);
  };
  let done = 0;
  for (let asked = ask(); asked !== undefined; ) {
    const read = await asked.answer;
    if (!read.ok) throw failed([asked], read);
    const rested = read.value.answered + breath;
    const keeping = keep(state, lore, asked.chunk, read.value);
    const begun = await attempt(keeping.work(() => now() >= rested));
    if (!begun.ok) throw failed([asked], begun);
    done += asked.chunk.length;
    const left = rested - now();
    if (left > 0 && done < which.length) await pause(left);
    const next = ask();
    const ended = await attempt(keeping.work(() => false));
    if (!ended.ok) {
      await next?.answer;
      throw failed([asked, next], ended);
    }
    reader.progress(done);
    asked = next;
  }
}

/** Asks for one chunk after the other, each of one class of lengths, until there is none or nobody wants it. */
function asking(
  { graph, now }: ReadingParts,
  { marks, sizes, lengths }: IndexState,
  which: readonly PageRef[],
  reader: Reader,
): () => Asked | undefined {
  const left = sizes.map((size, at) => ({
    size,
    pages: inOrder(which.filter((page) => lengths.classOf(page) === at)),
  }));
  return () => {
    const next = left.find(({ pages }) => pages.length > 0);
    if (next === undefined || reader.isOver()) return undefined;
    const chunk = next.pages.splice(0, next.size.pages());
    for (const page of chunk) marks.unmark(page);
    const took = (pages: readonly PageRef[], ms: number): void => next.size.took(pages.length, ms);
    return { chunk, answer: attempt(readPages(graph, chunk, took, now)) };
  };
}

/** By the host's numbers: what it keeps of neighbours lies close together, and is given a tenth sooner in a large graph. */
function inOrder(pages: readonly PageRef[]): PageRef[] {
  const numbers = pages.filter((page) => typeof page === "number").sort((one, other) => one - other);
  return [...numbers, ...pages.filter((page) => typeof page !== "number")];
}

/** Keeps what was read, page by page; `work` goes on where it ended until it is to rest. Rejects when the storage keeps quiet. */
function keep(state: IndexState, lore: PageLore, chunk: readonly PageRef[], { pages, unreadable }: ReadPages) {
  const there = new Set<PageRef>(pages.map(({ number }) => number));
  for (const page of chunk) if (typeof page === "number" && !there.has(page)) state.store.drop(page);
  const asked = new Set<PageRef>([...chunk, ...there]);
  state.unreadable = [...state.unreadable.filter(({ page }) => !asked.has(page)), ...unreadable];
  let at = 0;
  return {
    work: async (isTime: () => boolean): Promise<void> => {
      for (; at < pages.length && !isTime(); at += 1) {
        const page = pages[at];
        const kept = page && (await attempt(keepPage(state, page, lore)));
        if (page === undefined || kept === undefined || kept.ok) continue;
        if (kept.unanswered) throw new NoAnswer("the graph's storage");
        state.unreadable = [...state.unreadable, { page: page.number, reason: kept.reason }];
      }
    },
  };
}

/** Pages that may hold tweets stay known though they hold none yet: a tweet that comes to them is news. */
async function keepPage({ store, stamps }: IndexState, page: HostPage, lore: PageLore): Promise<void> {
  const threads = await pageThreads(page, lore);
  if (threads !== undefined || stamps.has(page.number)) store.put(page.number, page.name, threads ?? []);
  else store.drop(page.number);
}
