import { describe, expect, it } from "vitest";
import { clearSlash, matching, runSteps, type SlashEntry } from "./slash.ts";

/** A text with its cursor drawn as `|`. */
function typed(drawing: string) {
  return { text: drawing.replace("|", ""), cursor: drawing.indexOf("|") };
}

function draw({ text, cursor }: ReturnType<typeof typed>): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe("clearing a slash command", () => {
  it.each([
    ["a tweet /coll|", "a tweet |"],
    ["START /collapse|Walked past", "START |Walked past"],
    ["(https://x.com/a/status/1) /Collapse thread|", "(https://x.com/a/status/1) |"],
    ["no command|", "no command|"],
  ])("%s becomes %s", (before, after) => {
    expect(draw(clearSlash(typed(before)))).toBe(after);
  });
});

describe("steps", () => {
  const run = (drawing: string, steps: SlashEntry["steps"], pid: string | null = "plugin") => {
    const done = runSteps(typed(drawing), { label: "x", pid, steps });
    return [draw(done.typed), ...done.hooks];
  };

  it("clears and calls the hook", () => {
    const steps: SlashEntry["steps"] = [
      ["editor/clear-current-slash", false],
      ["editor/restore-saved-cursor"],
      ["editor/hook", "SlashCommandHookeditor/hook1"],
    ];
    expect(run("text /x|", steps)).toEqual(["text |", "SlashCommandHookeditor/hook1"]);
  });

  it("a plugin's input eats the end of an address, as in Logseq", () => {
    const steps: SlashEntry["steps"] = [["editor/clear-current-slash"], ["editor/input", "IN", { "backward-pos": 1 }]];
    expect(run("(https://x.com/a/status/162) /x|", steps)).toEqual(["(https://x.com/a/status I|N"]);
  });

  it("the stand-in's own input does not", () => {
    const steps: SlashEntry["steps"] = [["editor/clear-current-slash"], ["editor/input", "TODO "]];
    expect(run("(https://x.com/1) /todo|", steps, null)).toEqual(["(https://x.com/1) TODO |"]);
  });
});

it.each([
  ["", ["Collapse thread", "Expand thread", "TODO", "展开线索"]],
  ["coll", ["Collapse thread"]],
  ["Collapse thread", ["Collapse thread"]],
  ["thread", ["Collapse thread", "Expand thread"]],
  ["expth", ["Expand thread"]],
  ["zzz", []],
  ["线索", ["展开线索"]],
])("finds the commands that fit “%s”", (query, expected) => {
  const entries = ["Collapse thread", "Expand thread", "TODO", "展开线索"].map((label) => ({ label }));
  expect(matching(entries, query).map(({ label }) => label)).toEqual(expected);
});
