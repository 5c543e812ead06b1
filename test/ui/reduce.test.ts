import { describe, expect, it } from "vitest";
import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { noTroubles } from "../../src/app/list-troubles.ts";
import type { PanelEvent } from "../../src/ui/panel-event.ts";
import { firstState, type PanelState } from "../../src/ui/panel-state.ts";
import { reduce } from "../../src/ui/reduce.ts";
import { firstView } from "../../src/ui/view.ts";
import { knownThread } from "./made-up-thread.ts";
import { readingList } from "./reading-list.ts";

const threads = readingList.map((thread, number) => knownThread(thread, number).listed);

function stateAfter(...events: readonly PanelEvent[]): PanelState {
  return events.reduce(reduce, firstState);
}

const listed = (list: readonly IndexedThread[], asked = false, troubles = noTroubles): PanelEvent => ({
  happened: "listed",
  threads: list,
  ranks: undefined,
  troubles,
  asked,
});
const toggled = (key: string): PanelEvent => ({ happened: "select-toggled", key });
const without = (key: string): readonly IndexedThread[] => threads.filter((thread) => thread.key !== key);
const altered = (key: string, change: Partial<IndexedThread>): readonly IndexedThread[] =>
  threads.map((thread) => (thread.key === key ? { ...thread, ...change } : thread));

describe("a listing", () => {
  it("shows no change the first time", () => {
    const { changes, listing } = stateAfter({ happened: "listing", done: 3, of: 9 }, listed(threads));
    expect(changes).toEqual({ added: new Set(), changed: new Set(), gone: 0 });
    expect(listing).toEqual({ now: "idle" });
  });

  it("comes with what it could not take into account, until the next one", () => {
    const troubles = { isWordDamaged: false, unreadPages: 2, reason: "left is not right" };
    const troubled = stateAfter(listed(threads, false, troubles));
    expect(troubled.troubles).toEqual(troubles);
    expect(reduce(troubled, listed(threads)).troubles).toEqual(noTroubles);
  });

  it("tells what was added, what changed and what is gone", () => {
    const now = altered("thread 2", { tweets: 9 })
      .slice(1)
      .concat(knownThread({ tweets: ["a", "b"] }, 99).listed);
    expect(stateAfter(listed(threads), listed(now, true)).changes).toEqual({
      added: new Set(["thread 99"]),
      changed: new Set(["thread 2"]),
      gone: 1,
    });
  });

  it("does not take for news what the user has just done", () => {
    const work: PanelEvent = { happened: "work-began", keys: ["thread 2"] };
    const { changes, own } = stateAfter(listed(threads), work, listed(altered("thread 2", { state: "merged" })));
    expect(changes.changed).toEqual(new Set());
    expect(own).toEqual(new Set());
  });

  it("keeps what was marked until the next refresh that is asked for", () => {
    const once = altered("thread 2", { tweets: 9 });
    const noticed = stateAfter(listed(threads), listed(once), listed(once));
    expect(noticed.changes.changed).toEqual(new Set(["thread 2"]));
    expect(reduce(noticed, listed(once, true)).changes.changed).toEqual(new Set());
  });

  it("lets go of threads that are gone", () => {
    const open: PanelEvent = { happened: "read", open: { key: "thread 1", reading: { now: "reading" } } };
    const state = stateAfter(
      listed(threads),
      toggled("thread 1"),
      toggled("thread 2"),
      open,
      listed(without("thread 1")),
    );
    expect(state.selected).toEqual(new Set(["thread 2"]));
    expect(state.open).toBeUndefined();
  });

  it("keeps the list that is there when it fails or is stopped", () => {
    expect(stateAfter(listed(threads), { happened: "listing-failed", reason: "x" }).threads).toBe(threads);
    expect(stateAfter({ happened: "listing-stopped" }).listing).toEqual({ now: "stopped" });
    expect(stateAfter(listed(threads), { happened: "listing-stopped" }).listing).toEqual({ now: "idle" });
  });
});

describe("a search", () => {
  it("shows what is typed at once, and the results when they are there", () => {
    const typed = stateAfter(listed(threads), { happened: "searched", query: "felt", ranks: "pending" });
    expect([typed.view.query, typed.answered, typed.ranks]).toEqual(["felt", "", undefined]);
    const found = reduce(typed, { happened: "searched", query: "felt", ranks: [4, 0] });
    expect([found.answered, found.ranks]).toEqual(["felt", [4, 0]]);
    expect(found.active).toBeUndefined();
  });
});

describe("a selection", () => {
  it("grows and shrinks thread by thread, and by ranges", () => {
    const one = stateAfter(listed(threads), toggled("a"), toggled("b"), toggled("a"));
    expect([...one.selected]).toEqual(["b"]);
    const range = reduce(one, { happened: "selected", keys: ["c", "d"], active: "d" });
    expect([[...range.selected], range.active, range.anchor]).toEqual([["b", "c", "d"], "d", "a"]);
    expect(reduce(range, { happened: "selection-cleared" }).selected.size).toBe(0);
  });

  it("is left alone by a search and by facets", () => {
    const state = stateAfter(listed(threads), toggled("thread 1"), { happened: "searched", query: "x", ranks: [] });
    const chosen = reduce(state, { happened: "view-chosen", view: { traits: ["collapsed"] } });
    expect(chosen.selected).toEqual(new Set(["thread 1"]));
  });
});

describe("another graph", () => {
  it("begins anew, with its own view", () => {
    const view = { ...firstView, query: "remembered" };
    const formatted: PanelEvent = { happened: "date-format-known", dateFormat: "yyyy" };
    const state = stateAfter(formatted, listed(threads), toggled("thread 1"), {
      happened: "graph-opened",
      graph: "b",
      view,
    });
    expect(state).toEqual({ ...firstState, graph: "b", dateFormat: "yyyy", view });
  });
});

describe("bulk work", () => {
  const asked: PanelEvent = { happened: "bulk-asked", act: "collapse", sure: ["a"], unsure: ["b"] };

  it("goes from preview to report", () => {
    const report = { results: [], stopped: false, batch: undefined };
    const state = stateAfter(
      asked,
      { happened: "bulk-widened", withUnsure: true },
      { happened: "bulk-stepped", step: { at: "report", report } },
    );
    expect(state.overlay).toMatchObject({ show: "bulk", withUnsure: true, step: { at: "report" } });
  });

  it("forgets steps that come after it was closed", () => {
    const late: PanelEvent = { happened: "bulk-stepped", step: { at: "previewing", done: 1, of: 2 } };
    expect(stateAfter(asked, { happened: "overlay-closed" }, late).overlay).toBeUndefined();
  });
});

describe("messages", () => {
  it("are told apart though they say the same", () => {
    const said: PanelEvent = { happened: "said", said: { sentence: "Done.", tone: "done" } };
    const [one, two] = [stateAfter(said), stateAfter(said, said)];
    expect(one.message?.number).not.toBe(two.message?.number);
    expect(reduce(two, { happened: "message-dismissed" }).message).toBeUndefined();
  });
});
