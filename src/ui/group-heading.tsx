import { shownName } from "../core/thread/shown-name.ts";
import type { Item } from "./arrange.ts";
import type { ThreadGroup } from "./group.ts";
import type { Scene } from "./scene.ts";

/** What the threads below have in common; a reader with a screen reader hears it from each thread itself. */
export function GroupHeading(props: {
  readonly scene: Scene;
  readonly heading: Extract<Item, { readonly kind: "heading" }>;
  readonly top: number;
}) {
  const { scene, heading, top } = props;
  return (
    <div class="group-heading" aria-hidden="true" style={{ transform: `translateY(${top}px)` }}>
      <bdi>{nameOf(heading.group, scene)}</bdi> <span class="count">{scene.words.count(heading.threads)}</span>
    </div>
  );
}

function nameOf(group: ThreadGroup, { words, dates }: Scene): string {
  switch (group.by) {
    case "month":
      return dates.month(group.at);
    case "day":
      return dates.day(group.at);
    case "author":
      return shownName(group.author) ?? words.unknownAuthor;
    case "length":
      return words.lengthGroup(group.from, group.to);
    case "no-date":
      return words.unknownDate;
  }
}
