import { describe, expect, it } from "vitest";
import { blockId } from "../../../src/core/block/block.ts";
import { mapBlocks } from "../../../src/core/block/outline.ts";
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

describe("which blocks are highlights", () => {
  it("leaves notes, tags, and a user's own words to the highlight above them", () => {
    const read = readTweetPage(
      page(`
        - category:: #tweets
        - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
          - ${tweet("one", 1)}
            - **Note**: Thread
            - **Tags**: #a
            - mine, about ([Bob](https://twitter.com/bob/status/9))
          -
          - **Note**: a stray note
          - cut off:
        - my own list
          - of things
      `),
    );
    expect(texts(read)).toEqual(["one", "cut off:"]);
  });

  it("finds tweets below a template's own headers, however deep", () => {
    const read = readTweetPage(
      page(`
        - category:: #tweets
        - ## From the phone
          - Spring
            - ${tweet("one", 1)}
            - two, cut off
          - ${tweet("three", 3)}
      `),
    );
    expect(texts(read)).toEqual(["one", "two, cut off", "three"]);
  });

  it("takes a folded tail for tweets, and a stranger's tweet below it for a remark", () => {
    const read = readTweetPage(
      page(`
        - category:: #tweets
        - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
          - ${tweet("head", 1)}
            - ${tweet("tail", 2, "ADA")}
            - ${tweet("Bob's", 3, "bob")}
      `),
    );
    expect(texts(read)).toEqual(["head", "tail"]);
    expect(read?.highlights[1]?.home).toBe(read?.highlights[0]?.block.id);
  });

  it("knows a tail by name where it has lost its link", () => {
    const drawing = `
      - category:: #tweets
      - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
        - ${tweet("head", 1)}
          - cut off
    `;
    expect(texts(readTweetPage(page(drawing)))).toEqual(["head"]);
    const recognition = { ...usualRecognition, tails: new Set([blockId("b4")]) };
    expect(texts(readTweetPage(page(drawing), recognition))).toEqual(["head", "cut off"]);
  });

  it("takes no page's title or heading for a tweet where tweets are no headings", () => {
    const read = readTweetPage(
      page(`
        - # One tweet
        - ## Metadata
          - Author: [[@ada on Twitter]]
          - Category: #tweets
          - URL: https://twitter.com/ada/status/1
        - ## Highlights
        - ${tweet("one", 1)}
      `),
    );
    expect(texts(read)).toEqual(["one"]);
    expect(read?.isOneThread).toBe(false);
  });

  it("takes a heading that lost its link for a tweet where tweets are headings", () => {
    const read = readTweetPage(page(`- category:: #tweets\n- ## ${tweet("one", 1)}\n- ## two, cut off`));
    expect(texts(read)).toEqual(["## one", "## two, cut off"]);
  });

  it.each([["## Highlights"], ["Synced on [[Nov 19th, 2022]]"], ["📥 Importiert: Highlights vom 19.11.2022"]])(
    "finds tweets without links below a header of the user's own: %s",
    (header) => {
      const read = readTweetPage(
        page(`
        - category:: #tweets
        - ${header}
          - Ein Faden über Ebbe
            - **Note**: Thread
          - und Flut
        - Synced on [[Feb 25th, 2023]]
          - drei
      `),
      );
      expect(texts(read)).toEqual(["Ein Faden über Ebbe", "und Flut", "drei"]);
      expect(read?.isOneThread).toBe(true);
    },
  );

  it.each([
    ["with links", "From the phone", ["one", "two"].map((words, at) => tweet(words, at + 1))],
    ["without", "Synced on [[Nov 19th, 2022]]", ["one", "two"]],
    [
      "with links, in the oldest template",
      "[[Readwise]] [[2023-02-07]]",
      ["one", "two"].map((words, at) => tweet(words, at + 1)),
    ],
  ])("finds tweets below a header behind which org reads a line break: %s", (_, header, tweets) => {
    const drawn = page(`- Category: [[tweets]]\n- ${header}\n  - ${tweets.join("\n  - ")}`);
    const blocks = mapBlocks(drawn.blocks, (block) => ({ ...block, text: `${block.text}\n` }));
    const read = readTweetPage({ ...drawn, format: "org", blocks });
    expect(texts(read)).toEqual(["one", "two"]);
    expect(read?.highlights.every(({ home }) => home === blocks[1]?.id)).toBe(true);
  });

  it("takes a tweet with the user's own remark under it for a tweet", () => {
    const read = readTweetPage(page("- category:: #tweets\n- ## one\n  - I like it\n- ## two"));
    expect(texts(read)).toEqual(["## one", "## two"]);
  });

  it("takes no rules, references and embedded blocks for tweets that lost their links", () => {
    const id = "6378aaaa-0000-4000-8000-000000000001";
    const read = readTweetPage(
      page(`
        - category:: #tweets
        - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
          - ${tweet("one", 1)}
          - ---
          - ((${id}))
          - {{embed ((${id}))}} [[Harbour Notes]]
          - {{query (and [[tweets]] [[tide]])}}
          - see ((${id})), cut off
      `),
    );
    expect(texts(read)).toEqual(["one", `see ((${id})), cut off`]);
  });

  it("takes a stranger's link at a tweet's end for a quotation where no tweet has a link of its own", () => {
    const quoted = (number: number) => `https://twitter.com/bob/status/${number}`;
    const drawing = (last: string) => `
      - author:: [[@ada on Twitter]]
        category:: #tweets
      - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
        - one, as ${quoted(9)}
        - <a href="${quoted(8)}">two</a>
        - ${last}
    `;
    const ids = (last: string) =>
      readTweetPage(page(drawing(last)))?.highlights.map(({ tweets }) => tweets[0]?.link?.id);
    expect(ids(`three ${quoted(7)}`)).toEqual([undefined, undefined, undefined]);
    expect(ids(quoted(7))).toEqual([undefined, undefined, "7"]);
    expect(ids("three https://x.com/Ada/status/3")).toEqual(["9", undefined, "3"]);
  });

  it("believes the second template of a section that has none of the first's links", () => {
    const read = readTweetPage(
      page(`
        - category:: #tweets
          author:: [[@ada on Twitter]]
        - Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
          - ${tweet("one", 1)}
          - ${tweet("two", 2)}
          - ${tweet("three", 3)}
        - New highlights added [[Feb 25th, 2023]]
          - four https://x.com/ada/status/4
          - five https://x.com/ada/status/5
      `),
    );
    expect(read?.highlights.map(({ tweets }) => tweets[0]?.link?.id)).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("merged blocks", () => {
  const merged = `${tweet("one", 1)}\n  id:: 63\n\n  two\n  ${tweet("more", 2)} #tag\n\n  ${tweet("three", 3)}`;
  const drawing = (text: string) =>
    `- category:: #tweets\n- Highlights first synced by [[Readwise]] [[x]]\n  - ${text.replaceAll("\n", "\n  ")}`;

  it("are cut into their tweets, losslessly", () => {
    const [highlight] = readTweetPage(page(drawing(merged)))?.highlights ?? [];
    expect(highlight?.tweets.map(({ link }) => link?.id)).toEqual(["1", "2", "3"]);
    expect(highlight?.tweets[1]).toMatchObject({ before: "\nid:: 63\n\ntwo\nmore ", after: " #tag" });
  });

  it.each([
    ["an id line is missing", merged.replace("id:: 63", "at:: 63")],
    ["another author is linked", merged.replace("ada/status/2", "bob/status/2")],
    [
      "a link stands amid a sentence",
      `${tweet("one", 1)} as said ${tweet("before", 2)} or so\n  id:: 63`.replace("one", "one"),
    ],
    ["code holds the other links", [merged.replace("two", "```"), "```", "end"].join("\n  ")],
    ["one tweet is linked twice", merged.replace("status/2", "status/1").replace("status/3", "status/1")],
  ])("are not seen where %s", (_, text) => {
    const [highlight] = readTweetPage(page(drawing(text)))?.highlights ?? [];
    expect(highlight?.tweets).toHaveLength(1);
  });

  it("are known by name with one link at the end", () => {
    const recognition = { ...usualRecognition, merged: new Set([blockId("b3")]) };
    const [highlight] = readTweetPage(page(drawing(`one\n\n  two ${tweet("", 1)}`)), recognition)?.highlights ?? [];
    expect(highlight).toMatchObject({ merged: true, tweets: [{ link: { id: "1" } }] });
  });
});

describe("a page that is one thread", () => {
  const section = `- Highlights first synced by [[Readwise]] [[x]]\n  - ${tweet("one", 1)}\n  - ${tweet("two", 2)}`;
  it.each([
    ["a status URL", `- url:: https://twitter.com/ada/status/1\n  category:: #tweets\n${section}`, true],
    ["Readwise's note", `- category:: #tweets\n${section}\n    - **Note**: Thread`, true],
    ["a profile URL", `- url:: https://twitter.com/ada\n${section}`, false],
    [
      "two notes",
      `- url:: https://twitter.com/ada/status/1\n${section.replace("\n  - two", "\n    - **Note**: Thread\n  - two")}\n    - **Note**: Thread`,
      false,
    ],
    [
      "two notes at one tweet, which is there twice",
      `- category:: #tweets\n${section}\n    - **Note**: Thread\n  - ${tweet("two", 2)}\n    - **Note**: Thread`,
      true,
    ],
    [
      "one tweet",
      `- url:: https://twitter.com/ada/status/1\n- Highlights first synced by [[Readwise]] [[x]]\n  - ${tweet("one", 1)}`,
      false,
    ],
  ])("%s", (_, drawing, isOne) => {
    expect(readTweetPage(page(drawing))?.isOneThread).toBe(isOne);
  });
});
