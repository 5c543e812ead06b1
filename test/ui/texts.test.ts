import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitsIn } from "../../src/core/search/hits-in.ts";
import { readQuery } from "../../src/core/search/query.ts";
import { htmlAsMarkdown } from "../../src/core/text/html-as-markdown.ts";
import { firstWords } from "../../src/ui/first-words.ts";
import { deedOf, type Press } from "../../src/ui/keys.ts";
import { withPageNames } from "../../src/ui/page-names.ts";
import { type TextPart, textParts } from "../../src/ui/text-parts.ts";
import { firstView, readView, writeView } from "../../src/ui/view.ts";

function drawn(part: TextPart): string {
  if (part.kind === "text") return part.text;
  return part.kind === "picture" ? `picture ${part.alt} ${part.url}` : `tweet ${part.handle} ${part.id} ${part.text}`;
}

describe("a tweet's text", () => {
  it.each([
    ["plain **words** stay as they are", ["plain **words** stay as they are"]],
    [
      "a\n\n![A map](https://pbs.twimg.com/media/x.jpg?format=jpg&name=large)\n\nb",
      ["a", "picture A map https://pbs.twimg.com/media/x.jpg?format=jpg&name=large", "b"],
    ],
    ["<img src='https://pbs.twimg.com/media/y.png' alt='Y'/>", ["picture Y https://pbs.twimg.com/media/y.png"]],
    [
      "see https://mobile.twitter.com/ada/status/17?s=20.",
      ["see ", "tweet ada 17 https://mobile.twitter.com/ada/status/17?s=20", "."],
    ],
    ["[that one](https://x.com/i/status/18)", ["tweet undefined 18 that one"]],
    [
      "[here](https://example.org/a) and [https://example.org](https://example.org)",
      ["here (https://example.org/a)", " and ", "https://example.org"],
    ],
    ["![](https://pbs.twimg.com.evil.example/a.png)", ["![](https://pbs.twimg.com.evil.example/a.png)"]],
    ["![](http://pbs.twimg.com/a.png)", ["![](http://pbs.twimg.com/a.png)"]],
    ["![](https://pbs.twimg.com@evil.example/a.png)", ["![](https://pbs.twimg.com@evil.example/a.png)"]],
    ["[x](javascript:alert(1))", ["[x](javascript:alert(1))"]],
    ["<a href='https://x.com/a/status/1'>", ["<a href='", "tweet a 1 https://x.com/a/status/1", "'>"]],
    ["on [[LLMs]] and #[[old pianos]], [[a [[page]] in a page]]", ["on LLMs and #old pianos, [[a page in a page]]"]],
    ["[labelled]([[My page]]) [[https://x.com/a/status/1]]", ["labelled ", "tweet a 1 https://x.com/a/status/1"]],
    ["[about [[LLMs]]](https://example.org/a)", ["about LLMs (https://example.org/a)"]],
    ["[[x](javascript:alert(1))]] [[]] [[a\nb]]", ["[[x](javascript:alert(1))]] [[]] [[a\nb]]"]],
    ["`list[[1]]` of [[R]]", ["`list[[1]]` of R"]],
    ["<img src='https://pbs.twimg.com/<b>.png'>", ["<img src='https://pbs.twimg.com/<b>.png'>"]],
    ["", []],
  ])("of %j has parts", (text, parts) => {
    expect(textParts(text).map(drawn)).toEqual(parts);
  });

  it.each([
    ["<a href='https://x.com/bob'>@bob</a>", ["@bob"]],
    ["<a href='https://x.com/bob/status/17'>that one</a>", ["tweet bob 17 that one"]],
    ["<a href='https://e.org/a_(b)'>here</a>", ["here (https://e.org/a_%28b%29)"]],
    ["<a href='https://e.org/'>e.org</a>", ["https://e.org/"]],
    [
      "a<img alt='[A] map' src='https://pbs.twimg.com/a.jpg'/><img src='https://pbs.twimg.com/b.jpg'/>",
      ["a", "picture A map https://pbs.twimg.com/a.jpg", "picture  https://pbs.twimg.com/b.jpg"],
    ],
    ["a<video><source src='https://e.org/a.mp4'></video>", ["a https://e.org/a.mp4"]],
    ["<a href='javascript:alert(1)'>x</a>", ["<a href='javascript:alert(1)'>x</a>"]],
  ])("of %j, read, has parts", (saved, parts) => {
    expect(textParts(htmlAsMarkdown(saved)).map(drawn)).toEqual(parts);
  });

  it("loses no word, and takes no longer for being nasty", () => {
    const scraps = [
      "![",
      "](",
      ")",
      "[",
      "]",
      "<img ",
      ">",
      "src='",
      "https://x.com/a/status/1",
      "https://pbs.twimg.com/",
      "\n",
      " ",
      "a",
      "{",
      "}",
      "`",
      "``",
      "\n```",
      "[[a",
      "😀",
    ];
    const texts = fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const told = textParts(text).map((part) => (part.kind === "picture" ? part.url + part.alt : part.text));
        for (const letter of ["a", "😀"]) {
          const count = (one: string): number => one.split(letter).length;
          expect(count(told.join(""))).toBeGreaterThanOrEqual(Math.min(count(text), 1));
        }
      }),
      { numRuns: 2000 },
    );
    for (const scrap of scraps) {
      const start = performance.now();
      textParts(`[[a]]${scrap.repeat(20_000)}`);
      // Some 0.1 s; a cost that grew with the square would be minutes.
      expect(performance.now() - start).toBeLessThan(3_000);
    }
  });
});

