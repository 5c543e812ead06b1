import type { ComponentChildren } from "preact";
import type { Scene } from "./scene.ts";

/** What is shown where there are no threads to show, or not yet, or not any more; each with a next step. */
export function ListStatus({ scene }: { readonly scene: Scene }) {
  const { state, words, arrangement, summary, list } = scene;
  const { listing, threads, view } = state;
  if (listing.now === "failed") {
    return (
      <Notice title={words.failed(listing.reason)} isAlarm isSmall={threads !== undefined}>
        <button type="button" onClick={() => void list.refresh(true)}>
          {words.tryAgain}
        </button>
      </Notice>
    );
  }
  if (threads === undefined) return <FirstListing scene={scene} />;
  if (threads.length === 0) {
    return (
      <Notice title={words.empty} hint={words.emptyHint}>
        <button type="button" onClick={() => void list.refresh(true)}>
          {words.refresh}
        </button>
      </Notice>
    );
  }
  if (arrangement.shown === 0) {
    const isFiltered = view.traits.length > 0 || view.author !== undefined;
    return (
      <Notice title={words.noMatch} hint={words.noMatchHint}>
        {view.query !== "" && (
          <button type="button" onClick={() => list.search("")}>
            {words.clearSearch}
          </button>
        )}
        {isFiltered && (
          <button type="button" onClick={() => list.choose({ traits: [], author: undefined })}>
            {words.clearFilters}
          </button>
        )}
      </Notice>
    );
  }
  const { interrupted } = summary;
  const isChosen = view.query !== "" || view.author !== undefined || view.traits.length > 0;
  // Told where the list is looked at as a whole; elsewhere the badge tells.
  if (interrupted === 0 || isChosen) return null;
  return (
    <Notice title={words.interruptedRuns(interrupted)} isSmall>
      <button type="button" onClick={() => list.choose({ traits: ["interrupted"], author: undefined })}>
        {words.showThem}
      </button>
    </Notice>
  );
}

function FirstListing({ scene }: { readonly scene: Scene }) {
  const { state, words, list } = scene;
  const { listing } = state;
  if (listing.now === "stopped") {
    return (
      <Notice title={words.stopped}>
        <button type="button" onClick={() => void list.refresh(false)}>
          {words.tryAgain}
        </button>
      </Notice>
    );
  }
  const { done, of } = listing.now === "reading" ? listing : { done: 0, of: 0 };
  return (
    <Notice title={words.loading}>
      <progress aria-label={words.loading} value={of === 0 ? undefined : done} max={of === 0 ? 1 : of} />
      {of > 0 && <p class="quiet">{words.progress(done, of)}</p>}
      <button type="button" onClick={() => list.stop()}>
        {words.stop}
      </button>
    </Notice>
  );
}

function Notice(props: {
  readonly title: string;
  readonly hint?: string;
  readonly isAlarm?: boolean;
  /** Above a list that is there, instead of in its place. */
  readonly isSmall?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={props.isSmall ? "notice small" : "notice"}>
      <p class="notice-title" role={props.isAlarm ? "alert" : "status"}>
        {props.title}
      </p>
      {props.hint !== undefined && <p class="quiet">{props.hint}</p>}
      <div class="notice-steps">{props.children}</div>
    </div>
  );
}
