import type { Ref } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Item } from "./arrange.ts";
import { GroupHeading } from "./group-heading.tsx";
import { lineTops } from "./line-tops.ts";
import type { PanelState } from "./panel-state.ts";
import type { Scene } from "./scene.ts";
import { ThreadOption } from "./thread-option.tsx";
import { useMeasuredHeight } from "./use-measured-height.ts";
import { useSteadyLines } from "./use-steady-lines.ts";
import { useVirtualList, type VirtualList } from "./use-virtual-list.ts";

/** Heights of the lines in CSS pixels; list.css gives them the same. */
const heights = { plain: 77, badged: 99, heading: 34 };
/** The height that a thread's text is taken for until it is laid out. */
const assumed = 320;

/** A line of the list that is drawn: which one it is, and its distance from the top in CSS pixels. */
interface Line {
  readonly item: Item;
  readonly index: number;
  readonly top: number;
}

/**
 * The threads, only those in sight in the document. The options of the listbox and the open thread's text are siblings,
 * laid over one another line by line: an option may hold no buttons, and a listbox nothing but options.
 */
export function ThreadList({ scene }: { readonly scene: Scene }) {
  const { state, items, words } = scene;
  const scroller = useRef<HTMLDivElement>(null);
  const active = useMemo(() => placeOf(items, state.active), [items, state.active]);
  const reading = useMemo(() => items.findIndex(({ kind }) => kind === "reading"), [items]);
  const [height, measure] = useMeasuredHeight(assumed);
  const tops = useMemo(() => lineTops(items, (item) => heightOf(item, height)), [items, height]);
  const list = useVirtualList(scroller, tops, [active, reading]);
  useSteadyLines(list, { items, tops, threads: scene.arrangement.items, active: state.active });
  useScrolling(list, state, active);
  const lines = list.lines.flatMap((index): readonly Line[] => {
    const item = items[index];
    return item ? [{ item, index, top: tops[index] ?? 0 }] : [];
  });
  return (
    <div class="list" ref={scroller}>
      <div class="lines" style={{ height: `${tops.at(-1) ?? 0}px` }}>
        <div
          id="threads"
          role="listbox"
          tabIndex={0}
          aria-label={words.list}
          aria-multiselectable="true"
          aria-activedescendant={active === -1 ? undefined : optionId(active)}
        >
          {lines.map((line) => inListbox(line, scene))}
        </div>
        {lines.map((line) => besideListbox(line, scene, measure))}
      </div>
    </div>
  );
}

/** A view that is chosen anew is seen from its top, and the active thread whenever it is to be. */
function useScrolling({ toTop, scrollTo }: VirtualList, { answered, view, reveal }: PanelState, active: number): void {
  useLayoutEffect(() => toTop(), [answered, view.traits, view.author, view.sort, view.grouped, view.bestFirst]);
  useLayoutEffect(() => {
    if (active !== -1) scrollTo(active);
  }, [reveal]);
}

function inListbox({ item, index, top }: Line, scene: Scene) {
  if (item.kind === "thread") {
    return <ThreadOption key={item.key} id={optionId(index)} scene={scene} item={item} top={top} />;
  }
  return item.kind === "heading" ? <GroupHeading key={item.key} scene={scene} heading={item} top={top} /> : null;
}

function besideListbox({ item, top }: Line, scene: Scene, measure: Ref<HTMLDivElement>) {
  const { open } = scene.state;
  const { ReadingView } = scene.parts;
  if (item.kind !== "reading" || !open) return null;
  return (
    <div key={item.key} class="reading-line" ref={measure} style={{ transform: `translateY(${top}px)` }}>
      {ReadingView && <ReadingView scene={scene} open={open} />}
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

function heightOf(item: Item, reading: number): number {
  if (item.kind === "reading") return reading;
  if (item.kind === "heading") return heights.heading;
  return item.isBadged ? heights.badged : heights.plain;
}