describe("references to pages", () => {
  it.each([
    ["in a fence", "a [[b]]\n```r\ndf[[1]] <- x[[2]]\n```\n[[c]]", "a b\n```r\ndf[[1]] <- x[[2]]\n```\nc"],
    ["in a fence that begins the text", "```\ndf[[1]]\n```", "```\ndf[[1]]\n```"],
    ["in a fence of tildes, indented", "a\n  ~~~\n[[1]]\n\n[[2]]\n  ~~~ [[b]]", "a\n  ~~~\n[[1]]\n\n[[2]]\n  ~~~ b"],
    ["in one of several fences", "```\n[[1]]\n```\n[[b]]\n```\n[[2]]\n```", "```\n[[1]]\n```\nb\n```\n[[2]]\n```"],
    ["in a span", "see `list[[1]]` and [[R]]", "see `list[[1]]` and R"],
    ["in a span of two backticks", "``a ` [[1]]\nb[[2]]`` [[b]]", "``a ` [[1]]\nb[[2]]`` b"],
    ["between backticks of three in one line", "``` [[1]] ``` [[b]]", "``` [[1]] ``` b"],
    ["labelled, in a span", "`[a]([[b]])` [a]([[b]])", "`[a]([[b]])` a"],
  ])("stay as they are %s", (_, text, shown) => {
    expect(withPageNames(text)).toBe(shown);
  });

  it.each([
    ["behind a fence that is never closed", "```r\ndf[[1]]", "```r\ndf1"],
    ["behind a lone backtick", "it`s [[a]]\nand [[b]]", "it`s a\nand b"],
    ["behind backticks of a paragraph before", "``[[a]]\n\n[[b]]``", "``a\n\nb``"],
    ["behind a backtick that is escaped", "\\`[[a]]`", "\\`a`"],
    ["between spans", "`a` [[b]] `c`", "`a` b `c`"],
    ["whose name holds a backtick", "[[a`b]] `[[c]]`", "a`b `[[c]]`"],
  ])("are names %s", (_, text, shown) => {
    expect(withPageNames(text)).toBe(shown);
  });
});

