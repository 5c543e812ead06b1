import type { ThreadReading } from "../app/thread-reading.ts";
import { Button } from "./button.tsx";
import "./reading.css";
import { shownName } from "../core/thread/shown-name.ts";
import { Decisions } from "./decisions.tsx";
import { IconButton } from "./icon.tsx";
import type { OpenThread } from "./panel-state.ts";
import { ReadTweetView } from "./read-tweet-view.tsx";
import type { Scene } from "./scene.ts";

/** A thread's whole text, in its place in the list. */
export function ReadingView({ scene, open }: { readonly scene: Scene; readonly open: OpenThread }) {
  const { words, list } = scene;
  const { reading } = open;
  if (reading.now === "there") return <WholeThread scene={scene} thread={reading.thread} />;
  const says = {
    reading: words.reading.loading,
    gone: words.reading.gone,
    failed: words.actFailed(reading.now === "failed" ? reading.reason : ""),
  }[reading.now];
  return (
    <article class="reading" aria-label={words.reading.of(undefined)} aria-busy={reading.now === "reading"}>
      <p class="quiet-line" role="status">
        {says}
      </p>
      {reading.now !== "reading" && <Button label={words.refresh} onClick={() => void list.refresh(true)} />}
    </article>
  );
}

function WholeThread({ scene, thread }: { readonly scene: Scene; readonly thread: ThreadReading }) {
  const { words } = scene;
  const { tweets, missingAfter, evidence } = thread;
  return (
    <article class="reading" aria-label={words.reading.of(shownName(thread.author))}>
      <ReadingTools scene={scene} thread={thread} />
      <p class="quiet-line">{words.reading.why[evidence]}</p>
      <Decisions scene={scene} thread={thread} />
      <ol class="tweets">
        {tweets.map((tweet, at) => (
          // By its place alone: whoever leaves a tweet out by its button is then on the next one's.
          <ReadTweetView key={at} scene={scene} thread={thread} tweet={tweet} at={at} />
        ))}
      </ol>
      {missingAfter.length > 0 && <p class="gap">{words.reading.missing(missingAfter)}</p>}
    </article>
  );
}

function ReadingTools({ scene, thread }: { readonly scene: Scene; readonly thread: ThreadReading }) {
  const { words, state, tell, deeds } = scene;
  const { acts } = words;
  const { key } = thread;
  const fold = thread.state === "spread" ? "collapse" : "expand";
  const [head] = thread.tweets;
  return (
    <div class="tools">
      <Button label={acts[fold]} disabled={state.busy !== undefined} onClick={() => void deeds?.act(fold, key)} />
      <Button label={acts.copy} onClick={() => void deeds?.copy("markdown", [key])} />
      {head !== undefined && <Button label={acts.goTo} onClick={() => void deeds?.goTo(head.spot)} />}
      <span class="grow" />
      <IconButton icon="more" label={acts.more} onClick={(event) => openMenu(scene, key, event)} />
      <IconButton icon="close" label={acts.closeReading} onClick={() => tell({ happened: "reading-closed" })} />
    </div>
  );
}

/** Below the button that was pressed. */
function openMenu({ tell }: Scene, key: string, event: MouseEvent): void {
  const button = event.currentTarget;
  const box = button instanceof Element ? button.getBoundingClientRect() : { left: 0, bottom: 0 };
  tell({ happened: "overlay-opened", overlay: { show: "menu", key, at: { x: box.left, y: box.bottom } } });
}
