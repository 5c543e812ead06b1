import { describe, expect, it } from "vitest";
import { attempt, NoAnswer } from "../../src/app/attempt.ts";
import { enPanel } from "../../src/core/words/en-panel.ts";
import { reasonOf } from "../../src/ui/reason-of.ts";

describe("why something failed", () => {
  it.each([
    [new Error("disk full"), "This did not work (Logseq said: disk full). Try again in a moment."],
    ["Not allowed", "This did not work (Logseq said: Not allowed). Try again in a moment."],
    [new NoAnswer("Editor.updateBlock"), "This did not work. Try again in a moment."],
  ])("is what Logseq said, if it said anything: %s", async (thrown, sentence) => {
    const failed = await attempt(Promise.reject(thrown));
    expect(failed.ok ? "" : enPanel.actFailed(reasonOf(failed))).toBe(sentence);
  });
});
