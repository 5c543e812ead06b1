import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { bareText, hasLastingId } from "../../../src/core/block/property-lines.ts";
import { isTask } from "../../../src/core/block/task.ts";
import { leftOpen } from "../../../src/core/fold/left-open.ts";
import { anyOpenPage } from "./any-thread-page.ts";
import { asMeant, asRead, collapsed, expanded, ordersFor, plain, startOf } from "./fold-run.ts";

/** Pages in an everyday run; more with RUNS=10000. */
const numRuns = Number(process.env["RUNS"] ?? 100);

const readable = anyOpenPage.filter(({ page }) => asRead(page.blocks) === asMeant(page.blocks));
const styles = fc.array(fc.constantFrom("merge" as const, "nest" as const), { minLength: 3, maxLength: 3 });

const shown: readonly (readonly [says: string, text: string, ends: readonly string[]])[] = [
  ["code that is closed", "look:\n```js\nx\n```", []],
  ["code that is not", "look:\n```js\nx", ["a\n~~~"]],
  ["code that opens a task", "TODO ```\nx", ["a\n```"]],
  ["a fence inside a line", "a ```\nx", []],
  ["money, which opens a formula", "$$$ ahead", ["costs $$ more"]],
  ["a formula on one line", "$$x$$ and on", []],
  ["a formula behind another", "$$x$$\n$$y", ["a $$ b"]],
  ["raw HTML", "<div class=a>x", ["b </div>"]],
  ["raw HTML that ends", "<b>x</b>", []],
  ["raw HTML, which ends with any tag that ends in itself", "<div>x", ["words<img src='a.jpg'/> more"]],
  ["a tag that ends in itself", "<img src='a.jpg'/> words", []],
  ["a small number", "<3 and < 4", []],
  ["a comment", "<!-- x", ["y -->"]],
  ["an org block", "#+BEGIN_QUOTE\nx", ["y\n#+END_QUOTE"]],
  ["an org block within code", "```\n#+BEGIN_SRC\n```", []],
  ["a drawer", "a\n:fire:", ["b\n:END:"]],
  ["an emoji in a line", "a\n:fire: hot", []],
  ["LaTeX, which takes in anything", "a\n\\begin{x}", ["a"]],
  ["two things", "<div>\n```", ["</div>", "a\n```"]],
];

/** Whether a block with a text takes in a later one, as Logseq's parser reads it. */
function takesLater(text: string, later: string): boolean {
  const blocks = [text, "between", later].map((line, at) => ({
    id: blockId(`b${at}`),
    text: line,
    folded: false,
    children: [],
  }));
  return asRead(blocks) !== asMeant(blocks);
}

describe("leftOpen", () => {
  it.each(shown)("%s", (_, text, ends) => {
    const found = leftOpen(text);
    expect(found).toHaveLength(ends.length);
    for (const [at, end] of ends.entries()) {
      expect(found[at]?.test(end)).toBe(true);
      expect(takesLater(text, end)).toBe(true);
    }
    for (const end of ["a", "a\n```\nb\n```", "a $$ b", "</div>", "a/>", "a -->", "a\n#+END_QUOTE", "a\n:END:"])
      expect(found.some((closer) => closer.test(end))).toBe(takesLater(text, end));
  });
});

describe("a page on which blocks leave something open", () => {
  it("is read from its file as it is meant after every collapse and expand, in any order", () => {
    let done = 0;
    fc.assert(
      fc.property(readable, styles, fc.infiniteStream(fc.nat(2)), (made, kinds, stream) => {
        let state = startOf(made);
        const check = (blocks: readonly Block[]): void => expect(asRead(blocks)).toBe(asMeant(blocks));
        for (const [at, thread] of made.threads.entries()) {
          state = collapsed(made, state, ordersFor([thread], kinds.slice(at), at), plain);
          check(state.blocks);
        }
        done += state.snapshots.length;
        while (state.snapshots.length > 0) {
          const { snapshots } = state;
          const at = stream.next().value % snapshots.length;
          const [taken] = snapshots.slice(at, at + 1).map(({ merged }) => merged);
          if (taken !== undefined) state = expanded(made, state, [taken]);
          check(state.blocks);
          state = { ...state, snapshots: state.snapshots.filter((_, number) => number !== at) };
        }
      }),
      { numRuns },
    );
    expect(done).toBeGreaterThan(numRuns);
  }, 900_000);

  it("is refused a merge only for the sake of tweets that stay on it", () => {
    let merged = 0;
    fc.assert(
      fc.property(readable, (made) => {
        const { threads, referred } = made;
        const state = collapsed(made, startOf(made), ordersFor(threads.slice(0, 1), ["merge"]));
        merged += state.snapshots.length;
        const [, ...tail] = threads[0]?.members.map(({ highlight }) => highlight.block) ?? [];
        const stay = tail.filter(({ id, text }) => referred.has(id) || hasLastingId(text) || isTask(text));
        const mayMatter = stay.some(({ text }) => /[`~$<>:#]/u.test(bareText(text)));
        expect(state.snapshots.length > 0 || mayMatter).toBe(true);
      }),
      { numRuns },
    );
    expect(merged).toBeGreaterThan(numRuns / 2);
  }, 900_000);
});
