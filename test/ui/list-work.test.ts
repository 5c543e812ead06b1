import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Rank } from "../../src/core/search/search-texts.ts";
import { panelWordsFor } from "../../src/core/words/words-for.ts";
import { type ListWork, listWork } from "../../src/ui/list-work.ts";
import { firstState, isAnswered, type PanelState } from "../../src/ui/panel-state.ts";
import { reduce } from "../../src/ui/reduce.ts";
import { fakeOutside } from "./fake-port.ts";
import { knownThread } from "./made-up-thread.ts";
import { readingList } from "./reading-list.ts";

const words = await panelWordsFor("en");

beforeEach(() => vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then)));
afterEach(() => vi.unstubAllGlobals());

/** A list whose searches end when the test says so. */
async function opened() {
  let state: PanelState = firstState;
  const searches: { readonly typed: string; readonly end: (ranks: readonly Rank[] | "ended") => void }[] = [];
  const search = {
    rank: (typed: string) => ({
      done: false as const,
      value: new Promise<readonly Rank[] | "ended">((end) => searches.push({ typed, end })),
    }),
    stop: () => searches.at(-1)?.end("ended"),
  };
  const means = { search, hits: () => undefined };
  const list: ListWork = listWork({
    port: fakeOutside(readingList.map(knownThread)).port,
    words,
    tell: (event) => {
      state = reduce(state, event);
    },
    state: () => state,
    searching: { now: () => means, there: async () => means },
  });
  await list.open();
  /** The first search for that, or a later one. */
  const underWay = (typed: string, at = 0) =>
    vi.waitUntil(() => searches.filter((one) => one.typed === typed)[at], { timeout: 5_000 });
  return { list, state: () => state, underWay, searches };
}

describe("whoever waits for the results of what is typed", () => {
  it("waits for no more than what is there", async () => {
    const { list } = await opened();
    expect(await list.answered()).toBe(true);
  });

  it("goes on when they are there, and not before", async () => {
    const { list, state, underWay } = await opened();
    list.search("felt");
    const seen: boolean[] = [];
    const waited = list.answered().then((answered) => seen.push(answered, isAnswered(state())));
    const search = await underWay("felt");
    expect(seen).toEqual([]);
    search.end([4]);
    await waited;
    expect(seen).toEqual([true, true]);
    expect(state().ranks).toEqual([4]);
  });

  it("goes on when a listing brings them", async () => {
    const { list, state, underWay } = await opened();
    list.search("felt");
    const waited = list.answered();
    const typed = await underWay("felt");
    const refreshed = list.refresh(false);
    const listed = await underWay("felt", 1);
    typed.end("ended");
    listed.end([1]);
    await refreshed;
    expect(await waited).toBe(true);
    expect(state().ranks).toEqual([1]);
  });

  it("is let go when something else is typed, and when the panel is left", async () => {
    const { list, underWay } = await opened();
    list.search("felt");
    const waited = list.answered();
    await underWay("felt");
    list.search("felts");
    expect(await waited).toBe(false);
    const again = list.answered();
    list.leave();
    expect(await again).toBe(false);
  });
});

describe("what is typed back to what is listed", () => {
  it("is not searched again", async () => {
    const { list, searches, underWay, state } = await opened();
    list.search("felt");
    const { end } = await underWay("felt");
    end([4]);
    await list.answered();
    list.search("felts");
    list.search("felt");
    expect(await list.answered()).toBe(true);
    await new Promise((resolve) => setTimeout(() => setTimeout(resolve)));
    expect(searches.map(({ typed }) => typed)).toEqual(["felt"]);
    expect(state().ranks).toEqual([4]);
  });
});
