import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rank } from "../../src/core/search/search-texts.ts";
import { arranger } from "../../src/ui/arranger.ts";
import { authorChoices } from "../../src/ui/authors.ts";
import { firstState, type PanelState } from "../../src/ui/panel-state.ts";
import { firstView, sorts, type Trait, traits, type View } from "../../src/ui/view.ts";
import { knownThread } from "./made-up-thread.ts";
import { manyThreads } from "./many-threads.ts";
import { readingList } from "./reading-list.ts";

const threads = readingList.map((thread, number) => knownThread(thread, number).listed);

function shown(view: Partial<View>, more: Partial<PanelState> = {}): readonly string[] {
  const { items } = arranger()({ ...firstState, threads, view: { ...firstView, ...view }, ...more });
  return items.map((item) => {
    if (item.kind === "thread") return item.thread.author ?? "?";
    return item.kind === "heading" ? `# ${JSON.stringify(item.group)} ${item.threads}` : `read ${item.of}`;
  });
}

describe("the order", () => {
  it("is by newest tweet, those without a date last", () => {
    expect(shown({}).slice(0, 2)).toEqual(["ada_lindqvist", "kafei_riji"]);
    expect(shown({}).at(-1)).toBe("?");
  });

  it.each([
    ["author", ["ada_lindqvist", "bo_mercer", "bo_mercer", "kafei_riji"]],
    ["length", ["ada_lindqvist", "kafei_riji", "kenkyu_note", "olga_petrenko"]],
    ["synced", ["ada_lindqvist", "kafei_riji", "kenkyu_note", "bo_mercer"]],
  ] as const)("is by %s when asked", (sort, authors) => {
    expect(shown({ sort }).slice(0, 4)).toEqual(authors);
  });

  it("puts better matches first, unless another order is asked for", () => {
    const ranks = threads.map(({ author }): Rank => (author === "rishi_maps" ? 6 : author === "ada_lindqvist" ? 2 : 0));
    expect(shown({ query: "x" }, { ranks })).toEqual(["rishi_maps", "ada_lindqvist"]);
    expect(shown({ query: "x", bestFirst: false }, { ranks })).toEqual(["ada_lindqvist", "rishi_maps"]);
  });

  it("groups by month, by day of sync, by author, by length", () => {
    expect(shown({ grouped: true, sort: "length" })).toEqual([
      '# {"by":"length","from":5,"to":9} 1',
      "ada_lindqvist",
      '# {"by":"length","from":1,"to":4} 11',
      ...shown({ sort: "length" }).slice(1),
    ]);
    expect(shown({ grouped: true, sort: "author" }).filter((line) => line.includes("bo_mercer"))).toEqual([
      '# {"by":"author","author":"bo_mercer"} 2',
      "bo_mercer",
      "bo_mercer",
    ]);
    expect(shown({ grouped: true }).filter((line) => line.startsWith("#"))).toHaveLength(11);
    expect(shown({ grouped: true, sort: "synced" }).filter((line) => line.startsWith("#"))).toHaveLength(6);
  });

  it("has the open thread's text below its line", () => {
    expect(shown({}, { open: { key: "thread 1", reading: { now: "reading" } } }).slice(1, 3)).toEqual([
      "kafei_riji",
      "read thread 1",
    ]);
  });
});

describe("the facets", () => {
  const counted = (view: Partial<View>): ReadonlyMap<Trait, number> =>
    arranger()({ ...firstState, threads, view: { ...firstView, ...view } }).arrangement.counts;

  it("count what each would leave", () => {
    expect(Object.fromEntries(counted({}))).toEqual({
      interrupted: 1,
      arrived: 1,
      spread: 10,
      collapsed: 2,
      incomplete: 1,
      cutOff: 1,
      possible: 1,
      changed: 0,
    });
    expect(Object.fromEntries(counted({ traits: ["collapsed"] }))).toMatchObject({
      spread: 10,
      collapsed: 2,
      arrived: 1,
      cutOff: 0,
    });
    expect(shown({ traits: ["collapsed", "arrived"] })).toEqual(["kafei_riji"]);
    expect(shown({ traits: ["collapsed", "spread"] })).toHaveLength(12);
  });

  it("leave exactly as many threads as they said", () => {
    const many = manyThreads(300).map(({ listed }) => listed);
    const state = (view: View): PanelState => ({ ...firstState, threads: many, view });
    const chosen = fc.uniqueArray(fc.constantFrom(...traits), { maxLength: 3 });
    fc.assert(
      fc.property(
        chosen,
        fc.constantFrom(...traits),
        fc.constantFrom(...sorts),
        fc.boolean(),
        (all, one, sort, grouped) => {
          const view = { ...firstView, sort, grouped };
          const isState = (trait: Trait): boolean => trait === "spread" || trait === "collapsed";
          const others = isState(one) ? all.filter((trait) => !isState(trait)) : all;
          const before = arranger()(state({ ...view, traits: others })).arrangement.counts.get(one);
          const { items, shown: after } = arranger()(state({ ...view, traits: [...others, one] })).arrangement;
          expect(items.filter(({ kind }) => kind === "thread")).toHaveLength(after);
          expect(after).toBe(before);
        },
      ),
    );
  });

  it("list authors with most threads first, whatever their spelling", () => {
    const again = knownThread({ author: "BO_MERCER", tweets: ["a", "b"] }, 99).listed;
    const [first] = authorChoices({ ...firstState, threads: [...threads, again] });
    expect(first).toEqual({ value: "bo_mercer", name: "bo_mercer", threads: 3 });
    expect(shown({ author: "bo_mercer" }, { threads: [...threads, again] })).toHaveLength(3);
  });
});

describe("arranging again", () => {
  it("costs nothing where nothing that matters has changed", () => {
    const arrange = arranger();
    const state = { ...firstState, threads };
    const once = arrange(state);
    expect(arrange({ ...state, active: "thread 3", view: { ...state.view, query: "typing" } }).items).toBe(once.items);
    expect(arrange({ ...state, ranks: threads.map(() => 6 as const) }).items).not.toBe(once.items);
  });
});
