import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { type ThreadIndex, threadIndex } from "../../src/app/thread-index.ts";
import { type AskedQuery, type MeteredHost, meteredHost } from "./host-calls.ts";
import type { HostProcess } from "./host-process.ts";
import { heldBytes, median, timed } from "./timing.ts";

/** What listing one graph costs; times in ms, medians of several runs. */
export interface ListingFigures {
  readonly graph: Pick<HostProcess, "pages" | "tweetPages" | "blocks">;
  readonly threads: readonly IndexedThread[];
  readonly tweets: number;
  /** The whole first listing; the part of it in which the host was asked; the same queries with nobody reading the answers. */
  readonly listing: number;
  readonly asking: number;
  readonly bare: number;
  /** Listing by the time of its own queries, and by that of the bare ones: medians of what each run gave. */
  readonly byAsking: number;
  readonly byBare: number;
  /** Every page by `getPageBlocksTree`, reckoned from some hundred of them. */
  readonly trees: number;
  readonly queries: number;
  /** Queries for pages: the median, and each run's longest. */
  readonly usualPages: number;
  readonly longestPages: number;
  /** The queries that find the pages, together, and how many they are. */
  readonly finding: number;
  readonly findingQueries: number;
  /** A listing when nothing was changed, and one after a block of one page was; what the latter calls. */
  readonly unchanged: number;
  readonly onePage: number;
  readonly onePageCalls: number;
  /** What the index holds, in bytes for each tweet of a thread. */
  readonly bytesPerTweet: number;
}

const runs = 5;
/** Until the code is compiled, nothing is measured. */
const warmUps = 3;
const treesRead = 300;

export async function listingFigures(graph: HostProcess): Promise<ListingFigures> {
  for (let warm = 0; warm < warmUps; warm += 1) await askedAgain(await listedOn(graph), graph);
  const listings: number[] = [];
  const askings: number[] = [];
  const bares: number[] = [];
  const asked: MeteredHost["queries"] = [];
  const longest: number[] = [];
  const findings: AskedQuery[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const host = meteredHost(graph);
    listings.push((await timed(() => listed(host))).ms);
    askings.push(host.queries.reduce((sum, { ms }) => sum + ms, 0));
    asked.push(...host.queries);
    longest.push(Math.max(...host.queries.filter(isForPages).map(({ ms }) => ms)));
    findings.push(host.queries.filter(({ text }) => text.includes(":file/content")));
    host.end();
    bares.push((await timed(() => askedAgain(host, graph))).ms);
  }
  const before = heldBytes();
  const last = meteredHost(graph);
  const { index, threads } = await listed(last);
  const bytes = heldBytes() - before;
  const tweets = threads.reduce((sum, thread) => sum + thread.tweets, 0);
  return {
    graph,
    threads,
    tweets,
    listing: median(listings),
    asking: median(askings),
    bare: median(bares),
    byAsking: median(listings.map((ms, run) => ms / (askings[run] ?? Number.NaN))),
    byBare: median(listings.map((ms, run) => ms / (bares[run] ?? Number.NaN))),
    trees: await treeTime(graph, threads),
    queries: asked.length / runs,
    usualPages: median(asked.filter(isForPages).map(({ ms }) => ms)),
    longestPages: median(longest),
    finding: median(findings.map((queries) => queries.reduce((sum, { ms }) => sum + ms, 0))),
    findingQueries: median(findings.map(({ length }) => length)),
    ...(await changes(graph, last, index, threads)),
    bytesPerTweet: bytes / tweets,
  };
}

function isForPages({ text }: AskedQuery): boolean {
  return text.includes(":block/content");
}

interface Listed {
  readonly index: ThreadIndex;
  readonly threads: readonly IndexedThread[];
}

async function listed(host: MeteredHost): Promise<Listed> {
  const index = threadIndex(host.parts);
  return { index, threads: await all(index) };
}

async function listedOn(graph: HostProcess): Promise<MeteredHost> {
  const host = meteredHost(graph);
  await listed(host);
  host.end();
  return host;
}

function all(index: ThreadIndex): Promise<readonly IndexedThread[]> {
  return index.threads({ signal: new AbortController().signal, progress: () => {} });
}

async function askedAgain({ queries }: MeteredHost, graph: HostProcess): Promise<void> {
  for (const { text } of queries) await graph.call("datascript_query", [text]);
}

/** Pages evenly taken from all of the list. */
async function treeTime(graph: HostProcess, threads: readonly IndexedThread[]): Promise<number> {
  const pages = [...new Set(threads.map(({ page }) => page))];
  const step = Math.max(1, Math.floor(pages.length / treesRead));
  const some = pages.filter((_, at) => at % step === 0);
  const { ms } = await timed(async () => {
    for (const page of some) await graph.call("get_page_blocks_tree", [page]);
  });
  return (ms * graph.tweetPages) / some.length;
}

async function changes(
  graph: HostProcess,
  host: MeteredHost,
  index: ThreadIndex,
  threads: readonly IndexedThread[],
): Promise<Pick<ListingFigures, "unchanged" | "onePage" | "onePageCalls">> {
  const unchanged: number[] = [];
  const onePage: number[] = [];
  const calls: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    unchanged.push((await timed(() => all(index))).ms);
    const thread = threads[Math.floor((threads.length * (run + 0.5)) / 9)];
    if (thread === undefined) break;
    const told = new Promise<void>((resolve) => {
      const off = index.listen(() => {
        off();
        resolve();
      });
    });
    await graph.call("update_block", [thread.block, `${thread.text.slice(0, 40)} ${run}`]);
    await told;
    const before = host.calls;
    onePage.push((await timed(() => all(index))).ms);
    calls.push(host.calls - before);
  }
  await index.close();
  return { unchanged: median(unchanged), onePage: median(onePage), onePageCalls: median(calls) };
}
