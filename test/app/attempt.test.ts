import { expect, it } from "vitest";
import { attempt, NoAnswer } from "../../src/app/attempt.ts";
import { en } from "../../src/core/words/en.ts";
import { enPanel } from "../../src/core/words/en-panel.ts";

it.each([
  [new Error("disk full"), "disk full"],
  ["Not allowed", "Not allowed"],
  [{ message: "Not existed method" }, "Not existed method"],
  [new NoAnswer("Editor.updateBlock"), ""],
])("gives as the reason what Logseq said, if it said anything: %s", async (thrown, reason) => {
  expect(await attempt(Promise.reject(thrown))).toMatchObject({ ok: false, reason });
});

it("leaves no trace of a missing reason in what is said", () => {
  expect(enPanel.actFailed("")).toBe("This did not work. Try again in a moment.");
  expect(en.stoppedHost("")).toBe("Logseq did not carry out a change. Everything is as it was; try again in a moment.");
  expect(en.unexpected("")).toBe("Something went wrong. Look at the page, then run the command again.");
});