describe("first words", () => {
  const hits = (typed: string) => (text: string) => hitsIn(readQuery(typed), text);

  it.each([
    ["one line", "a\n\n b\tc", "a b c"],
    [
      "no picture, no address of a link",
      "![x](https://pbs.twimg.com/a.jpg) see [this](https://example.org)",
      "see this",
    ],
    ["no address of a video", "see https://video.twimg.com/1/9x9/a.mp4?tag=12 [it](https://e.org)", "see it"],
    ["pages by their names", "[[LLMs]] and #[[old pianos]], [[a [[page]] in]]", "LLMs and #old pianos, [[a page in]]"],
    ["code as it is", "```r\ndf[[1]] <- x[[2]]\n```\n[[R]]", "```r df[[1]] <- x[[2]] ``` R"],
    ["pages by their labels", "[a label]([[My page]]) and [this [[one]]](https://a.org)", "a label and this one"],
    ["no picture with a page in its description", "![a [[map]]](https://pbs.twimg.com/a.jpg) see", "see"],
    ["no more than pages without their brackets", "[[]] [[a\nb]] [x] [[y]", "[[]] [[a b]] [x] [[y]"],
    ["nothing that takes no room", `${"\u200b".repeat(5_000)}here`, "here"],
    ["as much as there is room for", "word ".repeat(40), `${"word ".repeat(8).trim()}…`],
    ["half as many ideographs", "字".repeat(60), `${"字".repeat(20)}…`],
    ["no half of a character", `${"x".repeat(39)}😀 more`, `${"x".repeat(39)}…`],
  ])("are %s", (_, text, words) => {
    expect(firstWords(text, 40, undefined)).toBe(words);
  });

  it("begin shortly before the first hit, at a word", () => {
    const text = `${"before ".repeat(30)}needle ${"after ".repeat(30)}`;
    expect(firstWords(text, 60, hits("needle"))).toMatch(/^…(?:before ){3}needle after/);
    expect(firstWords("needle first, then much else", 60, hits("needle"))).toBe("needle first, then much else");
    expect(firstWords(`${"字".repeat(90)}針${"字".repeat(90)}`, 60, hits("針"))).toMatch(/^…字{10,14}針字/);
  });

  it.each([
    ["[[needle]] work", "<needle> work"],
    ["a [[page]] before the [[needle work]] and [[more]]", "a page before the <needle> work and more"],
    ["[the [[needle]] itself](https://a.org) and a needle", "the <needle> itself and a <needle>"],
    [`[[LLMs]] ${"before ".repeat(30)}[[needle]] after`, "…before before before <needle> after"],
  ])("of %j are marked where they say what was searched", (text, marked) => {
    const words = firstWords(text, 60, hits("needle"));
    const found = hits("needle")(words).toReversed();
    expect(
      found.reduce((all, [from, to]) => `${all.slice(0, from)}<${all.slice(from, to)}>${all.slice(to)}`, words),
    ).toBe(marked);
  });

  it("never cut a character in two, and never exceed the room by much", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-composite", maxLength: 300 }),
        fc.constantFrom("a", "é", "字"),
        (text, typed) => {
          const words = firstWords(text.repeat(4), 40, hits(typed));
          expect(words.length).toBeLessThan(46);
          expect(words.replace("…", "")).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

describe("keys", () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  });

  it.each([
    ["/", {}, "list", "search"],
    ["c", {}, "list", "collapse"],
    ["c", {}, "button", "collapse"],
    ["c", {}, "search", undefined],
    ["c", { ctrlKey: true }, "list", undefined],
    ["a", { metaKey: true }, "list", "selectAll"],
    ["a", { ctrlKey: true }, "search", undefined],
    ["Enter", {}, "list", "go"],
    ["Enter", { shiftKey: true }, "list", "beside"],
    ["Enter", { metaKey: true }, "list", "openTweet"],
    ["Enter", {}, "button", undefined],
    [" ", {}, "list", "select"],
    [" ", {}, "button", undefined],
    ["ArrowDown", {}, "search", "move"],
    ["ArrowDown", { isComposing: true }, "search", undefined],
    ["Enter", { isComposing: true }, "search", undefined],
    ["?", { shiftKey: true }, "list", "help"],
    ["O", { shiftKey: true }, "list", "openAll"],
    ["e", {}, "choice", undefined],
    ["x", {}, "list", undefined],
  ] as const)("%s with %j in the %s asks for %s", (key, more, place, deed) => {
    expect(deedOf(press(key, more), place)?.do).toBe(deed);
  });
});

describe("a remembered view", () => {
  it("comes back as it was", () => {
    const view = {
      ...firstView,
      query: "felt",
      traits: ["collapsed", "changed"],
      author: "ada",
      sort: "length",
      grouped: true,
    } as const;
    expect(readView(writeView(view))).toEqual({ ...view, traits: ["collapsed"] });
  });

  it.each(["", "{", "null", "7", "[]", '{"sort":"x","traits":"y","query":3,"author":[]}'])(
    "of %j is the first one",
    (text) => {
      expect(readView(text)).toEqual(firstView);
    },
  );
});
