import type { SortWord, TraitWord } from "../core/words/panel-words.ts";

export type Sort = Exclude<SortWord, "best">;
export type Trait = TraitWord;

/** What the user chose to see; remembered for each graph. */
export interface View {
  /** As typed. */
  readonly query: string;
  readonly traits: readonly Trait[];
  /** An author in lower case, `""` for threads without one, undefined for all. */
  readonly author: string | undefined;
  readonly sort: Sort;
  /** While something is searched, its best matches stand first, whatever `sort` says. */
  readonly bestFirst: boolean;
  readonly grouped: boolean;
}

export const traits: readonly Trait[] = [
  "interrupted",
  "arrived",
  "spread",
  "collapsed",
  "incomplete",
  "cutOff",
  "possible",
  "changed",
];
export const sorts: readonly Sort[] = ["newest", "synced", "author", "length"];

export const firstView: View = {
  query: "",
  traits: [],
  author: undefined,
  sort: "newest",
  bestFirst: true,
  grouped: false,
};

/** A view as the text that is remembered. What changed since the last refresh is not worth remembering. */
export function writeView(view: View): string {
  return JSON.stringify({ ...view, traits: view.traits.filter((trait) => trait !== "changed") });
}

/** The view that a remembered text holds; whatever of it is not understood is as it is at first. */
export function readView(text: string | undefined): View {
  const stored = text === undefined ? {} : parsed(text);
  const query: unknown = Reflect.get(stored, "query");
  const chosen: unknown = Reflect.get(stored, "traits");
  const author: unknown = Reflect.get(stored, "author");
  return {
    query: typeof query === "string" ? query.slice(0, 500) : firstView.query,
    traits: Array.isArray(chosen) ? traits.filter((trait) => chosen.includes(trait)) : firstView.traits,
    author: typeof author === "string" ? author : undefined,
    sort: sorts.find((sort) => sort === Reflect.get(stored, "sort")) ?? firstView.sort,
    bestFirst: Reflect.get(stored, "bestFirst") !== false,
    grouped: Reflect.get(stored, "grouped") === true,
  };
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
