import { useCallback, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Item } from "./arrange.ts";
import { GroupHeading } from "./group-heading.tsx";
import type { Scene } from "./scene.ts";
import { ThreadOption } from "./thread-option.tsx";
import { useVirtualList } from "./use-virtual-list.ts";

/** Heights of the lines in CSS pixels; list.css gives them the same. */
const heights = { plain: 77, badged: 99, heading: 34, reading: 320 };

/**
 * The threads, only those in sight in the document. The options of the listbox and the open thread's text are siblings,
 * laid over one another line by line: an option may hold no buttons, and a listbox nothing but options.
 */
export function ThreadList({ scene }: { readonly scene: Scene }) {
  const { state, items, words } = scene;
  const { ReadingView } = scene.parts;
  const scroller = useRef<HTMLDivElement>(null);
  const active = useMemo(() => placeOf(items, state.active), [items, state.active]);
  const reading = useMemo(() => items.findIndex(({ kind }) => kind === "reading"), [items]);
  const keyOf = useCallback((index: number) => items[index]?.key ?? "", [items]);
  const list = useVirtualList({
    scroller,
    count: items.length,
    keyOf,
    heightOf: (index) => heightOf(items[index]),
    kept: [active, reading],
  });
  const { view } = state;
  useLayoutEffect(() => list.toTop(), [view.query, view.traits, view.author, view.sort, view.grouped, view.bestFirst]);
  useLayoutEffect(() => {
    if (active !== -1) list.scrollTo(active);
  }, [state.reveal]);
  const lines = list.lines.flatMap((line) => {
    const item = items[line.index];
    return item ? [{ ...line, item }] : [];
  });
  return (
    <div class="list" ref={scroller}>
      <div class="lines" style={{ height: `${list.height}px` }}>
        <div
          id="threads"
          role="listbox"
          tabIndex={0}
          aria-label={words.list}
          aria-multiselectable="true"
          aria-activedescendant={active === -1 ? undefined : optionId(active)}
        >
          {lines.map(({ item, index, start }) =>
            item.kind === "thread" ? (
              <ThreadOption key={item.key} id={optionId(index)} scene={scene} item={item} top={start} />
            ) : item.kind === "heading" ? (
              <GroupHeading key={item.key} scene={scene} heading={item} top={start} />
            ) : null,
          )}
        </div>
        {lines.map(({ item, index, start }) =>
          item.kind === "reading" && state.open ? (
            <div
              key={item.key}
              class="reading-line"
              data-index={index}
              ref={list.measure}
              style={{ transform: `translateY(${start}px)` }}
            >
              {ReadingView && <ReadingView scene={scene} open={state.open} />}
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
}

function optionId(index: number): string {
  return `thread-${index}`;
}

/** Where the line of a thread is, -1 where it is not shown. */
function placeOf(items: readonly Item[], key: string | undefined): number {
  return key === undefined ? -1 : items.findIndex((item) => item.key === key);
}

function heightOf(item: Item | undefined): number {
  if (item?.kind !== "thread") return item?.kind === "heading" ? heights.heading : heights.reading;
  return item.isBadged ? heights.badged : heights.plain;
}
