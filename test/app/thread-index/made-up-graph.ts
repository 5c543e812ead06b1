/** Status ids of tweets half a second apart begin here. */
const firstId = 1_500_000_000_000_000_000n;
const apart = 2_000_000_000n;

function idOf(page: number, tweet: number): bigint {
  return firstId + BigInt(page) * 1_000_000_000_000n + BigInt(tweet) * apart;
}

/** The key of a page's thread in the index. */
export function keyOf(page: number): string {
  return String(idOf(page, 0));
}

/** A page of one thread by an author of its own, in Readwise's default format. */
export function threadPage(number: number, tweets = 3): readonly [path: string, text: string] {
  const name = `Tides ${number}... (highlights)`;
  const link = (tweet: number): string => `https://twitter.com/ana_${number}/status/${idOf(number, tweet)}`;
  const lines = Array.from({ length: tweets }, (_, tweet) => {
    const note = tweet === 0 ? "\n\t\t- **Note**: Thread" : "";
    return `\t- The tide of day ${number}, hour ${tweet} ([View Tweet](${link(tweet)}))${note}`;
  });
  const text = `title:: ${name}
author:: [[@ana_${number} on Twitter]]
category:: #tweets
url:: ${link(0)}

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${lines.join("\n")}`;
  return [`pages/${name}.md`, text];
}

/** A graph of thread pages and ordinary pages. */
export function graphOf(threadPages: number, ordinary = 3): ReadonlyMap<string, string> {
  return new Map([
    ...Array.from({ length: threadPages }, (_, number) => threadPage(number)),
    ...Array.from({ length: ordinary }, (_, number): readonly [string, string] => [
      `pages/Garden ${number}.md`,
      "- Beans on the south side\n\t- They like the [[wall]]\n- Water the figs #garden",
    ]),
  ]);
}
