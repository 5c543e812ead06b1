import { useLayoutEffect, useRef } from "preact/hooks";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Deeds } from "./hands.ts";
import type { ListedThread } from "./panel-port.ts";
import type { Overlay } from "./panel-state.ts";
import type { Scene } from "./scene.ts";

interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/** All that can be done with a thread, in groups. */
function itemsOf(thread: ListedThread, { acts }: PanelWords, deeds: Deeds): readonly (readonly MenuItem[])[] {
  const { key, page, block, state, arrived, interrupted } = thread;
  const act =
    (what: "collapse" | "expand" | "nest" | "insert" | "open-first" | "open-all" | "finish" | "put-back") => () =>
      void deeds?.act(what, key);
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
      { label: acts.read, run: () => void deeds?.read(key) },
      { label: acts.goTo, run: () => void deeds?.goTo({ page, block }) },
      { label: acts.openBeside, run: () => void deeds?.openBeside({ page, block }) },
    ],
    ...(interrupted ? [] : [fold]),
    [
      { label: acts.openFirst, run: act("open-first") },
      { label: acts.openAll, run: act("open-all") },
    ],
    [
      { label: acts.copyMarkdown, run: () => void deeds?.copy("markdown", [key]) },
      { label: acts.copyText, run: () => void deeds?.copy("plain", [key]) },
      { label: acts.insert, run: act("insert") },
      { label: acts.select, run: () => deeds?.select(key, false) },
    ],
  ];
}

/** The menu of a thread, where it was asked for. */
export function ThreadMenu(props: {
  readonly scene: Scene;
  readonly menu: Extract<Overlay, { readonly show: "menu" }>;
  readonly close: () => void;
}) {
  const { scene, menu, close } = props;
  const thread = scene.state.threads?.find(({ key }) => key === menu.key);
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown?.isConnected) return;
    shown.showModal();
    const { width, height } = shown.getBoundingClientRect();
    shown.style.left = `${Math.max(4, Math.min(menu.at.x, window.innerWidth - width - 4))}px`;
    shown.style.top = `${Math.max(4, Math.min(menu.at.y, window.innerHeight - height - 4))}px`;
    return () => shown.close();
  }, []);
  const { deeds } = scene;
  if (thread === undefined || deeds === undefined) return null;
  const label = scene.words.acts.more;
  return (
    <dialog
      ref={box}
      class="menu"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={({ target }) => {
        if (target === box.current) close();
      }}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        event.stopPropagation();
        moveFocus(box.current, event);
      }}
    >
      <div role="menu" aria-label={label}>
        {itemsOf(thread, scene.words, deeds).map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of menu items has no element of its own.
          <div key={group[0]?.label} role="group">
            {group.map(({ label: name, run }) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  run();
                }}
              >
                {name}
              </button>
            ))}
          </div>
        ))}
      </div>
    </dialog>
  );
}

/** Arrows go round, Home and End go to the ends, Tab leaves. */
function moveFocus(menu: HTMLElement | null, event: KeyboardEvent): void {
  const buttons: readonly Element[] = [...(menu?.querySelectorAll("button") ?? [])];
  const now = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  const last = buttons.length - 1;
  const to = {
    ArrowDown: now === last ? 0 : now + 1,
    ArrowUp: now <= 0 ? last : now - 1,
    Home: 0,
    End: last,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = buttons[to];
  if (next instanceof HTMLElement) next.focus();
}
