import { describe, expect, it } from "vitest";
import { endsInQuote } from "../../../src/core/fold/ends-in-quote.ts";
import { readFile } from "../../stand-in/file/read-file.ts";

const open = [
  "> said",
  ">said",
  "one\n> said",
  "one\n  > said\nand more",
  "TODO > said",
  "IN-PROGRESS  [#A] > said",
  "[#B] > said",
  "a quote\n\n> of two\nlines",
  "| a |\n> said",
  "# aside\n> said",
  "```\nlet x\n```\n> said",
  "```\n> never closed",
  "> a\n#+BEGIN_SRC sh\n\n> b\n#+END_SRC",
];
const shut = [
  "",
  "CSS > JS, always",
  "IMO\nNBA > NFL",
  "one\nTODO > said",
  "FOO > said",
  "TODO TODO > said",
  "[#A] TODO > said",
  "one\n>",
  ">",
  "one\n- > said",
  "> said\n\nand on",
  "#+BEGIN_SRC sh\n> npm i\n#+END_SRC",
  "```\n> npm i\n```",
  ":LOGBOOK:\n> clock\n:END:",
  "#+BEGIN_QUOTE\n> said\n#+END_QUOTE",
  "$$\n> x\n$$",
  "one\n<div>\n> x\n</div>",
  "> a\n#+BEGIN_SRC sh\n\nb\n#+END_SRC",
];

describe("a text of an org page", () => {
  it.each([...open.map((text) => [text, true] as const), ...shut.map((text) => [text, false] as const)])(
    "%j is open to what follows it: %j",
    (text, isOpen) => {
      expect(endsInQuote(text)).toBe(isOpen);
      const { blocks } = readFile(`* ${text}\n* behind`, "org");
      expect(blocks).toHaveLength(isOpen ? 1 : 2);
    },
  );

  it("is looked through once, however much it opens", () => {
    expect(endsInQuote("```\n```\n> a\n".repeat(20_000))).toBe(true);
  });
});
