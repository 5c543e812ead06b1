import { describe, expect, it } from "vitest";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { extendSnapshot } from "../../../src/core/fold/extend-snapshot.ts";
import type { Snapshot } from "../../../src/core/fold/snapshot.ts";
import { stillMerged } from "../../../src/core/fold/still-merged.ts";
import { outline } from "../outline.ts";
import { idAfter } from "../thread/any-tweets.ts";

/** A text in which `(3)` stands for the link of the tweet of second 3. */
function linked(text: string): string {
  return text.replace(
    /\((\d)\)/gu,
    (_, second) => `([View Tweet](https://twitter.com/ada/status/${idAfter(Number(second))}))`,
  );
}

function membersOf(...texts: readonly string[]): Snapshot["members"] {
  return texts.map((text) => {
    const block: Block = { id: blockId(`was ${text}`), text: linked(text), folded: false, children: [] };
    return { home: 0, key: `1 ${block.text}`, kept: false, block };
  });
}

const homes = [{ under: "Synced", copy: 0, order: [] }];
const record: Snapshot = {
  version: 1,
  style: "merge",
  merged: blockId("holder"),
  page: "Tides",
  text: linked("One (0)\n\nTwo (1)\n\nThree (2)"),
  headStays: false,
  homes,
  members: membersOf("One (0)", "Two (1)", "Three (2)"),
};
/** What the record says besides. */
const facts = {
  "merged under a name of its own": {},
  "merged into its head": { headStays: true },
  "expanded since": { spread: true },
} as const satisfies Record<string, Partial<Snapshot>>;
type Fact = keyof typeof facts;

/** A page on which the block has a text, with what stands beside it. */
function pageWith(text: string, beside: string): readonly Block[] {
  const own = { id: record.merged, text: `${linked(text)}\nid:: holder`, folded: false, children: [] };
  return [own, ...outline(linked(beside))];
}

/** How many tweets the thread that the block stands for has on it; none once it is spread. */
function heldIn(snapshot: Snapshot, text: string, beside: string): number {
  return stillMerged(pageWith(text, beside), snapshot)?.members.length ?? 0;
}

const all = Object.keys(facts) as readonly Fact[];
const [own, head, since] = ["merged under a name of its own", "merged into its head", "expanded since"] as const;
const whole = "One (0)\n\nTwo (1)\n\nThree (2)";
const both = "- Two (1)\n- Three (2)";

