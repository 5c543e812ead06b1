import { describe, expect, it } from "vitest";
import type { Page, Properties } from "../../../src/core/block/page.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { outline } from "../outline.ts";

const noProperties: Properties = new Map();

function page(drawing: string, properties: Properties = noProperties): Page {
  return { name: "A page", format: "markdown", properties, blocks: outline(drawing) };
}

const tweet = (words: string, number: number, handle = "ada") =>
  `${words} ([View Tweet](https://twitter.com/${handle}/status/${number}))`;
const texts = (read: ReturnType<typeof readTweetPage>) =>
  read?.highlights.map(({ tweets }) => tweets[0]?.before.trim());

describe("which pages hold tweets", () => {
  it.each([
    ["category:: #tweets"],
    ["category:: [[Tweets]]"],
    ["category:: tweets"],
    ["Category:: #[[tweets]] 🐦"],
    ["media:: #tweets, #inbox"],
    ["type:: tweet"],
    ["author:: [[@ada on Twitter]]"],
    ["author:: ada on X"],
  ])("%s", (property) => {
    expect(readTweetPage(page(`- ${property}\n- a`))).toBeDefined();
  });

  describe.each([
    ["url:: https://twitter.com/ada"],
    ["link:: https://x.com/ada/status/1/?s=20"],
    ["source:: [Tweet](https://x.com/ada/status/1)"],
  ])("%s, an address alone", (property) => {
    it.each([
      ["a sync's header", "- Highlights first synced by [[Readwise]] [[x]]\n  - a\n  - b", ["a", "b"]],
      ["half of the blocks linked", `- ${tweet("a", 1)}\n- b`, ["a", "b"]],
      ["a link to Readwise", "- a ([View Highlight](https://read.readwise.io/read/01jv))", ["a"]],
    ])("with %s", (_, blocks, found) => {
      expect(texts(readTweetPage(page(`- ${property}\n${blocks}`)))).toEqual(found);
    });

    it("but not beside a user's own words", () => {
      expect(readTweetPage(page(`- ${property}\n- 買い物\n- TODO call mum\n  - her number is 12`))).toBeUndefined();
      expect(texts(readTweetPage(page(`- ${property}\n- mine\n- mine too\n- ${tweet("a", 1)}`)))).toEqual(["a"]);
    });
  });

  it.each([
    ["- Morning pages\n- Link: https://x.com/ada/status/1\n- Bought bread"],
    ["- Boats\n  - Source: https://x.com/ada/status/1\n  - could float\n- Bought bread"],
  ])("a note of an address makes no tweets of what stands around it", (drawing) => {
    expect(readTweetPage(page(drawing))).toBeUndefined();
  });

  it.each([
    ["category:: #articles"],
    ["type:: notes on tweets"],
    ["author:: Ada Lovelace"],
    ["url:: https://example.org/twitter.com/ada"],
    ["author:: Someone on Twitterature"],
  ])("but not %s", (property) => {
    expect(readTweetPage(page(`- ${property}\n- a`))).toBeUndefined();
  });

  it("knows a page of a DB graph by its properties", () => {
    const read = readTweetPage(
      page(
        "- a",
        new Map([
          ["rw-category", "tweets"],
          ["rw-author", "[[@ada on Twitter]]"],
        ]),
      ),
    );
    expect(read).toMatchObject({ author: "ada" });
  });

  it("sets the link of a DB graph's highlight to Readwise aside", () => {
    const properties = new Map([
      ["rw-category", "tweets"],
      ["rw-source-url", "https://twitter.com/ada/status/1500000000000000001"],
    ]);
    const link = "([Location](https://readwise.io/open/123))";
    const read = readTweetPage(page(`- one ${link}\n- two, as https://x.com/bob/status/7 says ${link}`, properties));
    expect(read).toMatchObject({ status: "1500000000000000001", isOneThread: true });
    expect(read?.highlights.map(({ tweets }) => tweets)).toEqual([
      [{ before: "one ", link: undefined, after: link }],
      [{ before: "two, as https://x.com/bob/status/7 says ", link: undefined, after: link }],
    ]);
  });

  it("knows the words that a user has set", () => {
    const recognition = { ...usualRecognition, properties: ["kind"], values: ["birdsong"] };
    expect(readTweetPage(page("- kind:: #birdsong\n- a"), recognition)).toBeDefined();
    expect(readTweetPage(page("- category:: #tweets\n- a"), recognition)).toBeUndefined();
  });

  it("takes an article that a tweet's URL leads to for what its category says", () => {
    const article = "- category:: #articles\n  url:: https://x.com/ada/status/1\n- a";
    expect(readTweetPage(page(article))).toBeUndefined();
  });

  it("leaves a page alone that only mentions tweets", () => {
    expect(
      readTweetPage(page("- https://x.com/ada/status/1 says so\n- and https://x.com/ada/status/2 too")),
    ).toBeUndefined();
  });
});
