import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlAsMarkdown } from "../../../src/core/text/html-as-markdown.ts";

const link = (address: string, words: string): string => `<a href="${address}">${words}</a>`;
const file = (size: string, more = ' type="video/mp4"'): string =>
  `<source src="https://video.twimg.com/1/vid/${size}/a.mp4?tag=12"${more}>`;
const list = '<source src="https://video.twimg.com/1/pl/a.m3u8?tag=12&container=cmaf" type="application/x-mpegURL">';
const player = (...files: readonly string[]): string =>
  `<video controls>${files.join("")}Your browser does not support the video tag.</video>`;
const video = (size: string): string => `https://video.twimg.com/1/vid/${size}/a.mp4?tag=12`;

describe("a link in HTML", () => {
  it.each([
    ["around a name", `thanks ${link("https://twitter.com/bob", "@bob")}!`, "thanks @bob!"],
    ["around a hashtag", link("https://twitter.com/hashtag/潮汐", "#潮汐"), "#潮汐"],
    ["around words", `see ${link("https://example.org/a", "the\n map")}.`, "see [the map](https://example.org/a)."],
    ["around its address", `(${link("https://e.org/a", "https://e.org/a")})`, "(https://e.org/a)"],
    ["around its address in short", link("https://e.org/", "e.org"), "https://e.org/"],
    ["around nothing", `a${link("https://e.org", " ")}b`, "a https://e.org b"],
    ["around brackets", link("https://e.org", "[1] a]("), "[1 a (](https://e.org)"],
    ["with brackets in its address", link("https://e.org/a_(b)[c]", "d"), "[d](https://e.org/a_%28b%29%5bc%5d)"],
    ["with an entity in its address", link("https://e.org/?a=1&amp;b=2", "d"), "[d](https://e.org/?a=1&b=2)"],
    ["with more attributes", `<A class='x' HREF='http://e.org' download>d</A>`, "[d](http://e.org)"],
    ["behind a hashtag", `#tag${link("https://e.org", "here")}`, "#tag [here](https://e.org)"],
    ["in brackets", `(${link("https://e.org", "here")})`, "([here](https://e.org))"],
    ["behind an exclamation", `Look!${link("https://e.org", "here")}`, "Look! [here](https://e.org)"],
  ])("%s is Markdown", (_, saved, read) => {
    expect(htmlAsMarkdown(saved)).toBe(read);
  });
});

describe("a picture in HTML", () => {
  it.each([
    ["as Readwise writes it", "<img src='https://pbs.twimg.com/a.jpg'/>", "![](https://pbs.twimg.com/a.jpg)"],
    ["with words for it", '<img alt="a [lid]" src="https://e.org/a">', "![a lid](https://e.org/a)"],
    [
      "beside another",
      "a<img src='https://e.org/1'/><img src='https://e.org/2'/>",
      "a ![](https://e.org/1) ![](https://e.org/2)",
    ],
    ["behind an address", "https://e.org<img src='https://e.org/1'/>", "https://e.org ![](https://e.org/1)"],
    ["in brackets", "(<img src='https://e.org/1'/>)", "( ![](https://e.org/1))"],
    ["behind a backslash", "\\<img src='https://e.org/1'/>", "\\ ![](https://e.org/1)"],
  ])("%s is Markdown", (_, saved, read) => {
    expect(htmlAsMarkdown(saved)).toBe(read);
  });
});

describe("a video in HTML", () => {
  it.each([
    ["its largest mp4", player(list, file("480x270"), file("1280x720"), file("640x360")), video("1280x720")],
    ["an mp4 that tells no size", player(list, file("vid", "")), video("vid")],
    ["its first file where none is an mp4", player(list), "https://video.twimg.com/1/pl/a.m3u8?tag=12&container=cmaf"],
    ["a file of its own", '<video src="https://e.org/a.webm"></video>', "https://e.org/a.webm"],
    ["the file that is no script", player('<source src="javascript:x.mp4">', file("9x9")), video("9x9")],
    ["files in lines of their own", `<video>\n ${file("9x9")}\n </video>`, video("9x9")],
  ])("is the address of %s", (_, saved, read) => {
    expect(htmlAsMarkdown(saved)).toBe(read);
  });

  it("stands by itself between words, and before a stop", () => {
    const clip = player(file("9x9"));
    expect(htmlAsMarkdown(`字${clip}字 ${clip}. ${clip}${clip}<img src='https://e.org/a'/>`)).toBe(
      `字 ${video("9x9")} 字 ${video("9x9")}. ${video("9x9")} ${video("9x9")} ![](https://e.org/a)`,
    );
  });
});

describe("what is no such tag", () => {
  it.each([
    "a < b, <b>bold</b> <br/> <abbr>a</abbr> <audio src='https://e.org'></audio>",
    '<a href="javascript:alert(1)">@bob</a>',
    '<a href=" data:text/html,x">words</a>',
    '<a href="/hashtag/a">#a</a>',
    '<a href="https://e.org/a b">words</a>',
    "<a href=https://e.org>words</a>",
    "<a title=\"href='https://e.org'\">words</a>",
    '<a href="https://e.org">never closed',
    '<a href="https://e.org">a <b>bold</b> word</a>',
    '<a href="https://e.org" onclick="harm()">words</a>',
    '<a href="https://e.org>words</a>',
    "<img src='https://e.org/a' onerror='harm()'/>",
    "<img src=x onerror=\"window.harmed='img'\">",
    "<img src='https://e.org/<b>'/>",
    "<img alt='no address'>",
    "<img src='https://e.org/a'",
    `<video controls>${list}never closed`,
    "<video controls>no file</video>",
    `<video controls>${list}<script>harm()</script></video>`,
    `${list}</video>`,
    "`<img src='https://e.org/a'>` and\n```html\n<a href=\"https://e.org\">words</a>\n```",
  ])("%j stays as it is", (saved) => {
    expect(htmlAsMarkdown(saved)).toBe(saved);
  });
});

describe("any text", () => {
  const scraps = [
    '<a href="https://e.org/">',
    "<a href='javascript:alert(1)'>",
    "<a href='",
    "'>",
    "<img src='https://e.org/'/>",
    "<video><source src='https://e.org/'>",
    "javascript:alert(1)",
    "</a>",
    "</video>",
    "](",
    "[",
    ")",
    "!",
    "\\",
    "`",
    "\n",
    " ",
    "@bob",
    "#tag",
    "words",
    " onerror='",
  ];
  const texts = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((all) => all.join(""));

  it("keeps its words, and gets no link but to http and https", () => {
    const count = (text: string, one: string | RegExp): number => text.split(one).length;
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const seen = htmlAsMarkdown(text);
        if (seen !== text) read += 1;
        // What stands between a video's files is said where there is no video.
        if (!text.includes("<video")) expect(count(seen, "words")).toBe(count(text, "words"));
        expect(count(seen, /\]\(\s*(?!https?:)/)).toBeLessThanOrEqual(count(text, /\]\(\s*(?!https?:)/));
        expect(count(seen, /<(?:a|img|video)/)).toBeLessThanOrEqual(count(text, /<(?:a|img|video)/));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
