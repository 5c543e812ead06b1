import fc from "fast-check";

/** Something that happens to a graph; `at` and `to` choose among the blocks of its tweet pages, `page` among those pages. */
export type LifeEvent =
  | { readonly do: "command"; readonly key: CommandOnBlock; readonly at: number }
  | { readonly do: "page command"; readonly key: CommandOnPage; readonly page: number }
  | { readonly do: "style"; readonly style: "merge" | "nest" }
  | { readonly do: "undo" | "redo"; readonly times: number }
  /** The plugin is loaded anew; or the graph is read from its files, so that uuids are new; or both. */
  | { readonly do: "reload" | "reindex" | "restart" }
  | Sync
  | PageEvent
  | { readonly do: "edit"; readonly at: number; readonly where: "start" | "end" | "whole" }
  | { readonly do: "note" | "remove"; readonly at: number }
  /** Of the block of a collapsed thread. */
  | { readonly do: "edit merged"; readonly at: number; readonly where: "start" | "end" | "whole" }
  | { readonly do: "drag"; readonly at: number; readonly to: number; readonly children: boolean; readonly far: boolean }
  | Fault;

/** Readwise brings tweets of some threads: behind those of the last section, or in one of their own behind all. */
export interface Sync {
  readonly do: "sync";
  readonly page: number;
  /** New ones; ones that stand there already, as their section or an earlier one has them; ones between others, that begin a thread. */
  readonly tweets: readonly {
    readonly thread: 1 | 2 | 3;
    readonly kind: "late" | "again" | "begins";
    readonly at: number;
  }[];
  readonly how: "append" | "section";
}

/** Something that happens to a page as a whole; `to` chooses among the names that no page has. */
export type PageEvent =
  /** In the app, or by another program while it is closed. */
  | { readonly do: "rename"; readonly page: number; readonly to: number; readonly how: "app" | "files" }
  /** Its file comes back out of the bin; or it is what it was some events ago, as where a graph is synced; or Readwise makes it anew. */
  | { readonly do: "remake"; readonly page: number; readonly how: "bin" | "older" | "anew"; readonly back: number };

/**
 * One call of a command goes wrong, counted from its first write to the storage on; then, at once or after something else has
 * happened, the command is ended.
 */
export interface Fault {
  readonly do: "fault";
  readonly key: CommandOnPage;
  readonly page: number;
  readonly call: number;
  readonly how: "rejects" | "never answers" | "answer is lost" | "does nothing";
  readonly meanwhile: "nothing" | "reload" | "restart" | "rename";
  readonly end: "finish-runs" | "put-back-runs";
}

type CommandOnPage = "collapse-page" | "expand-page";
type CommandOnBlock = "collapse-thread" | "expand-thread" | "join-above" | "split-here" | "leave-out" | "forget-word";

const at = fc.nat(40);
const page = fc.nat(1);
const times = fc.integer({ min: 1, max: 6 });
const onPage = fc.constantFrom<CommandOnPage>("collapse-page", "collapse-page", "expand-page");
const onBlock = (...keys: CommandOnBlock[]): fc.Arbitrary<LifeEvent> =>
  fc.record({ do: fc.constant("command"), key: fc.constantFrom(...keys), at });

const folding: fc.Arbitrary<LifeEvent> = fc.oneof(
  onBlock("collapse-thread", "collapse-thread", "expand-thread"),
  fc.record({ do: fc.constant("page command"), key: onPage, page }),
  fc.record({ do: fc.constant("style"), style: fc.constantFrom("merge", "nest") }),
);

const others: readonly fc.Arbitrary<LifeEvent>[] = [
  fc.record({ do: fc.constantFrom("reload", "reindex", "restart") }),
  onBlock("join-above", "split-here", "leave-out", "forget-word"),
  fc.record({
    do: fc.constant("sync"),
    page,
    tweets: fc.array(
      fc.record({
        thread: fc.constantFrom(1, 2, 3),
        kind: fc.constantFrom("late", "late", "again", "begins"),
        at,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    how: fc.constantFrom("append", "section"),
  }),
  fc.record({ do: fc.constant("edit"), at, where: fc.constantFrom("start", "end", "whole") }),
  fc.record({ do: fc.constantFrom("note", "note", "remove"), at }),
  fc.record({ do: fc.constant("edit merged"), at, where: fc.constantFrom("start", "end", "whole") }),
  fc.record({ do: fc.constant("drag"), at, to: at, children: fc.boolean(), far: fc.constantFrom(false, false, true) }),
  fc.record({ do: fc.constantFrom("undo", "undo", "redo"), times }),
  fc.oneof<[fc.Arbitrary<PageEvent>, fc.Arbitrary<PageEvent>]>(
    fc.record({ do: fc.constant("rename"), page, to: at, how: fc.constantFrom("app", "files") }),
    fc.record({ do: fc.constant("remake"), page, how: fc.constantFrom("bin", "older", "anew"), back: fc.nat(6) }),
  ),
  fc.record({
    do: fc.constant("fault"),
    key: onPage,
    page,
    call: fc.integer({ min: 1, max: 24 }),
    how: fc.constantFrom("rejects", "never answers", "answer is lost", "does nothing"),
    meanwhile: fc.constantFrom("nothing", "nothing", "reload", "restart", "rename"),
    end: fc.constantFrom("finish-runs", "put-back-runs"),
  }),
];

/** Some weeks of a graph: half of what happens is that threads are collapsed and expanded. */
export const anyLife: fc.Arbitrary<readonly LifeEvent[]> = fc.array(
  fc.oneof({ weight: others.length, arbitrary: folding }, ...others.map((arbitrary) => ({ weight: 1, arbitrary }))),
  { minLength: 6, maxLength: 15 },
);
