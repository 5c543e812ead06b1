import { shownName } from "../core/thread/shown-name.ts";
import { authorChoices, authorName } from "./authors.ts";
import { Menu, type MenuItem, type Place } from "./menu.tsx";
import type { Scene } from "./scene.ts";
import { sorts } from "./view.ts";

/** What the list is ordered by, or by whom its threads are. */
export function OrderMenu(props: {
  readonly scene: Scene;
  readonly of: "sort" | "author";
  readonly at: Place;
  readonly close: () => void;
}) {
  const { scene, of, at, close } = props;
  const groups = of === "sort" ? [sortItems(scene)] : authorItems(scene);
  return <Menu label={scene.words[of]} groups={groups} at={at} close={close} />;
}

function sortItems({ state, words, list, summary }: Scene): readonly MenuItem[] {
  const { view } = state;
  const isSearched = state.ranks !== undefined;
  const isBest = isSearched && view.bestFirst;
  const offered = sorts.filter((sort) => sort !== "synced" || summary.hasSyncs || view.sort === sort);
  const best = { label: words.sorts.best, isChosen: isBest, run: () => list.choose({ bestFirst: true }) };
  return [
    ...(isSearched ? [best] : []),
    ...offered.map((sort) => ({
      label: words.sorts[sort],
      isChosen: !isBest && view.sort === sort,
      run: () => list.choose(isSearched ? { sort, bestFirst: false } : { sort }),
    })),
  ];
}

function authorItems({ state, words, list }: Scene): readonly (readonly MenuItem[])[] {
  const { author } = state.view;
  const choices = authorChoices(state);
  const named = (name: string | undefined): string => shownName(name) ?? words.unknownAuthor;
  const isListed = author === undefined || choices.some(({ value }) => value === author);
  const unlisted = isListed ? [] : [{ value: author, name: authorName(state.threads ?? [], author), threads: 0 }];
  return [
    [{ label: words.allAuthors, isChosen: author === undefined, run: () => list.choose({ author: undefined }) }],
    [...unlisted, ...choices].map(({ value, name, threads }) => ({
      label: `${named(name)} (${words.number(threads)})`,
      isChosen: value === author,
      run: () => list.choose({ author: value }),
    })),
  ];
}
