import { IconButton } from "./icon.tsx";
import type { Scene } from "./scene.ts";
import { mostCopied } from "./thread-work.ts";

/** What can be done with the threads that are selected. */
export function BulkBar({ scene }: { readonly scene: Scene }) {
  const { state, words, tell, deeds } = scene;
  const keys = [...state.selected];
  if (keys.length === 0) return null;
  const isBusy = state.busy !== undefined;
  return (
    <div class="bulk-bar" role="toolbar" aria-label={words.selected(keys.length)}>
      <IconButton icon="close" label={words.clearSelection} onClick={() => tell({ happened: "selection-cleared" })} />
      <span role="status">{words.selected(keys.length)}</span>
      {(["collapse", "expand", "nest"] as const).map((act) => (
        <button key={act} type="button" disabled={isBusy} onClick={() => void deeds?.askBulk(act, keys)}>
          {words.acts[act]}
        </button>
      ))}
      {keys.length > 1 && canJoin(scene) && (
        <button type="button" disabled={isBusy} onClick={() => void deeds?.decide({ do: "join", keys })}>
          {words.acts.join}
        </button>
      )}
      {keys.length <= mostCopied && (
        <button type="button" onClick={() => void deeds?.copy("markdown", keys)}>
          {words.acts.copy}
        </button>
      )}
    </div>
  );
}

/** More are not joined in one go: it would be a slip of the hand. */
const mostJoined = 20;

/** Threads can be joined that lie on one page. */
function canJoin({ state }: Scene): boolean {
  const { selected, threads = [] } = state;
  if (selected.size > mostJoined) return false;
  return new Set(threads.filter(({ key }) => selected.has(key)).map(({ page }) => page)).size === 1;
}
