import fc from "fast-check";
import { fileNameOf } from "../stand-in/file/page-name.ts";
import { readFile } from "../stand-in/file/read-file.ts";
import { writeFile } from "../stand-in/file/write-file.ts";
import { insertProperties } from "../stand-in/graph/text/property-lines.ts";

type Format = "markdown" | "org";

/** A made-up graph of a thread's own page and its author's, which have tweets in common, and a page that refers to some. */
export interface SmallGraph {
  readonly format: Format;
  readonly files: ReadonlyMap<string, string>;
}

/** What tweets say, before the number that makes each of them another. */
const bodies = fc.constantFrom(
  "Tides turn",
  "Tides turn",
  "Zwei Wege:\n\n1. und ein dritter",
  "# Heading",
  "TODO read",
  "> quoted\n> twice",
  "key:: value\nand words",
  "潮は一日に二度変わる",
);

interface Item {
  readonly body: string;
  readonly thread: 0 | 1 | 2 | 3;
  readonly linked: boolean;
  readonly held: "no" | "referred" | "id";
  readonly folded: boolean;
  readonly shared: boolean;
  readonly notes: readonly ("note" | "own words" | "tag")[];
}

const seldom = (of: number): fc.Arbitrary<boolean> => fc.nat(of).map((number) => number === of);

const item = (threads: readonly Item["thread"][]): fc.Arbitrary<Item> =>
  fc.record({
    body: bodies,
    thread: fc.constantFrom(...threads),
    linked: seldom(9).map((is) => !is),
    held: fc.constantFrom("no", "no", "no", "no", "no", "no", "referred", "id"),
    folded: seldom(9),
    shared: fc.boolean(),
    notes: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom("note", "own words", "tag"), { maxLength: 2 }) },
    ),
  });

const sectionsOf = (threads: readonly Item["thread"][]): fc.Arbitrary<readonly (readonly Item[])[]> =>
  fc.array(fc.array(item(threads), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 });

/** Small graphs in one of the two formats, their files as Logseq itself would write them. */
export function anySmallGraph(format: Format): fc.Arbitrary<SmallGraph> {
  return fc
    .tuple(sectionsOf([1]), sectionsOf([0, 2, 2, 2, 3, 3]), fc.boolean())
    .map(([own, others, isSameHeader]) => build(format, own, others, isSameHeader));
}

interface Draft {
  readonly text: string;
  readonly id?: string;
  readonly folded: boolean;
  readonly children: readonly Draft[];
}

function build(
  format: Format,
  own: readonly (readonly Item[])[],
  others: readonly (readonly Item[])[],
  isSameHeader: boolean,
): SmallGraph {
  const held: string[] = [];
  let count = 0;
  const tweet = ({ body, thread, linked, held: how, folded, notes }: Item): Draft => {
    count += 1;
    const id = `6530a1b2-3c4d-4e5f-8a6b-${String(count).padStart(12, "0")}`;
    if (how === "referred") held.push(id);
    // In org a quote takes in the block behind it.
    const said = format === "org" ? body.replaceAll("> ", "") : body;
    const text = linked ? `${said} ${count} ${tweetLink(thread, count, format)}` : `${said} ${count}`;
    const children = notes.map(
      (note, at): Draft => ({ text: noteText(note, `${count}.${at}`), folded: false, children: [] }),
    );
    return { text, ...(how === "no" ? {} : { id }), folded: folded && children.length > 0, children };
  };
  const section = (tweets: readonly Draft[], at: number): Draft => ({
    text: at === 0 || isSameHeader ? firstHeader : `New highlights added [[Feb 2${at}th, 2023]] at 5:56 PM`,
    folded: false,
    children: tweets,
  });
  const made = own.map((list) => list.map((one) => ({ one, draft: tweet(one) })));
  const ownSections = made.map((list, at) =>
    section(
      list.map(({ draft }) => draft),
      at,
    ),
  );
  // The author's page has some of the thread's tweets as well: under uuids of its own.
  const shared = made.flat().flatMap(({ one, draft: { id: _, ...draft } }) => (one.shared ? [draft] : []));
  const otherSections = others.map((list, at) => section([...(at === 0 ? shared : []), ...list.map(tweet)], at));
  const files = new Map([
    [
      pathOf(threadPage, format),
      pageText({
        title: threadPage,
        url: `https://twitter.com/ada/status/${statusId(1, 0)}`,
        sections: ownSections,
        format,
      }),
    ],
    [
      pathOf(authorPage, format),
      pageText({ title: authorPage, url: "https://twitter.com/ada", sections: otherSections, format }),
    ],
    ["journals/2023_02_03.md", held.map((id) => `- see ((${id}))`).join("\n") || "- nothing of note"],
  ]);
  return { format, files };
}

