import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockFacts, blockFacts, parsedFacts } from "./block-facts.ts";

const uuid = "6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

const cases: readonly { readonly says: string; readonly text: string; readonly facts: Partial<BlockFacts> }[] = [
  { says: "words name nothing", text: "- The tide turns. 100%!", facts: { pages: [], blocks: [], count: 1 } },
  {
    says: "page links and tags name pages",
    text: "- [[Ada Example]] on #tides and #[[slow food]]",
    facts: { pages: ["Ada Example", "slow food", "tides"] },
  },
  {
    says: "a web link names nothing, not even with a fragment",
    text: "- see https://example.org/a#b ([View Tweet](https://twitter.com/ada/status/17#m))",
    facts: { pages: [] },
  },
  { says: "a blank name names nothing", text: "- [[ ]] and #[[ ]]", facts: { pages: [] } },
  { says: "a tag within emphasis names nothing", text: "- *a #tag **b** and [[Page]]", facts: { pages: ["Page"] } },
  { says: "code names nothing", text: "- `#tag` and [[Page]]", facts: { pages: ["Page"] } },
  { says: "a block reference names a block", text: `- see ((${uuid}))`, facts: { pages: [], blocks: [uuid] } },
  {
    says: "an embedded block is a block, and a page of its uuid's name",
    text: `- {{embed ((${uuid}))}}`,
    facts: { pages: [uuid], blocks: [uuid], macros: [{ name: "embed", arguments: [`((${uuid}))`] }] },
  },
  { says: "a task's marker names a page", text: "- TODO water the figs", facts: { pages: ["TODO"], marker: "TODO" } },
  { says: "a second bullet makes a second block", text: "- a\n- b", facts: { count: 2 } },
  { says: "a heading inside makes a second block", text: "- a\n# b", facts: { count: 2 } },
];

describe("blockFacts", () => {
  it.each(cases)("$says", ({ text, facts }) => {
    expect(blockFacts(text, "markdown")).toMatchObject(facts);
  });

  it("reads properties: pages as sets, numbers and flags by their kind, quoted text as it is", () => {
    const text = `- first\n  author:: [[@ada on Twitter]]\n  category:: #tweets, #slow\n  size:: 3\n  done-reading:: true\n  full-title:: "a, [[b]]"\n  Snake_Case:: x`;
    expect(blockFacts(text, "markdown").properties?.values).toEqual({
      author: new Set(["@ada on Twitter"]),
      category: new Set(["tweets", "slow"]),
      size: 3,
      "done-reading": true,
      "full-title": '"a, [[b]]"',
      "snake-case": "x",
    });
  });

  it("reads an org block's drawer, whatever directive stands behind it", () => {
    const text = `* words\n:PROPERTIES:\n:id: ${uuid}\n:END:\n#+END_QUOTE see: this`;
    expect(blockFacts(text, "org").properties?.values).toEqual({ id: uuid });
  });

  it("takes text before any bullet for the page's properties", () => {
    expect(blockFacts("title:: T\ncategory:: #tweets\n\n", "markdown")).toMatchObject({
      preBlock: true,
      pages: ["tweets", "category"],
    });
  });
});

const scrap = fc.constantFrom(
  "tides",
  " ",
  " ",
  "\n",
  "#tag",
  "#tag-2",
  "#",
  "#[[two words]]",
  "[[Page]]",
  "[[a/b]]",
  "[[",
  "]]",
  "[[ ]]",
  "#[[ ]]",
  "[[\t]]",
  "[[]]",
  "[[\u00a0]]",
  "[[\u3000]]",
  "[x](https://t.co/a#b)",
  "https://t.co/q#frag",
  "(https://t.co)",
  "**bold**",
  "*",
  "_",
  "☕",
  "“quoted”",
  "1. ",
  "- ",
  "# ",
  "> ",
  "a:: b",
  "`#c`",
  "100%",
  ",",
  ".",
  "#日本",
  "@ada",
  "TODO ",
  "!",
  "?",
  "'s",
);

describe("the short way", () => {
  it("finds in plain texts what the parser finds", () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 9 }), (scraps) => {
        const text = `- ${scraps.join("")}`;
        const { pages, ...facts } = blockFacts(text, "markdown");
        const { pages: parsed, ...others } = parsedFacts(text, "markdown");
        expect([...pages].sort()).toEqual([...parsed].sort());
        expect(facts).toEqual(others);
      }),
      { numRuns: 600 },
    );
  });
});
