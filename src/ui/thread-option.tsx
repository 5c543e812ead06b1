import { useMemo } from "preact/hooks";
import type { IndexedThread } from "../app/indexed-thread.ts";
import { shownName } from "../core/thread/shown-name.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { ThreadItem } from "./arrange.ts";
import { Badges } from "./badges.tsx";
import { firstWords } from "./first-words.ts";
import { Icon } from "./icon.tsx";
import { Marked } from "./marked.tsx";
import type { PanelState } from "./panel-state.ts";
import type { Scene } from "./scene.ts";

interface OptionProps {
  readonly scene: Scene;
  readonly item: ThreadItem;
  /** Its id in the document. */
  readonly id: string;
  /** Its distance from the top of the list in CSS pixels. */
  readonly top: number;
}

/**
 * One thread of the list: who, what, how many, when. Keys do everything that its marks for the mouse do; they are not
 * buttons, since an option may not hold any.
 */
export function ThreadOption({ scene, item, id, top }: OptionProps) {
  const { thread, place } = item;
  const { state, words, dates, hits, arrangement } = scene;
  const { key, author, newest, posted } = thread;
  const text = useMemo(() => firstWords(thread.text, scene.room, hits), [thread, scene.room, hits]);
  const date = newest ?? posted;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the listbox has the focus and hears the keys.
    <div
      id={id}
      role="option"
      class={classesOf(item, state)}
      aria-selected={state.selected.has(key)}
      aria-setsize={arrangement.shown}
      aria-posinset={place}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => click(scene, thread, event)}
      onContextMenu={(event) => openMenu(scene, key, event)}
    >
      <Gutter words={words} />
      <span class="thread-head">
        <bdi class="thread-author">
          <Marked text={shownName(author) ?? words.unknownAuthor} scene={scene} />
        </bdi>{" "}
        <span class="thread-size">{words.tweets(thread.tweets)}</span>{" "}
        <span class="thread-date">{date === undefined ? words.unknownDate : dates.day(date)}</span>
      </span>{" "}
      <span class="thread-text" dir="auto">
        {text === "" ? words.noText : <Marked text={text} scene={scene} />}
      </span>{" "}
      <Badges thread={thread} changes={state.changes} words={words} />
    </div>
  );
}

function classesOf({ thread: { key }, isBadged }: ThreadItem, { active, selected, open, busy }: PanelState): string {
  const classes = [
    "thread",
    isBadged && "badged",
    active === key && "active",
    selected.has(key) && "selected",
    open?.key === key && "open",
    busy === key && "busy",
  ];
  return classes.filter(Boolean).join(" ");
}

/** The marks for the mouse. */
function Gutter({ words: { acts } }: { readonly words: PanelWords }) {
  return (
    <span class="gutter" aria-hidden="true">
      <span class="unfold" title={acts.read}>
        <Icon name="unfold" size={14} />
      </span>
      <span class="pick" title={acts.select}>
        <Icon name="check" size={12} />
      </span>
    </span>
  );
}

function openMenu({ tell }: Scene, key: string, event: MouseEvent): void {
  event.preventDefault();
  tell({ happened: "activated", key, reveal: false });
  const at = { x: event.clientX, y: event.clientY };
  tell({ happened: "overlay-opened", overlay: { show: "menu", key, at } });
}

/** Click goes, Shift-click opens beside, Ctrl- or Cmd-click opens the tweet; the marks at the left read and select. */
function click({ tell, deeds }: Scene, thread: IndexedThread, event: MouseEvent): void {
  const within = (part: string): boolean => event.target instanceof Element && event.target.closest(part) !== null;
  const { key } = thread;
  tell({ happened: "activated", key, reveal: false });
  if (within(".pick")) deeds?.select(key, event.shiftKey);
  else if (within(".unfold")) void deeds?.read(key);
  else if (event.ctrlKey || event.metaKey) void deeds?.act("open-first", key);
  else if (event.shiftKey) void deeds?.openBeside(thread);
  else void deeds?.goTo(thread);
}
