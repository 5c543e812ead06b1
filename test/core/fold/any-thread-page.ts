import fc from "fast-check";
import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import type { Page } from "../../../src/core/block/page.ts";
import type { Member, Thread } from "../../../src/core/thread/thread.ts";
import { statusId } from "../../../src/core/tweet/status-id.ts";

/** A made-up page with threads on it, and which of its blocks somebody refers to. */
export interface ThreadPage {
  readonly page: Page;
  readonly threads: readonly Thread[];
  readonly referred: ReadonlySet<BlockId>;
}

const bodies = fc.constantFrom(
  "Tides turn twice a day.",
  "1. Zwei Wege\n\nund ein dritter:",
  "# Not a heading elsewhere",
  "key:: value\nand words",
  "```\nlet x = 1 - \n```",
  "```\nnever closed",
  "#+BEGIN_QUOTE\nopen",
  "<div>raw",
  "潮は一日に二度変わる 🌊",
  "مرحبا بالعالم",
  "> quoted",
  "ends with a backslash \\",
  "TODO read this",
);

/** What opens a construct that runs over many lines, what ends one, and what does both. */
const openBodies = fc.constantFrom(
  "Tides turn twice a day.",
  "Tides turn twice a day.",
  "```\nlet x = 1 - \n```",
  "look:\n~~~\nnever closed",
  "TODO ```\nas a task",
  "$$$ ahead",
  "costs $$ more",
  "$$a$$ and\n$$b",
  "<div>raw",
  "raw too </div>",
  "<!-- not said",
  "said -->",
  "#+BEGIN_QUOTE\nopen",
  "words\n#+END_QUOTE",
  "words\n:fire:",
  "words\n:END:",
);

const children = fc.array(fc.constantFrom("**Note**: Thread", "**Tags**: #sea", "my own words", "id:: note-1\nnote"), {
  maxLength: 2,
});

interface Item {
  readonly body: string;
  readonly linked: boolean;
  readonly fixed: "no" | "referred" | "id";
  readonly children: readonly string[];
  readonly thread: number;
}

const itemsOf = (body: fc.Arbitrary<string>): fc.Arbitrary<Item> =>
  fc.record({
    body,
    linked: fc.boolean(),
    fixed: fc.constantFrom("no", "no", "no", "no", "referred", "id"),
    children,
    thread: fc.integer({ min: 0, max: 3 }),
  });

const pagesOf = (body: fc.Arbitrary<string>): fc.Arbitrary<ThreadPage> =>
  fc
    .tuple(fc.array(fc.array(itemsOf(body), { maxLength: 7 }), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([sections, flat]) => build(sections, flat))
    .filter(({ threads }) => threads.length > 0);

/** Pages in the default format or with all tweets at top level; threads 1 to 3 lie in one another, 0 is no thread. */
export const anyThreadPage: fc.Arbitrary<ThreadPage> = pagesOf(bodies);

/** The same, of tweets that would take others into themselves, were they to stand elsewhere. */
export const anyOpenPage: fc.Arbitrary<ThreadPage> = pagesOf(openBodies);

function build(sections: readonly (readonly Item[])[], flat: boolean): ThreadPage {
  let count = 0;
  const referred = new Set<BlockId>();
  const members = new Map<number, Member[]>();
  const next = (): BlockId => {
    count += 1;
    return blockId(`b${count}`);
  };
  const tweetBlock = (item: Item, home: BlockId | undefined): Block => {
    const id = next();
    const status = statusId(String(1_500_000_000_000_000_000n + BigInt(count)));
    const link = item.linked ? ` ([View Tweet](https://twitter.com/ada/status/${status}))` : ` (${count})`;
    const lasting = item.fixed === "id" ? `\nid:: ${id}` : "";
    const text = `${item.body}${link}${lasting}`;
    const own = item.children.map((line, at) => ({
      id: next(),
      text: `${line} ${count}-${at}`,
      folded: false,
      children: [],
    }));
    const block: Block = { id, text, folded: item.children.length > 1, children: own };
    if (item.fixed === "referred") referred.add(id);
    const tweet = { before: text, link: undefined, after: "" };
    const member: Member = {
      highlight: { block, home, tweets: [tweet] },
      tweet,
      id: item.linked ? status : undefined,
      inferred: false,
      posted: undefined,
      reply: false,
      foreign: false,
      duplicate: false,
    };
    members.set(item.thread, [...(members.get(item.thread) ?? []), member]);
    return block;
  };
  const property: Block = { id: next(), text: "title:: Made up\ncategory:: #tweets\n\n", folded: false, children: [] };
  const blocks = sections.flatMap((list, at): readonly Block[] => {
    if (flat) return list.map((item) => tweetBlock(item, undefined));
    const id = next();
    const text = at === 0 ? "Highlights first synced by [[Readwise]]" : `New highlights added ${at}`;
    return [{ id, text, folded: false, children: list.map((item) => tweetBlock(item, id)) }];
  });
  const threads = [...members]
    .filter(([number, list]) => number > 0 && list.length > 1)
    .map(([, list]) => threadOf(list));
  return {
    page: { name: "Made up", format: "markdown", properties: new Map(), blocks: [property, ...blocks] },
    threads,
    referred,
  };
}

function threadOf(members: readonly Member[]): Thread {
  return { page: "Made up", author: "ada", state: "spread", evidence: "certain", members, joints: [], missing: [] };
}
