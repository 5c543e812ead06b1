import { Icon, IconButton } from "./icon.tsx";
import type { Scene } from "./scene.ts";

export function SearchBox({ scene }: { readonly scene: Scene }) {
  const { state, words, list, arrangement } = scene;
  const { query } = state.view;
  return (
    <search class="search">
      <Icon name="search" size={16} />
      <input
        id="search"
        type="text"
        value={query}
        aria-label={words.search}
        aria-controls={arrangement.shown > 0 ? "threads" : undefined}
        placeholder={words.searchHint}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={500}
        onInput={({ currentTarget }) => list.search(currentTarget.value)}
      />
      {query === "" ? (
        <kbd class="search-key">/</kbd>
      ) : (
        <IconButton
          icon="close"
          label={words.clearSearch}
          onClick={() => {
            list.search("");
            document.getElementById("search")?.focus();
          }}
        />
      )}
    </search>
  );
}
