import { noWord } from "../core/thread/user-word.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import { tweetSign } from "../core/tweet/tweet-sign.ts";
import { type Attempt, attempt, NoAnswer } from "./attempt.ts";
import { interruptedRuns } from "./carry-out.ts";
import type { Graph } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { loadNested } from "./load-nested.ts";
import type { PageLore } from "./page-threads.ts";
import type { Shelf } from "./shelf.ts";
import { snapshotHolders } from "./snapshots.ts";
import { headerTime } from "./sync-times.ts";
import { userWord } from "./user-word-shelf.ts";

/** Asks, once for a graph, which one it is and how it writes dates. */
export async function askFacts(graph: Graph, state: IndexState): Promise<void> {
  if (state.key !== undefined) return;
  const { key, dateFormat } = await graph.facts();
  state.key = key ?? "";
  state.dayFirst = isDayFirst(dateFormat);
}

function isDayFirst(dateFormat: string): boolean | undefined {
  const [day, month] = [dateFormat.search(/[dD]/), dateFormat.indexOf("M")];
  return day < 0 || month < 0 ? undefined : day < month;
}

/** Heeds that the user has said anew what tells a tweet page: then every page is to be looked at again. */
export function heedRecognition(recognition: Recognition, state: IndexState): void {
  const sign = tweetSign(recognition);
  if (state.sign !== undefined && state.sign !== sign) {
    state.stamps.clear();
    state.seen = new Map();
    state.isFound = false;
  }
  state.sign = sign;
}

/** Looks whether a damaged record of the user's decisions has been mended since; then all pages are to be read by it. */
export async function heedWord(shelf: Shelf, state: IndexState): Promise<void> {
  if (!state.isWordDamaged) return;
  const word = await attempt(userWord(shelf));
  if (!word.ok && word.unanswered) throw new NoAnswer("the graph's storage");
  if (!word.ok || "refused" in word.value) return;
  state.isWordDamaged = false;
  for (const page of state.store.numbers()) state.marks.mark(page);
}

/**
 * What the graph's storage holds that concerns many pages. Without a storage (the DB app in a browser has none) threads are
 * listed all the same, as nobody has collapsed or decided anything; rejects with NoAnswer when the host keeps quiet.
 */
export async function pageLore(shelf: Shelf, state: IndexState, recognition: Recognition): Promise<PageLore> {
  const [word, holders, nested, runs] = await Promise.all([
    attempt(userWord(shelf)),
    attempt(snapshotHolders(shelf)),
    attempt(loadNested(shelf)),
    attempt(interruptedRuns(shelf)),
  ]);
  const asked: readonly Attempt<unknown>[] = [word, holders, nested, runs];
  if (asked.some((one) => !one.ok && one.unanswered)) throw new NoAnswer("the graph's storage");
  state.isWordDamaged = word.ok && "refused" in word.value;
  return {
    recognition,
    word: word.ok && "word" in word.value ? word.value.word : noWord,
    shelf,
    holders: holders.ok ? holders.value : { all: new Set(), unlinked: new Set() },
    nested: nested.ok ? nested.value : undefined,
    interrupted: new Set(runs.ok ? runs.value.map(({ run }) => run.page.toLowerCase()) : []),
    headerTime: headerTime(state.dayFirst),
  };
}
