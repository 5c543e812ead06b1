import { AuthorChoiceBox } from "./author-choice-box.tsx";
import { IconButton } from "./icon.tsx";
import type { Scene } from "./scene.ts";
import { sorts } from "./view.ts";

/** How many threads there are, by whom, in which order. */
export function OrderBar({ scene }: { readonly scene: Scene }) {
  const { state, words, arrangement, summary, list } = scene;
  const { view, threads = [] } = state;
  const isSearched = state.ranks !== undefined;
  const isBest = isSearched && view.bestFirst;
  const offered = sorts.filter((sort) => sort !== "synced" || summary.hasSyncs || view.sort === sort);
  const choose = (value: string): void => {
    const sort = sorts.find((one) => one === value);
    list.choose(sort === undefined ? { bestFirst: true } : { sort, ...(isSearched ? { bestFirst: false } : {}) });
  };
  return (
    <div class="order">
      <span class="order-count" role="status">
        {arrangement.shown === threads.length
          ? words.count(threads.length)
          : words.countOf(arrangement.shown, threads.length)}
      </span>
      <AuthorChoiceBox scene={scene} />
      <select
        aria-label={words.sort}
        title={words.sort}
        value={isBest ? "best" : view.sort}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {isSearched && <option value="best">{words.sorts.best}</option>}
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
      <IconButton
        icon="group"
        label={words.group}
        pressed={view.grouped}
        onClick={() => list.choose({ grouped: !view.grouped })}
      />
    </div>
  );
}
