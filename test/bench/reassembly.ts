import { knownThreads } from "./known-threads.ts";
import { knownTweets, type Pouring, piecesAmong } from "./made-up-pages.ts";
import { mixedPages, otherPourings } from "./mixed-pages.ts";
import { savedPages } from "./saved-pages.ts";

const plain: Pouring = { authors: 1, underOneName: false, share: 1, notes: false };
const seeds = [1, 2, 3, 4, 5];

/** From sparse pages to ones on which up to twelve authors' threads stand under one name, and what is left of each thread. */
const others: readonly (readonly [string, Pouring])[] = [1, 0.5, 0.3].flatMap((share) =>
  [1, 2, 4, 8, 12].map((authors): readonly [string, Pouring] => [
    `${share * 100} % of each thread, ${authors} under one name`,
    { ...plain, share, authors, underOneName: authors > 1 },
  ]),
);

/** The tables of how well threads are put together, measured on a folder of tweet pages. */
export async function reassembly(folder: string): Promise<string> {
  const pages = await savedPages(folder);
  const tweets = knownTweets(pages);
  return [
    knownThreads(pages),
    `${tweets.length} tweets; ${piecesAmong(tweets)} that count as single were posted within 10 s of another such.\n`,
    mixedPages("(b) one author a page", tweets, plain, seeds.slice(0, 1)),
    mixedPages("(b) six authors a page", tweets, { ...plain, authors: 6 }, seeds),
    mixedPages("(b) three authors under one name", tweets, { ...plain, authors: 3, underOneName: true }, seeds),
    mixedPages("(b) one author a page, notes kept", tweets, { ...plain, notes: true }, seeds.slice(0, 1)),
    mixedPages("(c) half of each thread", tweets, { ...plain, share: 0.5 }, seeds),
    mixedPages(
      "(c) halves, three under one name",
      tweets,
      { ...plain, share: 0.5, authors: 3, underOneName: true },
      seeds,
    ),
    otherPourings("(d) other pages", tweets, others, seeds),
  ].join("\n");
}

if (process.argv[1]?.endsWith("reassembly.ts")) {
  const [, , folder] = process.argv;
  if (folder === undefined) {
    console.error("Which folder of tweet pages?");
    process.exit(2);
  }
  console.log(await reassembly(folder));
}
