import fc from "fast-check";
import mldoc from "mldoc";
import { describe, expect, it } from "vitest";
import { escapeMerged } from "../../../src/core/fold/escape-merged.ts";
import { leftOpen } from "../../../src/core/fold/left-open.ts";
import { unescapeMerged } from "../../../src/core/fold/unescape-merged.ts";

const config = JSON.stringify({
  toc: false,
  heading_number: false,
  keep_line_break: true,
  format: "Markdown",
  heading_to_list: false,
  exporting_keep_properties: true,
  inline_type_with_pos: false,
  parse_outline_only: false,
  export_md_remove_options: [],
  hiccup_in_block: true,
});

/** The kinds of blocks that Logseq's own parser finds in a bullet with this text. */
function kinds(text: string): readonly string[] {
  const parsed: unknown = JSON.parse(mldoc.Mldoc.parseJson(`- ${text.replaceAll("\n", "\n  ")}`, config));
  return Array.isArray(parsed) ? parsed.map(([[kind]]) => String(kind)) : [];
}

const shown: readonly (readonly [says: string, text: string, escaped: string])[] = [
  ["a dash would start a block", "Things:\n- one\n-\n- two", "Things:\n\\- one\n\\-\n\\- two"],
  ["so would a dash behind blanks", "x\n  - y", "x\n  \\- y"],
  ["a heading would take the rest of the page under it", "# Rule one\n## Rule two", "\\# Rule one\n\\## Rule two"],
  ["a hashtag is no heading", "#naming\n#️⃣ one", "#naming\n#️⃣ one"],
  ["two colons would make a property", "Note:: keep this\nand on", "Note:\\: keep this\nand on"],
  ["colons inside a word move the line up, once the block is written again", "std::vector: yes", "std:\\:vector: yes"],
  ["colons behind a blank do not", "use std::io, yes", "use std::io, yes"],
  [
    "code with such a line, which is moved out of it",
    "```\nstd::cout\n  b::c\n```",
    "\\`\\`\\`\nstd:\\:cout\n  b::c\n\\`\\`\\`",
  ],
  ["code that ends is left alone", "```js\n- a\nb : c\n```\nend", "```js\n- a\nb : c\n```\nend"],
  ["code that never ends", "look:\n```js\nlet a", "look:\n\\`\\`\\`js\nlet a"],
  ["an org block", "#+BEGIN_QUOTE\nwords", "\\#+BEGIN_QUOTE\nwords"],
  ["raw HTML", "<div>\nhello", "\\<div>\nhello"],
  ["a drawer", ":LOGBOOK:\nx", "\\:LOGBOOK:\nx"],
  ["an emoji that would be one", "hot\n:+1:\nx", "hot\n\\:+1:\nx"],
  ["a formula behind one that ends", "$$a$$ and\n$$b", "$$a$$ and\n\\$\\$b"],
  ["a dash behind a formula would start a block", "$$E$$ - Einstein", "\\$\\$E\\$\\$ - Einstein"],
  ["a formula with words behind it is left alone", "$$E$$ is - Einstein", "$$E$$ is - Einstein"],
  ["LaTeX that never ends", "so\n\\begin{x} $$", "so\n\\\\begin{x} $\\$"],
  ["LaTeX that ends is left alone", "so\n\\begin{x}\na\n\\end{x}", "so\n\\begin{x}\na\n\\end{x}"],
  ["stars, pluses, numbers and quotes mean the same everywhere", "* a\n+ b\n1. c\n> d", "* a\n+ b\n1. c\n> d"],
];

