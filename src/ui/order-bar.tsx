import { shownName } from "../core/thread/shown-name.ts";
import { Icon, IconButton } from "./icon.tsx";
import type { Scene } from "./scene.ts";

/** How many threads there are, by whom, in which order. */
export function OrderBar({ scene }: { readonly scene: Scene }) {
  const { state, words, list, arrangement } = scene;
  const { view, threads = [] } = state;
  const { author } = view;
  const isBest = state.ranks !== undefined && view.bestFirst;
  // The threads spell the name as its author does.
  const spelt = author === undefined ? undefined : threads.find((thread) => thread.author?.toLowerCase() === author);
  return (
    <div class="order">
      <span class="order-count" role="status">
        {arrangement.shown === threads.length
          ? words.count(threads.length)
          : words.countOf(arrangement.shown, threads.length)}
      </span>
      <span class="order-choices">
        <MenuOpener
          scene={scene}
          of="author"
          chosen={author === undefined ? words.allAuthors : (shownName(spelt?.author) ?? words.unknownAuthor)}
        />
        <MenuOpener scene={scene} of="sort" chosen={words.sorts[isBest ? "best" : view.sort]} />
        <IconButton
          icon="group"
          label={words.group}
          pressed={view.grouped}
          onClick={() => list.choose({ grouped: !view.grouped })}
        />
      </span>
    </div>
  );
}

/** A button that names what is chosen and opens the menu to choose from. */
function MenuOpener(props: { readonly scene: Scene; readonly of: "sort" | "author"; readonly chosen: string }) {
  const { scene, of, chosen } = props;
  const name = `${scene.words[of]}: ${chosen}`;
  return (
    <button
      type="button"
      class="order-choice"
      aria-haspopup="menu"
      aria-label={name}
      title={name}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        scene.tell({ happened: "overlay-opened", overlay: { show: of, at: { x: left, y: bottom } } });
      }}
    >
      <bdi>{chosen}</bdi>
      <Icon name="down" size={12} />
    </button>
  );
}
