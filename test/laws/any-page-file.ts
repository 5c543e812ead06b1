import fc from "fast-check";
import { readFile } from "../stand-in/file/read-file.ts";
import { writeFile } from "../stand-in/file/write-file.ts";
import { insertProperties } from "../stand-in/graph/text/property-lines.ts";

/** A made-up tweet page as its file, beside a journal that refers to some of its blocks. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
  /** The file as it was before its last section came with a later sync, and that section; undefined where there is none. */
  readonly sync: { readonly before: string; readonly section: Section } | undefined;
  /** How the blocks that were drawn lie in one another: some texts swallow what follows them, to the eye of Logseq's parser. */
  readonly shape: string;
}

/** A block as it is inserted with all that lies under it. */
export interface Section {
  readonly content: string;
  readonly children: readonly Section[];
}

type Format = "markdown" | "org";

/** What tweets say: whatever can mean something else in another place of an outline. */
const bodies = fc.constantFrom(
  "Tides turn twice a day.",
  "1/3 Harbours",
  "Zwei Wege:\n\n1. und ein dritter",
  "# Not a heading elsewhere",
  "key:: value\nand words",
  "words\nNote:: keep this",
  "```\nlet x = 1 - \n- y\n```",
  "look:\n```\nnever closed",
  "#+BEGIN_QUOTE\nopen",
  "<div>raw",
  ":LOGBOOK:\nx",
  "$$\nx",
  "潮は一日に二度変わる 🌊",
  "مرحبا بالعالم",
  "> quoted\n> twice",
  "CSS > JS, always",
  "run\n#+BEGIN_SRC sh\n> npm i\n#+END_SRC",
  "ends with a backslash \\",
  "TODO read this",
  "$$$ ahead",
  "costs $$ more",
  "raw too </div>",
  "words\n:fire:",
  "words\n#+END_QUOTE",
  "thanks <a href=\"https://x.com/bob/status/17\">@bob</a> for <a href='https://x.com/bob/status/18'>the words</a>",
  "words<img src='https://pbs.twimg.com/media/a.jpg'/>",
  '<video controls><source src="https://video.twimg.com/1/9x9/a.mp4" type="video/mp4">no video tag.</video>',
  "she:\n#+BEGIN_QUOTE\nsaid\n#+END_QUOTE",
  "code:\n```\nid:: of mine\n```",
  "a (2)",
  "a",
);

const ownBlocks = fc.array(
  fc.constantFrom(
    "**Note**: Thread",
    "**Note**: a (2)",
    "**Tags**: #sea",
    "my own words",
    "my own words",
    "kept",
    "a",
    "",
  ),
  { maxLength: 3 },
);

interface Item {
  readonly body: string;
  /** 0 stands for a tweet of no thread. */
  readonly thread: number;
  readonly linked: boolean;
  readonly by: "ada" | "bob";
  readonly held: "no" | "referred" | "id";
  readonly folded: boolean;
  /** Where the same tweet stands a second time. */
  readonly copied: "no" | "beside it" | "in the next section";
  readonly own: readonly string[];
  /** How deep its own blocks lie in one another. */
  readonly deep: boolean;
}

const rarely = fc.nat(9).map((number) => number === 0);
const items: fc.Arbitrary<Item> = fc.record({
  body: bodies,
  thread: fc.constantFrom(0, 1, 1, 1, 2, 2),
  linked: fc.nat(9).map((number) => number > 0),
  by: fc.nat(9).map((number) => (number === 0 ? "bob" : "ada")),
  held: fc.constantFrom("no", "no", "no", "no", "no", "referred", "id"),
  folded: rarely,
  copied: fc.constantFrom(...Array.from({ length: 8 }, () => "no" as const), "beside it", "in the next section"),
  own: ownBlocks,
  deep: fc.boolean(),
});

interface Draft {
  readonly text: string;
  readonly id?: string;
  readonly folded?: boolean;
  readonly children: readonly Draft[];
}

/**
 * Pages with sections and without, their threads in one another, as Logseq itself would write them. A page on which a text
 * takes blocks behind it in is left out, since Logseq cannot hold such blocks: in org a quote stands last, or nowhere.
 */
