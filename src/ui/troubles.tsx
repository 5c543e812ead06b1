import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import type { Scene } from "./scene.ts";

/** What the list above which it stands does not take into account, and what to do. */
export function Troubles({ scene }: { readonly scene: Scene }) {
  const { state, words, list } = scene;
  const { isWordDamaged, unreadPages, reason } = state.troubles;
  if (!isWordDamaged && unreadPages === 0) return null;
  const titles = [
    ...(isWordDamaged ? [words.wordDamaged] : []),
    ...(unreadPages > 0 ? [words.unreadPages(unreadPages, reason)] : []),
  ];
  return (
    <Notice titles={titles} isSmall>
      <Button label={words.refresh} onClick={() => void list.refresh(true)} />
    </Notice>
  );
}
