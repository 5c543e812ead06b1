import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NoAnswer } from "../../src/app/attempt.ts";
import { limited } from "../../src/logseq/ask.ts";

describe("a call to the host", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("ends before the client's own ten seconds, with the name of what was asked, if no answer comes", async () => {
    const ask = limited(() => new Promise(() => {}));
    const ended = expect(ask("Editor.getBlock", "u")).rejects.toEqual(new NoAnswer("Editor.getBlock"));
    await vi.advanceTimersByTimeAsync(9_999);
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["its answer", () => Promise.resolve(7), { status: "fulfilled", value: 7 }],
    ["undefined", () => Promise.resolve(undefined), { status: "fulfilled", value: undefined }],
    [
      "what the host rejects with",
      () => Promise.reject("file not existed"),
      { status: "rejected", reason: "file not existed" },
    ],
  ])("gives %s, and leaves no timer behind", async (_, host, outcome) => {
    const [settled] = await Promise.allSettled([limited(host)("App.getInfo")]);
    expect(settled).toEqual(outcome);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has ended when the answer comes too late", async () => {
    const ask = limited(() => new Promise((resolve) => setTimeout(resolve, 9_500, "late")));
    const ended = expect(ask("DB.datascriptQuery", "[]")).rejects.toBeInstanceOf(NoAnswer);
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
  });
});