describe("escapeMerged", () => {
  it.each(shown)("%s", (_, text, escaped) => {
    expect(escapeMerged(text, "markdown")).toBe(escaped);
  });

  it("escapes code behind a list, which would take it in, and code behind a list of another tweet", () => {
    const code = "```\n- a\n```";
    const escaped = "\\`\\`\\`\n\\- a\n\\`\\`\\`";
    expect(escapeMerged(`1. one\n\nwords\n\n${code}`, "markdown")).toBe(`1. one\n\nwords\n\n${escaped}`);
    expect(escapeMerged(code, "markdown", { before: ["1. one"] })).toBe(escaped);
    expect(escapeMerged(code, "markdown", { before: ["1.5 km"] })).toBe(code);
  });

  it("escapes what would end what other blocks leave open, and nothing else for their sake", () => {
    const text = "```\nx\n```\n</div> $$$ -->";
    const ends = (open: string) => ({ ends: leftOpen(open) });
    expect(escapeMerged(text, "markdown", ends("<b>"))).toBe("```\nx\n```\n\\</div> $$$ -->");
    for (const open of ["$$", "<!--", "```"]) {
      const escaped = escapeMerged(text, "markdown", ends(open));
      expect(escaped).toBe("\\`\\`\\`\nx\n\\`\\`\\`\n\\<\\/div> $\\$\\$ --\\>");
      expect(unescapeMerged(escaped, "markdown")).toBe(text);
    }
  });

  it("moves what takes the rest of an org page into itself off the start", () => {
    expect(escapeMerged("> said\n```\n~~~", "org")).toBe("\u200b> said\n`\u200b`\u200b`\n~\u200b~\u200b~");
  });

  it("is undone to the letter in org", () => {
    const scrap = fc.constantFrom(
      "* ",
      "** x",
      "*bold*",
      " > q",
      ">",
      "```",
      "  ~~~~",
      "$$",
      "$$$",
      "let x",
      "",
      "a::b",
      "\\- c",
      ":fire:",
      "<div>",
      "b </div> -->",
      "#+BEGIN_QUOTE",
      "\\begin{x}",
      "$$a$$ - b",
      "pay $$$$",
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 6 }), (parts) => {
        const text = parts.join("\n");
        expect(unescapeMerged(escapeMerged(text, "org"), "org")).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps a line of code in org that the host would take for a property of its own", () => {
    const text = "```\nid:: of mine\n  collapsed:: true\n```";
    const escaped = escapeMerged(text, "org");
    expect(escaped).toContain("\nid:\u200b: of mine\n  collapsed:\u200b: true\n");
    expect(unescapeMerged(escaped, "org")).toBe(text);
  });

  it("moves stars off the start of a line in org", () => {
    expect(escapeMerged("one\n* two\n*bold* stays", "org")).toBe("one\n\u200b* two\n*bold* stays");
  });

  it("leaves nothing that would split a block or change what follows, as Logseq's parser reads it", () => {
    const scrap = fc.constantFrom(
      ...[
        "- ",
        "-",
        "# ",
        "###### x",
        "word:: rest",
        "key::",
        "```",
        "```js",
        "~~~",
        "$$",
        "#+BEGIN_SRC",
        "<div>",
        "</div>",
      ],
      ...[
        ":PROPERTIES:",
        ":END:",
        ":x: 1",
        "> q",
        "* a",
        "1. b",
        "text",
        "",
        "  ",
        "SCHEDULED: <2022-11-11 Fri>",
        "潮 🌊",
        "\\",
        "|a|b|",
        ":fire:",
        "$$a$$",
        "costs $$ more",
        "$$b$$- c",
        "$$\nd\n$$ ## e",
        "$$f$$ g:: h",
        "\\begin{i}j\\end{i} - k",
        "b </div>",
        "<!-- c",
        "\\begin{x}",
      ],
    );
    const text = fc.array(scrap, { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, (tweet) => {
        const found = kinds(`First.\n\n${escapeMerged(tweet.trim(), "markdown")}\n\nLast.`);
        expect(found[0]).toBe("Heading");
        expect(found.slice(1)).not.toContain("Heading");
        expect(found).not.toContain("Property_Drawer");
        // A list goes on over a blank line where the text is indented; it still shows as it did.
        expect(["Paragraph", "List"]).toContain(found.at(-1));
      }),
      { numRuns: 3000 },
    );
  });
});