describe("a merged block", () => {
  const serving: readonly (readonly [says: string, facts: readonly Fact[], text: string, beside: string])[] = [
    ["as it was left", all, whole, ""],
    ["as it was left, beside copies of its tweets", all, whole, both],
    ["with a word changed", all, "One (0)\n\nTWO (1)\n\nThree (2)", ""],
    [
      "with a word changed, beside a copy of a tweet that it shows",
      all,
      "One (0)\n\nTWO (1)\n\nThree (2)",
      "- Two (1)",
    ],
    ["whose head alone was changed", all, "My one (0)\n\nTwo (1)\n\nThree (2)", ""],
    ["without a link that was left", all, "My one\n\nTwo\n\nThree", ""],
    ["in which nothing of any tweet is left", all, "What I think of tides", ""],
    ["cut down to its head while nothing else stands there", [own, head], "One (0)", ""],
    ["cut down to a head of which a word was changed", [own, head], "My one (0)", ""],
    ["cut down to its head on a page whose properties link to a tweet", [head], "My one (0)", "- url:: (1)"],
    ["of its own, cut down to its head beside a copy of one tweet", [own], "One (0)", "- Two (1)"],
    ["of its own, written anew beside copies of its tail", [own], "What I think of tides", both],
  ];
  const spread: typeof serving = [
    ["that is the head again", all, "One (0)", both],
    ["that is the head again, a task by now", all, "TODO One (0)", both],
    ["that is the head again, some of the tail deleted", [head, since], "One (0)", "- Three (2)"],
    ["that is the head again, the tail deleted", [since], "One (0)", ""],
    ["that is the head again, with all tweets edited", all, "My one (0)", "- My two (1)\n- My three (2)"],
    ["that is the head again, edited, some of the tail edited or deleted", [head, since], "My one (0)", "- My two (1)"],
    ["that is the head again, edited, the tail deleted", [since], "My one (0)", ""],
    ["that is the head again, its link deleted", [head, since], "Mine alone", both],
    ["that is the head again, a tweet joined to it by hand", [since], "One (0)Two (1)", "- Three (2)"],
  ];
  const rows = (list: typeof serving) =>
    list.flatMap(([says, which, ...page]) => which.map((fact) => [fact, says, page] as const));

  it.each(rows(serving))("%s stands for its thread %s", (fact, _, [text, beside]) => {
    expect(heldIn({ ...record, ...facts[fact] }, text, beside)).toBe(3);
  });

  it.each(rows(spread))("%s is spread %s", (fact, _, [text, beside]) => {
    expect(heldIn({ ...record, ...facts[fact] }, text, beside)).toBe(0);
  });

  it("as it was when it was last expanded stands for its thread again, until its tail is there", () => {
    const expanded: Snapshot = { ...record, spread: true, spreadFrom: linked("My one (0)") };
    expect(heldIn(expanded, "My one (0)", "")).toBe(3);
    expect(heldIn(expanded, "My one (0)", "- Two (1)")).toBe(3);
    expect(heldIn(expanded, "My one (0)", both)).toBe(0);
    expect(heldIn(expanded, "My one alone (0)", "")).toBe(0);
  });

  it("shows its tweets by their words where their links stand at its end", () => {
    const text = linked("**1** One\n\n**2** Two\n\n**3** Three\n\n(0)");
    for (const fact of all)
      expect(heldIn({ ...record, text, ...facts[fact] }, text.replace("One", "Eins"), "")).toBe(3);
  });

  it("with a tweet that lay under its head is spread with that still under it", () => {
    const page = pageWith("One (0)", "").map((block) => ({ ...block, children: outline(linked(both)) }));
    expect(stillMerged(page, record)).toBeUndefined();
  });

  it("that is the head again is spread though a tweet of the tail is the head once more", () => {
    const members = membersOf("One (0)", "Two (1)", "One again (0)");
    const text = linked("One (0)\n\nTwo (1)\n\nOne again (0)");
    expect(heldIn({ ...record, text, members, spread: true }, "My one (0)", "")).toBe(0);
  });

  it("that was a task and is its head again, be it none by now, is spread", () => {
    const members = membersOf("TODO One (0)", "Two (1)", "Three (2)");
    for (const now of ["One (0)", "DONE One (0)", "TODO One (0)"])
      for (const fact of all) expect(heldIn({ ...record, members, ...facts[fact] }, now, both)).toBe(0);
  });

  it("whose template writes links as properties is spread once all tweets stand by themselves, edited as they may be", () => {
    const located = (words: string, second: number): string =>
      `${words}\nlocation:: https://twitter.com/ada/status/${idAfter(second)}`;
    const members = membersOf(located("One", 0), located("Two", 1), located("Three", 2));
    const text = members.map(({ block }) => block.text.replace("::", ":\\:")).join("\n\n");
    const blocks = [located("My two", 1), located("My three", 2)].map(
      (own): Block => ({ id: blockId(own), text: own, folded: false, children: [] }),
    );
    const page = [...pageWith(located("My one", 0), ""), ...blocks];
    for (const fact of all) expect(stillMerged(page, { ...record, text, members, ...facts[fact] })).toBeUndefined();
  });

  it("that is on no page stands for none", () => {
    expect(stillMerged(outline("- Alone"), record)).toBeUndefined();
  });
});

describe("a merged block into which tweets were taken", () => {
  const late = { homes, members: membersOf("Four (3)", "Five (4)") };
  const four = linked(`${whole}\n\nFour (3)\n\nFive (4)`);
  const taken = extendSnapshot(record, four, late);
  /** It had been edited before: what it was left with is still the text of then. */
  const edited = extendSnapshot(record, record.text, late);
  const back = "- Four (3)\n- Five (4)";

  it.each([
    ["as it was left", taken, four, "", 5],
    ["as it was left, beside copies of what was taken in", taken, four, back, 5],
    ["as it was before", taken, whole, back, 3],
    ["as it was before, what was taken in deleted since", taken, whole, "", 3],
    ["as it was before and edited since", taken, "One (0)\n\nTWO (1)\n\nThree (2)", back, 3],
    ["as it was before and edited since, what was taken in too", taken, "ONE (0)\n\nTwo (1)", "- 4 (3)\n- 5 (4)", 3],
    ["edited since", taken, four.replace("Five", "FIVE"), "", 5],
    ["edited since, beside copies", taken, four.replace("Five", "FIVE"), back, 5],
    ["edited before", edited, `My ${four}`, "", 5],
    ["edited before, as it was before", edited, `My ${whole}`, back, 3],
    ["edited before, as it was before that", edited, whole, back, 3],
    ["edited before, and some of what was taken in deleted", edited, `My ${whole}`, "- Four (3)", 5],
    ["that is the head again", taken, "One (0)", `${both}\n${back}`, 0],
  ] as const)("%s", (_, snapshot, text, beside, members) => {
    expect(heldIn(snapshot, text, beside)).toBe(members);
  });

  it("twice goes back as far as what was taken out", () => {
    const twice = extendSnapshot(
      extendSnapshot(record, record.text, { homes, members: membersOf("Four (3)") }),
      record.text,
      { homes, members: membersOf("Five (4)") },
    );
    expect(heldIn(twice, `My ${whole}\n\nFour (3)`, "- Five (4)")).toBe(4);
    expect(heldIn(twice, `My ${whole}`, back)).toBe(3);
    expect(heldIn(twice, `My ${whole}\n\nFour (3)\n\nFive (4)`, "")).toBe(5);
  });
});
