import { describe, expect, it } from "vitest";
import { type LinkHabit, linksSeen } from "../../../src/core/tweet/link-habit.ts";
import { ownLink, readTweet } from "../../../src/core/tweet/read-tweet.ts";

const id = "1500000000000000001";
const bracketed: LinkHabit = { form: "bracketed", label: "View Tweet", reader: false };

describe("readTweet", () => {
  it.each([
    [
      "Readwise's own",
      `Tides turn. ([View Tweet](https://twitter.com/ada/status/${id}))`,
      `([View Tweet](https://twitter.com/ada/status/${id}))`,
      "",
    ],
    [
      "x.com with a query",
      `a [🔗](https://x.com/ada/status/${id}?s=20&t=a_b)`,
      `[🔗](https://x.com/ada/status/${id}?s=20&t=a_b)`,
      "",
    ],
    [
      "mobile, statuses",
      `a (https://mobile.twitter.com/ada/statuses/${id})`,
      `(https://mobile.twitter.com/ada/statuses/${id})`,
      "",
    ],
    [
      "www, trailing slash",
      `a <https://www.twitter.com/ada/status/${id}/>`,
      `<https://www.twitter.com/ada/status/${id}/>`,
      "",
    ],
    [
      "a picture's number",
      `a https://twitter.com/ada/status/${id}/photo/1`,
      `https://twitter.com/ada/status/${id}/photo/1`,
      "",
    ],
    [
      "escaped by an exporter",
      `a ([View Tweet](https://twitter.com/ada\\_b/status/${id}?t=x\\-y))`,
      `([View Tweet](https://twitter.com/ada\\_b/status/${id}?t=x\\-y))`,
      "",
    ],
    [
      "a suffix",
      `a ([View Tweet](https://x.com/ada/status/${id})) #Highlight #[[2023-05-04]]`,
      `([View Tweet](https://x.com/ada/status/${id}))`,
      " #Highlight #[[2023-05-04]]",
    ],
    [
      "a property",
      `> a\n  location:: https://twitter.com/ada/status/${id} \\`,
      `location:: https://twitter.com/ada/status/${id}`,
      " \\",
    ],
    [
      "a property, escaped in a merged block",
      `a\nlocation:\\: https://twitter.com/ada/status/${id}`,
      `location:\\: https://twitter.com/ada/status/${id}`,
      "",
    ],
    [
      "org",
      `a ([[https://x.com/ada/status/${id}][View Tweet]])`,
      `([[https://x.com/ada/status/${id}][View Tweet]])`,
      "",
    ],
    [
      "a macro",
      `{{twitter https://twitter.com/ada/status/${id}}}`,
      `{{twitter https://twitter.com/ada/status/${id}}}`,
      "",
    ],
    [
      "brackets in the label",
      `a ([View [my] Tweet](https://x.com/ada/status/${id}))`,
      `([View [my] Tweet](https://x.com/ada/status/${id}))`,
      "",
    ],
    [
      "a title",
      `a ([View](https://x.com/ada/status/${id} "on X"))`,
      `([View](https://x.com/ada/status/${id} "on X"))`,
      "",
    ],
    [
      "full-width brackets",
      `好（[原文](https://x.com/ada/status/${id})）`,
      `（[原文](https://x.com/ada/status/${id})）`,
      "",
    ],
    [
      "an id line behind",
      `a ([View Tweet](https://x.com/ada/status/${id}))\nid:: 6378`,
      `([View Tweet](https://x.com/ada/status/${id}))`,
      "\nid:: 6378",
    ],
    ["a mirror", `a https://nitter.net/ada/status/${id}#m`, `https://nitter.net/ada/status/${id}#m`, ""],
  ])("finds the link: %s", (_, text, verbatim, after) => {
    const tweet = readTweet(text);
    expect(tweet.link).toMatchObject({ verbatim, id });
    expect(tweet.after).toBe(after);
    expect(tweet.before + verbatim + after).toBe(text);
  });

  it.each([
    [
      "a quoted status before it",
      `see https://twitter.com/bob/status/17 ([View Tweet](https://twitter.com/ada/status/${id}))`,
    ],
    [
      "a labelled one behind it",
      `a ([View Tweet](https://twitter.com/ada/status/${id})) compare [Bob](https://x.com/bob/status/17)`,
    ],
    [
      "a bracketed one behind it",
      `a ([View Tweet](https://twitter.com/ada/status/${id})) compare ([Bob](https://x.com/bob/status/17))`,
    ],
  ])("is not taken in by %s", (_, text) => {
    expect(readTweet(text, bracketed).link).toMatchObject({ id, handle: "ada" });
  });

  it.each([
    ["a bare quotation at the end of a tweet that lost its link", "as I said here https://twitter.com/ada/status/17"],
    ["a labelled one on a page of bracketed ones", "as [I said](https://twitter.com/ada/status/17)"],
    ["a number too long for an id", "https://twitter.com/ada/status/123456789012345678901"],
    ["an id that runs into letters", "([View Tweet](https://twitter.com/ada/status/17abc))"],
    ["another host", "([View Tweet](https://example.org/ada/status/17))"],
    ["an image", "![](https://twitter.com/ada/status/17)"],
  ])("takes no link from %s", (_, text) => {
    expect(readTweet(text, bracketed)).toEqual({ before: text, link: undefined, after: "" });
  });

  it("leaves a link amid a sentence to the sentence", () => {
    const text = `https://twitter.com/ada/status/${id} is where it began, and it went on for weeks until nobody cared any more.`;
    expect(readTweet(text).link).toBeUndefined();
  });

  it("sets a link to Readwise aside", () => {
    const text = "Some words ([View Highlight](https://read.readwise.io/read/01abc))";
    expect(readTweet(text)).toMatchObject({ link: undefined, after: expect.stringContaining("read.readwise.io") });
  });

  it.each([
    ["twitter.com", "%E6%BD%AE%20%28from%3A%40ada%29", ""],
    ["x.com", `${"tide%20".repeat(300)}%28from%3A%40ada%29`, " #Highlight #[[2023-05-04]]"],
  ])("sets a search on %s aside, which stands where no id was known", (host, query, rest) => {
    const link = `([View Tweet](https://${host}/search?q=${query}))`;
    expect(readTweet(`1/ 潮 ${link}${rest}`)).toEqual({ before: "1/ 潮 ", link: undefined, after: `${link}${rest}` });
  });

  it("leaves a search to the sentence in which it stands", () => {
    const text = `Look at ([this search](https://twitter.com/search?q=tide)), and ${"then at the sea, ".repeat(6)}`;
    expect(readTweet(text)).toEqual({ before: text, link: undefined, after: "" });
  });

  it.each(["i", "i/web", "I", "anyuser"])("names nobody for /%s/status/", (name) => {
    expect(readTweet(`https://x.com/${name}/status/${id}`).link).toMatchObject({ id, handle: undefined });
  });

  it("prefers the label that the page is used to", () => {
    const text = `([View Tweet](https://x.com/ada/status/1)) and ([x](https://x.com/bob/status/2))`;
    expect(ownLink(text, linksSeen(text), bracketed)?.id).toBe("1");
    expect(ownLink(text, linksSeen(text), { ...bracketed, label: undefined })?.id).toBe("2");
  });
});
