import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { tweetTeller } from "../../../src/core/tweet/tweet-sign.ts";
import { pageOfFile } from "../../stand-in/file/page-of-file.ts";

const mayHoldTweets = tweetTeller();

/** The shapes of tweet pages that are in use, each cut down to what says that it is one; those that need no link have none. */
const shapes: Readonly<Record<string, string>> = {
  "a thread's page":
    "author:: [[@ada on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/ada/status/17\n\n- One",
  "a profile's page": "author:: [[@ada on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/ada\n\n- One, cut:",
  "a link to the page of tweets": "category:: [[Tweets]]\n\n- One, cut:",
  "plain words": "category:: tweets\n\n- One, cut:",
  "another name for the property": "media:: #tweets\nstatus:: #📥inbox\n\n- One, cut:",
  "an emoji": "category:: #tweets 🐦\n\n- One, cut:",
  "a tag among others": "type:: #read, [[tweets]]\n\n- One, cut:",
  "the singular": "category:: tweet\n\n- One, cut:",
  "another plugin's name for it": "Rw-Category:: tweets\n\n- One, cut:",
  "a namespace": "category:: lib/tweets\n\n- One, cut:",
  "an author and nothing else": "author:: [[@ada on Twitter]]\n\n- One, cut:",
  "an author on X": "author:: ada on X\n\n- One, cut:",
  "an address above a sync's header":
    "url:: https://x.com/ada\n\n- Highlights first synced by [[Readwise]] [[x]]\n\t- One, cut:",
  "a source above one":
    "source-url:: https://mobile.twitter.com/ada?lang=fr\n\n- [[Readwise]] [[2023-02-07]]\n\t- One, cut:",
  "a title alone, and quotes": "title:: Wörter\n\n- > Eins ([View Tweet](https://twitter.com/ada/status/17))",
  "a block that is moved to a journal": "- Read\n\t- Un ([View Tweet](https://twitter.com/ada/status/17)) #later",
  "nothing but addresses": "- https://twitter.com/ada/status/17\n- https://x.com/ada/status/18",
  "an old plural": "- Eins ([🔗](https://twitter.com/ada/statuses/17))",
  "a location for each": "- > Uno\n  date:: [[2023-01-01]] \\\n  location:: https://twitter.com/ada/status/17 \\",
  "children that say it": "- Metadata\n\t- Category: [[tweets]]\n\t- Author: ada\n- One, cut:",
  "headings that are properties": "---\ntitle: Old\n---\n- ## Category:: #tweets\n- One, cut:",
  "a Reader document":
    "url:: https://x.com/ada/status/17/?rw_tt_thread=True\n\n- 一 ([View Highlight](https://read.readwise.io/read/01ab))",
};
const org = `* metadata
:PROPERTIES:
:author: [[ada on Twitter]]
:category: [[tweets]]
:END:
* Highlights first synced by [[Readwise]] [[2023-12-22]]
** 📌 [[2023-10-19]]
#+BEGIN_QUOTE
一
#+END_QUOTE`;

describe("the sign of tweets", () => {
  it.each(Object.entries(shapes))("is on every page that reads as one: %s", (_, text) => {
    expect(readTweetPage(pageOfFile("pages/A.md", text).page)).toBeDefined();
    expect(mayHoldTweets(text)).toBe(true);
  });

  it("is on an org page", () => {
    expect(readTweetPage(pageOfFile("pages/A.org", org).page)).toBeDefined();
    expect(mayHoldTweets(org)).toBe(true);
  });

  it("is on every page that reads as one, whatever stands where", () => {
    const piece = fc.constantFrom(
      ...[
        "category",
        "media",
        "type",
        "author",
        "url",
        "link",
        "Category",
        "::",
        ": ",
        " ",
        "\n",
        "\n\n- ",
        "\n\t- ",
        "#",
      ],
      ...[
        "tweets",
        "tweet",
        "[[",
        "]]",
        " on Twitter",
        " on X",
        "@ada",
        "https://twitter.com/ada",
        "/status/17",
        "x.com/",
      ],
      ...["([View Tweet](", "))", "https://x.com/b/status/18", "**", "---\n", "📚", "words "],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const read = readTweetPage(pageOfFile("pages/A.md", text).page);
        expect(read === undefined || mayHoldTweets(text)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    "- Birds tweet, and books are a category of their own",
    "- Seen on Twitter: nothing",
    "category:: books\nauthor:: Ada\nurl:: https://example.org",
    "- A status report",
  ])("is on no ordinary page: %s", (text) => {
    expect(mayHoldTweets(text)).toBe(false);
  });

  it("follows other words", () => {
    const bearsSign = tweetTeller({ ...usualRecognition, properties: ["art"], values: ["zwitscher (neu)"] });
    expect(bearsSign("Art:: #[[Zwitscher (neu)]]")).toBe(true);
    expect(bearsSign("category:: tweets")).toBe(false);
  });
});