const threadPage = "Tides (highlights)";
const authorPage = "Tweets From ada (highlights)";
/** The pages that hold tweets. */
export const tweetPages: readonly string[] = [threadPage, authorPage];
/** What these may come to be called. */
export const pageNames: readonly string[] = [...tweetPages, "Ebb (highlights)", "Saved/Tides"];
/** The page that refers to some of them. */
export const journal = "Feb 3rd, 2023";
const firstHeader = "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";

/** Where a page's file lies. */
export function pathOf(page: string, format: Format): string {
  return `pages/${fileNameOf(page)}.${format === "org" ? "org" : "md"}`;
}

/** A page's text, or that of its properties, under another name. */
export function retitled(text: string, from: string, to: string): string {
  return text.replace(`title:: ${from}`, `title:: ${to}`).replace(`#+title: ${from}`, `#+title: ${to}`);
}

function noteText(kind: Item["notes"][number], number: string): string {
  if (kind === "note") return `**Note**: note ${number}`;
  return kind === "tag" ? `**Tags**: #sea${number.replace(".", "")}` : `my own words ${number}`;
}

interface PageDraft {
  readonly title: string;
  readonly url: string;
  readonly sections: readonly Draft[];
  readonly format: Format;
}

function pageText({ title, url, sections, format }: PageDraft): string {
  const properties = Object.entries({ title, author: "[[@ada on Twitter]]", category: "#tweets", url });
  const head = properties.map(([key, value]) => (format === "org" ? `#+${key}: ${value}` : `${key}:: ${value}`));
  const text = `${head.join("\n")}\n\n${sections.map((draft) => drawn(draft, 1, format)).join("\n")}`;
  return writeFile(readFile(text, format).blocks, format);
}

/** Tweets of a thread come seconds after one another, threads and lone tweets days. */
function statusId(thread: number, count: number): bigint {
  const day = 24 * 60 * 60 * 1000;
  const ms = BigInt(thread === 0 ? (count + 40) * day : thread * 10 * day + count * 1000);
  return 1_592_385_404_250_095_616n + (ms << 22n);
}

/** Ada's link to the tweet of that number of a thread. */
export function tweetLink(thread: number, count: number, format: Format): string {
  const url = `https://twitter.com/ada/status/${statusId(thread, count)}`;
  return format === "org" ? `([[${url}][View Tweet]])` : `([View Tweet](${url}))`;
}

/** A block and what lies under it as lines of the file; its properties stand where Logseq would write them. */
function drawn({ text, id, folded, children }: Draft, level: number, format: Format): string {
  const properties = { ...(id === undefined ? {} : { id }), ...(folded ? { collapsed: "true" } : {}) };
  const [first = "", ...rest] = insertProperties(text, properties, format).split("\n");
  const below = children.map((child) => drawn(child, level + 1, format));
  if (format === "org") return [`${"*".repeat(level)} ${first}`, ...rest, ...below].join("\n");
  const indent = "\t".repeat(level - 1);
  return [`${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`), ...below].join("\n");
}
