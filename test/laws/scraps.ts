import fc from "fast-check";
import { type Block, blockId } from "../../src/core/block/block.ts";
import type { Format, Page } from "../../src/core/block/page.ts";

const id = fc.bigInt(1n, 2n ** 64n).map((number) => `${number}`);
const handle = fc.constantFrom("ada", "Ada", "bob", "i", "i/web", "a\\_b", "x".repeat(40));
const host = fc.constantFrom(
  "https://twitter.com",
  "https://x.com",
  "http://mobile.twitter.com",
  "https://www.x.com",
  "https://nitter.net",
  "https://evil.example",
);
const url = fc
  .tuple(
    host,
    handle,
    fc.constantFrom("status", "statuses", "Status"),
    id,
    fc.constantFrom("", "?s=20", "/photo/1", "/", "#m", "?t=a\\-b)"),
  )
  .map(([at, who, path, number, rest]) => `${at}/${who}/${path}/${number}${rest}`);

/** What tweets are made of, and what may look like it: half links, nested brackets, unclosed fences, scripts from both sides. */
export const scrapTexts: readonly string[] = [
  "\n",
  "\n\n",
  " ",
  "\t",
  "> ",
  "- ",
  "\\- ",
  "# ",
  "([View Tweet](https://twitter.com/ada/status/",
  "([[[",
  "]]])",
  "[[",
  "))",
  "((",
  "](",
  "```",
  "`",
  "{{",
  "}}",
  ":PROPERTIES:\n",
  ":END:\n",
  "#+BEGIN_QUOTE\n",
  "#+END_QUOTE\\\n",
  "id:: 63781111-0000-4000-8000-000000000001",
  "\nid:: 1\n",
  "collapsed:: true",
  "category:: #tweets",
  "title::",
  "::",
  "**Note**: Thread",
  "**Tags**: #a",
  "1/",
  "3/17",
  "(2/n)",
  "🧵",
  "a thread",
  "🔟",
  "1️⃣0️⃣",
  "([View Highlight](https://read.readwise.io/read/01abc))",
  "#Highlight #[[2023-05-04]]",
  "مرحبا",
  "\u202eabc",
  "👩‍👩‍👧‍👦",
  "🏳️‍🌈",
  "\ud83d",
  "\udc19",
  "‚Äô",
  "üêô",
  "\u0000",
  "\ufeff",
  "\r\n",
  "words",
  '<a href="https://twitter.com/bob">',
  "@bob</a>",
  '<a href="https://example.org/a">the words</a>',
  "<img src='https://pbs.twimg.com/media/a.jpg'/>",
  "<img ",
  "<video controls>",
  '<source src="https://video.twimg.com/a/480x270/b.mp4?tag=12" type="video/mp4">',
  "no video tag.</video>",
];

/** Half links, nested brackets, unclosed fences, property-like lines, scripts from both sides, emoji sequences. */
const scrap = fc.oneof(
  url,
  url.map((link) => `([View Tweet](${link}))`),
  url.map((link) => `[🔗](${link})`),
  url.map((link) => `([[${link}][View Tweet]])`),
  url.map((link) => `{{twitter ${link}}}`),
  url.map((link) => `location:: ${link} \\`),
  url.map((link) => `![](${link})`),
  fc.constantFrom(...scrapTexts),
  fc.string(),
);

/** What a collapsed thread's block may hold: several tweets with their links, an id line, and scraps between them. */
const merged = fc
  .array(fc.tuple(scrap, fc.integer({ min: 1, max: 9 }), fc.constantFrom("", " #tag", " words")), {
    minLength: 2,
    maxLength: 5,
  })
  .map((parts) =>
    parts.map(([words, number, rest]) => `${words} ([View Tweet](https://x.com/ada/status/${number}))${rest}`),
  )
  .map(([head = "", ...tail]) => [`${head}\nid:: 63`, ...tail].join("\n\n"));

/** Texts made of such scraps; one in a hundred is as long as Logseq can just bear, or longer. */
export const scraps: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: merged },
  { weight: 90, arbitrary: fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join("")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(scrap, fc.integer({ min: 1, max: 50_000 }))
      .map(([part, length]) => part.repeat(Math.ceil(length / (part.length + 1)))),
  },
);

const outline = fc.letrec<{ blocks: readonly Draft[] }>((tie) => ({
  blocks: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant([]),
    fc.array(fc.record({ text: scraps, children: tie("blocks") }), { maxLength: 4 }),
  ),
})).blocks;

interface Draft {
  readonly text: string;
  readonly children: readonly Draft[];
}

const first = fc.constantFrom(
  "",
  "category:: #tweets",
  "url:: https://twitter.com/ada/status/7",
  "author:: [[@ada on Twitter]]\nurl:: https://x.com/ada",
);
const header = fc.constantFrom("", "Highlights first synced by [[Readwise]] [[x]]", "## Thread");

/** Pages of such texts, some of which say that they hold tweets, with and without sections. */
export const pages: fc.Arbitrary<Page> = fc
  .tuple(first, header, outline, fc.constantFrom<Format>("markdown", "org"))
  .map(([properties, section, blocks, format]) => pageOf(properties, section, blocks, format));

function pageOf(properties: string, section: string, drafts: readonly Draft[], format: Format): Page {
  let count = 0;
  const build = ({ text, children }: Draft): Block => {
    count += 1;
    return { id: blockId(`b${count}`), text, folded: false, children: children.map(build) };
  };
  const body = drafts.map(build);
  const inSection = section === "" ? body : [{ id: blockId("s"), text: section, folded: false, children: body }];
  const head = properties === "" ? [] : [{ id: blockId("p"), text: properties, folded: false, children: [] }];
  return { name: "A page", format, properties: new Map(), blocks: [...head, ...inSection] };
}
