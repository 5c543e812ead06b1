import { describe, expect, it } from "vitest";
import { shownName } from "../../../src/core/thread/shown-name.ts";
import { cliWords } from "../../../src/core/words/cli.en.ts";
import { languages } from "../../../src/core/words/words-for.ts";

describe("an author's name", () => {
  it.each([
    ["ana_mar", "@ana_mar"],
    ["Ana Maria López", "Ana Maria López"],
    ["安娜", "安娜"],
    [undefined, undefined],
  ])("%s is shown as %s", (author, shown) => {
    expect(shownName(author)).toBe(shown);
  });

  it.each(Object.entries(languages))("has no @ in any sentence where it is no handle (%s)", async (_, { words }) => {
    const { collapsed, nested, expanded, tookIn, inserted } = await words();
    for (const say of [collapsed, nested, expanded, tookIn, inserted]) {
      expect(say(3, "Ana Maria López")).toMatch(/(?<!@)Ana Maria López/u);
      expect(say(3, "ana_mar")).toContain("@ana_mar");
      expect(say(3, undefined)).not.toContain("@");
    }
  });

  it("has none on the command line either", () => {
    expect(cliWords.thread("Ana Maria López", 3, "Tides")).toMatch(/^Ana Maria López,/u);
    expect(cliWords.thread(undefined, 3, "Tides")).toMatch(/^Unknown author,/u);
  });
});
