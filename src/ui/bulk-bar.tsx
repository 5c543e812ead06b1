import { Button } from "./button.tsx";
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
        <Button key={act} label={words.acts[act]} disabled={isBusy} onClick={() => void deeds?.askBulk(act, keys)} />
      ))}
      {keys.length > 1 && canJoin(scene) && (
        <Button label={words.acts.join} disabled={isBusy} onClick={() => void deeds?.decide({ do: "join", keys })} />
      )}
      {keys.length <= mostCopied && (
        <Button label={words.acts.copy} onClick={() => void deeds?.copy("markdown", keys)} />
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
