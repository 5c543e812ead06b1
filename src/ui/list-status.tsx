import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import type { Scene } from "./scene.ts";

/** What is shown where there are no threads to show, or not yet, or not any more; each with a next step. */
export function ListStatus({ scene }: { readonly scene: Scene }) {
  const { state, words, arrangement, summary, list } = scene;
  const { listing, threads, view } = state;
  if (listing.now === "failed") {
    return (
      <Notice titles={[words.failed(listing.reason)]} isAlarm isSmall={threads !== undefined}>
        <Button label={words.tryAgain} onClick={() => void list.refresh(true)} />
      </Notice>
    );
  }
  if (threads === undefined) return <FirstListing scene={scene} />;
  if (threads.length === 0) {
    return (
      <Notice titles={[words.empty]} hint={words.emptyHint}>
        <Button label={words.refresh} onClick={() => void list.refresh(true)} />
      </Notice>
    );
  }
  if (arrangement.shown === 0) {
    const isFiltered = view.traits.length > 0 || view.author !== undefined;
    return (
      <Notice titles={[words.noMatch]} hint={words.noMatchHint}>
        {view.query !== "" && <Button label={words.clearSearch} onClick={() => list.search("")} />}
        {isFiltered && (
          <Button label={words.clearFilters} onClick={() => list.choose({ traits: [], author: undefined })} />
        )}
      </Notice>
    );
  }
  const { interrupted } = summary;
  const isChosen = view.query !== "" || view.author !== undefined || view.traits.length > 0;
  // Told where the list is looked at as a whole; elsewhere the badge tells.
  if (interrupted === 0 || isChosen) return null;
  return (
    <Notice titles={[words.interruptedRuns(interrupted)]} isSmall>
      <Button label={words.showThem} onClick={() => list.choose({ traits: ["interrupted"], author: undefined })} />
    </Notice>
  );
}

function FirstListing({ scene }: { readonly scene: Scene }) {
  const { state, words, list } = scene;
  const { listing } = state;
  if (listing.now === "stopped") {
    return (
      <Notice titles={[words.stopped]}>
        <Button label={words.tryAgain} onClick={() => void list.refresh(false)} />
      </Notice>
    );
  }
  const { done, of } = listing.now === "reading" ? listing : { done: 0, of: 0 };
  return (
    <Notice titles={[words.loading]}>
      <ProgressBar label={words.loading} done={done} of={of} />
      {of > 0 && <p class="quiet">{words.progress(done, of)}</p>}
      <Button label={words.stop} onClick={() => list.stop()} />
    </Notice>
  );
}
