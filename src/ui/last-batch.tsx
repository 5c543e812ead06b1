import { Button } from "./button.tsx";
import type { Scene } from "./scene.ts";

/** What was done in one go before, and can still be put back; not while something lies over the list. */
export function LastBatchBar({ scene }: { readonly scene: Scene }) {
  const { state, words, deeds } = scene;
  const { lastBatch, overlay, busy } = state;
  if (lastBatch === undefined || overlay !== undefined) return null;
  const { did } = lastBatch;
  const isBusy = busy !== undefined;
  return (
    <div class="bulk-bar">
      <span role="status">
        {did === undefined ? words.bulk.lastDamaged : words.bulk.last(did.what, did.keys.length, did.changed)}
      </span>
      {did !== undefined && (
        <Button label={words.bulk.putBack} disabled={isBusy} onClick={() => void deeds?.putBackLast()} />
      )}
      <Button label={words.bulk.leave} disabled={isBusy} onClick={() => void deeds?.leaveLast()} />
    </div>
  );
}
