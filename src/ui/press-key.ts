import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Item } from "./arrange.ts";
import type { Deeds } from "./hands.ts";
import { deedOf, type KeyDeed, type KeyPlace } from "./keys.ts";
import type { ListWork } from "./list-work.ts";
import { isAnswered } from "./panel-state.ts";
import type { Scene } from "./scene.ts";
import { mostCopied } from "./thread-work.ts";

/**
 * Does what pressed keys ask for. One that leads out of the search box waits for the results that it is meant for, and so do
 * those that follow it; but for characters, which are typed, and call the waiting off.
 */
export function keyPresser(list: ListWork, deeds: Deeds): (event: KeyboardEvent, scene: () => Scene) => void {
  let waiting: readonly KeyboardEvent[] = [];
  async function whenAnswered(scene: () => Scene): Promise<void> {
    const answered = await list.answered();
    const keys = waiting;
    waiting = [];
    if (!answered || placeOf(document.activeElement) !== "search") return;
    for (const key of keys) {
      const deed = deedOf(key, placeOf(document.activeElement));
      if (deed !== undefined) carryOut(deed, scene(), deeds);
    }
  }
  return (event, scene) => {
    const place = placeOf(event.target);
    const isFollowing = waiting.length > 0 && place === "search" && event.key.length > 1;
    const deed = event.defaultPrevented ? undefined : deedOf(event, isFollowing ? "list" : place);
    if (deed === undefined) return;
    event.preventDefault();
    if (place !== "search" || isAnswered(scene().state)) return carryOut(deed, scene(), deeds);
    waiting = [...waiting, event];
    if (waiting.length === 1) void whenAnswered(scene);
  };
}

function carryOut(deed: KeyDeed, scene: Scene, deeds: Deeds): void {
  switch (deed.do) {
    case "search":
      focusSearch();
      break;
    case "help":
      scene.tell({ happened: "overlay-opened", overlay: { show: "keys" } });
      break;
    case "move":
      document.getElementById("threads")?.focus({ preventScroll: true });
      deeds.move(deed.to);
      break;
    case "selectAll":
      deeds.selectAll();
      break;
    default:
      withThreads(deed, scene, deeds);
  }
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return "list";
  if (target.id === "search") return "search";
  if (target.matches("input, textarea, hr")) return "choice";
  return target.matches("button, a, summary") ? "button" : "list";
}

/** What is done with all that are selected, else with the active thread; or with that alone. */
function withThreads(deed: KeyDeed, scene: Scene, deeds: Deeds): void {
  const { state, items } = scene;
  const { thread } = items.find((item) => isActive(item, state.active)) ?? {};
  const keys = state.selected.size > 0 ? [...state.selected] : thread ? [thread.key] : [];
  const [first] = keys;
  if (first === undefined) return;
  if (deed.do === "copy") void deeds.copy("markdown", keys.slice(0, mostCopied));
  else if (deed.do !== "collapse" && deed.do !== "expand") {
    if (thread !== undefined) withActive(deed, thread, scene, deeds);
  } else if (keys.length > 1) void deeds.askBulk(deed.do, keys);
  else void deeds.act(deed.do, first);
}

function withActive(deed: KeyDeed, thread: IndexedThread, { state, tell }: Scene, deeds: Deeds): void {
  const { key } = thread;
  switch (deed.do) {
    case "go":
      void deeds.goTo(thread);
      break;
    case "beside":
      void deeds.openBeside(thread);
      break;
    case "openTweet":
      void deeds.act("open-first", key);
      break;
    case "openAll":
      void deeds.act("open-all", key);
      break;
    case "select":
      deeds.select(key, deed.range);
      break;
    case "read":
      if (deed.open !== (state.open?.key === key)) void deeds.read(key);
      break;
    case "menu":
      tell({ happened: "overlay-opened", overlay: { show: "menu", key, at: placeOfActive() } });
  }
}

function isActive(item: Item, key: string | undefined): item is Extract<Item, { readonly kind: "thread" }> {
  return item.kind === "thread" && item.key === key;
}

function placeOfActive(): { readonly x: number; readonly y: number } {
  const { left = 0, top = 0 } = document.querySelector(".thread.active")?.getBoundingClientRect() ?? {};
  return { x: left + 40, y: top + 24 };
}

function focusSearch(): void {
  const search = document.getElementById("search");
  if (search instanceof HTMLInputElement) search.select();
}
