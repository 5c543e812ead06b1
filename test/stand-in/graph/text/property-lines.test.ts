import { describe, expect, it } from "vitest";
import {
  insertProperties,
  insertProperty,
  removeHiddenProperties,
  removeProperties,
  withHiddenProperties,
} from "./property-lines.ts";

describe("insertProperty", () => {
  // Recordings 08 and 15b: what the first line is decides whether the property goes above it or below.
  it.each([
    "The tide turns.",
    "#tag first",
    "**bold**",
    "![](https://a.b/c.jpg)",
    "[link](https://a.b)",
    "TODO water",
    "@ada said",
    "# heading",
    "“quoted”",
  ])("goes below %s", (first) => {
    expect(insertProperty(`${first}\nsecond`, "size", "2", "markdown")).toBe(`${first}\nsize:: 2\nsecond`);
  });
  it.each(["1. one", "> quoted", "```\ncode\n```", "* star", "+ plus", "|a|b|", "$$x$$"])("goes above %s", (first) => {
    expect(insertProperty(`${first}\nsecond`, "size", "2", "markdown")).toBe(`size:: 2\n${first}\nsecond`);
  });
  it("replaces the value of a property that is there", () => {
    expect(insertProperty("a\nsize:: 1\nid:: x\nb", "size", "2", "markdown")).toBe("a\nsize:: 2\nid:: x\nb");
  });
  it("goes into an org block's drawer, made where there is none", () => {
    const once = insertProperty("a\nb", "size", "2", "org");
    expect(once).toBe("a\n:PROPERTIES:\n:size: 2\n:END:\nb");
    expect(insertProperty(once, "of", "x", "org")).toBe("a\n:PROPERTIES:\n:size: 2\n:of: x\n:END:\nb");
  });
});

describe("insertProperties", () => {
  it("writes arrays as page links, an object as nonsense, nothing as nothing (recording 03b)", () => {
    const given = {
      "thread-of": ["a", "[[b]]", "a"],
      obj: { a: 1 },
      none: null,
      flag: true,
      camelCase: "x",
      "two words": 1,
    };
    expect(insertProperties("text\nrest", given, "markdown")).toBe(
      "text\nthread-of:: [[a]], [[b]]\nobj:: [[[object Object]]]\nnone:: \nflag:: true\ncamelcase:: x\ntwo-words:: 1\nrest",
    );
  });
});

describe("removing", () => {
  it("takes the property lines at the start or after the first line", () => {
    expect(removeProperties("id:: x\nsize:: 2\ntext")).toBe("text");
    expect(removeProperties("text\nid:: x\n\nrest\nend:: y")).toBe("text\n\nrest\nend:: y");
  });
  it("hides Logseq's own properties in the editor, but not in a block that is code", () => {
    expect(removeHiddenProperties("text\nid:: x\nsize:: 2\ncollapsed:: true")).toBe("text\nsize:: 2");
    expect(removeHiddenProperties("```\nid:: x\n```")).toBe("```\nid:: x\n```");
  });
});

describe("withHiddenProperties", () => {
  it("puts the id back and moves property lines behind the first line (recording 03b)", () => {
    expect(withHiddenProperties("new\n\nsecond\nsize:: 2", { id: "x", size: 1 }, "markdown")).toBe(
      "new\nid:: x\nsize:: 2\n\nsecond",
    );
    expect(withHiddenProperties("new\n\nsecond\nid:: y", { id: "x" }, "markdown")).toBe("new\nid:: y\n\nsecond");
  });
});