export function anyPageFile(format: Format): fc.Arbitrary<PageFile> {
  const sections = fc.array(fc.array(items, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(sections, fc.boolean(), fc.boolean(), fc.boolean())
    .map(([lists, flat, sameHeader, isOneThread]) => build(lists, { format, flat, sameHeader, isOneThread }))
    .filter(({ text, path, shape }) => asWritten(text, path) === text && shapeIn(text, path) === shape);
}

interface Shape {
  readonly format: Format;
  readonly flat: boolean;
  readonly sameHeader: boolean;
  readonly isOneThread: boolean;
}

function build(lists: readonly (readonly Item[])[], { format, flat, sameHeader, isOneThread }: Shape): PageFile {
  const path = format === "org" ? "pages/Made up (highlights).org" : "pages/Made up (highlights).md";
  const referrers: string[] = [];
  let count = 0;
  const uuid = (): string => `6530a1b2-3c4d-4e5f-8a6b-${String(count).padStart(12, "0")}`;
  const tweet = ({ body, thread, linked, by, held, folded, own, deep }: Item): Draft => {
    count += 1;
    const text = linked ? `${body} ${link(by, statusId(thread, count), format)}` : `${body} (${count})`;
    if (held === "referred") referrers.push(uuid());
    const texts = own.map((line): Draft => ({ text: line, children: [] }));
    const [first, ...others] = texts;
    const children = deep && first ? [{ ...first, children: others }] : texts;
    const id = held === "no" ? {} : { id: uuid() };
    return { text, children, ...id, folded: folded && children.length > 0 };
  };
  let copies: Draft[] = [];
  const drafts = lists.flatMap((list, at): readonly Draft[] => {
    const again = copies;
    copies = [];
    const tweets = list.flatMap((item, number) => {
      const made = tweet(item);
      if (item.copied === "in the next section" && made.id === undefined) copies.push(made);
      const brought = number === 0 ? again : [];
      return item.copied === "beside it" && made.id === undefined ? [made, made, ...brought] : [made, ...brought];
    });
    if (flat) return tweets;
    const header = at === 0 ? "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]" : "New highlights added";
    return [{ text: sameHeader || at === 0 ? header : `${header} ${at}`, children: tweets }];
  });
  const url = isOneThread ? `https://twitter.com/ada/status/${statusId(1, 0)}` : "https://twitter.com/ada";
  const properties = { title: "Made up (highlights)", author: "[[@ada on Twitter]]", category: "#tweets", url };
  const head = Object.entries(properties).map(([key, value]) =>
    format === "org" ? `#+${key}: ${value}` : `${key}:: ${value}`,
  );
  const text = asWritten(`${head.join("\n")}\n\n${drafts.map((draft) => drawn(draft, 1, format)).join("\n")}`, path);
  const journal = referrers.map((id) => `- see ((${id}))`).join("\n") || "- nothing of note";
  const files = new Map([
    [path, text],
    ["journals/2023_02_03.md", journal],
  ]);
  return {
    path,
    text,
    files,
    sync: flat ? undefined : lastSync(text, format),
    shape: shapeOf([{ children: [] }, ...drafts]),
  };
}

/** A sync gives its blocks no properties. */
function lastSync(text: string, format: Format): PageFile["sync"] {
  const { blocks } = readFile(text, format);
  const section = blocks.at(-1);
  if (blocks.length < 3 || section === undefined) return undefined;
  const texts = JSON.stringify(section);
  if (/id::|:id:|collapsed::|:collapsed:/u.test(texts)) return undefined;
  const inserted = ({ text: content, children }: typeof section): Section => ({
    content,
    children: children.map(inserted),
  });
  return { before: writeFile(blocks.slice(0, -1), format), section: inserted(section) };
}

/** Tweets of a thread come seconds after one another, threads and lone tweets days. */
function statusId(thread: number, count: number): bigint {
  const day = 24 * 60 * 60 * 1000;
  const ms = BigInt(thread === 0 ? (count + 40) * day : thread * 10 * day + count * 1000);
  return 1_592_385_404_250_095_616n + (ms << 22n);
}

function link(by: Item["by"], id: bigint, format: Format): string {
  const url = `https://twitter.com/${by}/status/${id}`;
  return format === "org" ? `([[${url}][View Tweet]])` : `([View Tweet](${url}))`;
}

/** A block and what lies under it as lines of the file; its properties stand where Logseq would write them. */
function drawn({ text, id, folded, children }: Draft, level: number, format: Format): string {
  const properties = { ...(id === undefined ? {} : { id }), ...(folded === true ? { collapsed: "true" } : {}) };
  const [first = "", ...rest] = insertProperties(text, properties, format).split("\n");
  const below = children.map((child) => drawn(child, level + 1, format));
  if (format === "org") return [`${"*".repeat(level)} ${first}`, ...rest, ...below].join("\n");
  const indent = "\t".repeat(level - 1);
  return [`${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`), ...below].join("\n");
}

/** The file as Logseq writes it after any change of the page: only such a file can come back to the byte. */
function asWritten(text: string, path: string): string {
  const format = path.endsWith(".org") ? "org" : "markdown";
  return writeFile(readFile(text, format).blocks, format);
}

function shapeIn(text: string, path: string): string {
  return shapeOf(readFile(text, path.endsWith(".org") ? "org" : "markdown").blocks);
}

interface Tree {
  readonly children: readonly Tree[];
}

function shapeOf(trees: readonly Tree[]): string {
  return trees.map(({ children }) => `(${shapeOf(children)})`).join("");
}
