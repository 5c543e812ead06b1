import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** One thing to choose in a menu. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** For one of several of which one is in force. */
  readonly isChosen?: boolean;
}

/** Where a menu opens, in CSS pixels of the frame. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A menu over the panel. The browser keeps the focus within it and gives it back. */
export function Menu(props: {
  readonly label: string;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly at: Place;
  readonly close: () => void;
}) {
  const { label, groups, at, close } = props;
  const box = useOpenAt(at);
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
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of menu items has no element of its own.
          <div key={group[0]?.label} role="group">
            {group.map((item) => (
              <MenuButton key={item.label} item={item} close={close} />
            ))}
          </div>
        ))}
      </div>
    </dialog>
  );
}

/** A dialog that opens at a place as far as the frame has room there, with the focus on what is chosen. */
function useOpenAt({ x, y }: Place): RefObject<HTMLDialogElement | null> {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown?.isConnected) return;
    shown.showModal();
    const { width, height } = shown.getBoundingClientRect();
    shown.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
    shown.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
    const chosen = shown.querySelector("[aria-checked=true]");
    if (chosen instanceof HTMLElement) chosen.focus();
    return () => shown.close();
  }, []);
  return box;
}

function MenuButton({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const { label, run, isChosen } = item;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is there for the role that supports it alone.
    <button
      type="button"
      role={isChosen === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={isChosen}
      onClick={() => {
        close();
        run();
      }}
    >
      <bdi>{label}</bdi>
    </button>
  );
}

/** Arrows go round, Home and End go to the ends, a letter goes to what begins with it. */
function moveFocus(menu: HTMLElement | null, event: KeyboardEvent): void {
  const buttons: readonly Element[] = [...(menu?.querySelectorAll("button") ?? [])];
  const now = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  const last = buttons.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: now === last ? 0 : now + 1,
    ArrowUp: now <= 0 ? last : now - 1,
    Home: 0,
    End: last,
  };
  const next = buttons[places[event.key] ?? beginning(buttons, event.key, now)];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** The next item behind `now` that begins with a letter, with or without an `@` before it; -1 for none. */
function beginning(buttons: readonly Element[], key: string, now: number): number {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return -1;
  const isMeant = (button: Element): boolean =>
    (button.textContent ?? "").replace(/^@/, "").toLowerCase().startsWith(key.toLowerCase());
  const behind = buttons.findIndex((button, at) => at > now && isMeant(button));
  return behind === -1 ? buttons.findIndex(isMeant) : behind;
}
