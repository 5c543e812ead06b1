import type { Scene } from "./scene.ts";

/** What the list above which it stands does not take into account, and what to do. */
export function Troubles({ scene }: { readonly scene: Scene }) {
  const { state, words, list } = scene;
  const { isWordDamaged, unreadPages, reason } = state.troubles;
  if (!isWordDamaged && unreadPages === 0) return null;
  return (
    <div class="notice small" role="status">
      {isWordDamaged && <p class="notice-title">{words.wordDamaged}</p>}
      {unreadPages > 0 && <p class="notice-title">{words.unreadPages(unreadPages, reason)}</p>}
      <div class="notice-steps">
        <button type="button" onClick={() => void list.refresh(true)}>
          {words.refresh}
        </button>
      </div>
    </div>
  );
}
