import type { ThreadReading } from "../app/thread-reading.ts";
import { Button } from "./button.tsx";
import type { Scene } from "./scene.ts";

/** What the user decided about a thread, each with a way back to the rules. */
export function Decisions({
  scene,
  thread: { key, decided },
}: {
  readonly scene: Scene;
  readonly thread: ThreadReading;
}) {
  const { words, deeds } = scene;
  if (decided.length === 0) return null;
  const says = { joined: words.reading.joined, split: words.reading.split, "left-out": words.reading.leftOut };
  return (
    <ul class="decisions">
      {decided.map((one) => (
        <li key={`${one.what} ${one.tweet}`}>
          <span dir="auto">{says[one.what](one.words)}</span>{" "}
          <Button
            class="as-link"
            label={words.reading.forget}
            onClick={() => void deeds?.decide({ do: "forget", keys: [key], tweets: [one.tweet] })}
          />
        </li>
      ))}
    </ul>
  );
}
