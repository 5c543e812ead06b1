import type { ThreadRemark } from "../app/bulk.ts";
import type { Spot } from "../app/desk.ts";
import { shownName } from "../core/thread/shown-name.ts";
import type { Scene } from "./scene.ts";

/** More are not listed: nobody reads on, and the document must not grow with the run. */
const mostListed = 200;

/** Sentences about threads, each with a way to the thread. */
export function BulkRemarks(props: {
  readonly scene: Scene;
  readonly title: string;
  readonly remarks: readonly ThreadRemark[];
  readonly spots?: ReadonlyMap<string, Spot>;
  readonly isOpen?: boolean;
}) {
  const { scene, title, remarks, spots, isOpen = false } = props;
  if (remarks.length === 0) return null;
  const threads = new Map(scene.state.threads?.map((thread) => [thread.key, thread]));
  return (
    <details class="remarks" open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {remarks.slice(0, mostListed).map(({ key, sentence }) => {
          const thread = threads.get(key);
          const spot = spots?.get(key) ?? thread;
          const name = shownName(thread?.author) ?? scene.words.unknownAuthor;
          return (
            <li key={key}>
              {spot ? (
                <button type="button" class="as-link" onClick={() => void scene.deeds?.goTo(spot)}>
                  <bdi>{name}</bdi>
                </button>
              ) : (
                <bdi>{name}</bdi>
              )}{" "}
              <span class="quiet clip" dir="auto">
                {thread?.text.slice(0, 80)}
              </span>
              {sentence !== "" && <p dir="auto">{sentence}</p>}
            </li>
          );
        })}
      </ul>
      {remarks.length > mostListed && <p>…</p>}
    </details>
  );
}
