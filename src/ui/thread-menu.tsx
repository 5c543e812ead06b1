import type { ThreadAct } from "../app/act-on-thread.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Deeds } from "./hands.ts";
import { Menu, type MenuItem, type Place } from "./menu.tsx";
import type { Scene } from "./scene.ts";

/** All that can be done with a thread, in groups. */
function itemsOf(thread: IndexedThread, { acts }: PanelWords, deeds: Deeds): readonly (readonly MenuItem[])[] {
  const { key, state, arrived, interrupted } = thread;
  const act =
    (what: ThreadAct): (() => void) =>
    () =>
      void deeds.act(what, key);
  const fold: readonly MenuItem[] = [
    ...(state === "spread" || arrived > 0 ? [{ label: acts.collapse, run: act("collapse") }] : []),
    ...(state === "spread" ? [{ label: acts.nest, run: act("nest") }] : [{ label: acts.expand, run: act("expand") }]),
  ];
  const run: readonly MenuItem[] = [
    { label: acts.finish, run: act("finish") },
    { label: acts.putBack, run: act("put-back") },
  ];
  return [
    ...(interrupted ? [run] : []),
    [
      { label: acts.read, run: () => void deeds.read(key) },
      { label: acts.goTo, run: () => void deeds.goTo(thread) },
      { label: acts.openBeside, run: () => void deeds.openBeside(thread) },
    ],
    ...(interrupted ? [] : [fold]),
    [
      { label: acts.openFirst, run: act("open-first") },
      { label: acts.openAll, run: act("open-all") },
    ],
    [
      { label: acts.copyMarkdown, run: () => void deeds.copy("markdown", [key]) },
      { label: acts.copyText, run: () => void deeds.copy("plain", [key]) },
      { label: acts.insert, run: act("insert") },
      { label: acts.select, run: () => deeds.select(key, false) },
    ],
  ];
}

/** The menu of a thread, where it was asked for. */
export function ThreadMenu(props: {
  readonly scene: Scene;
  readonly of: string;
  readonly at: Place;
  readonly close: () => void;
}) {
  const { scene, of, at, close } = props;
  const thread = scene.state.threads?.find(({ key }) => key === of);
  const { deeds, words } = scene;
  if (thread === undefined || deeds === undefined) return null;
  return <Menu label={words.acts.more} groups={itemsOf(thread, words, deeds)} at={at} close={close} />;
}
