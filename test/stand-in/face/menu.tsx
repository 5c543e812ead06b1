import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type MenuEntry, type OpenMenu, useFace } from "./face.ts";
import { useStore } from "./use-store.ts";

/** The menu that is open, if any. */
export function Menu() {
  const open = useStore(useFace().menu);
  return open && <MenuBox key={open.name} open={open} />;
}

function MenuBox({ open }: { readonly open: OpenMenu }) {
  const { menu } = useFace();
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    menu.set(null);
    open.onClose?.();
  };
  useLayoutEffect(() => {
    if (box.current) place(box.current, open);
    box.current?.focus();
  }, [open]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    // A click into a plugin's frame reaches this page only as a loss of focus.
    window.addEventListener("mousedown", outside, true);
    window.addEventListener("blur", close);
    return () => {
      window.removeEventListener("mousedown", outside, true);
      window.removeEventListener("blur", close);
    };
  }, [open]);
  const run = (entry: Exclude<MenuEntry, "line">) => {
    close();
    entry.run();
  };
  return (
    <div
      ref={box}
      class="popup menu"
      role="menu"
      aria-label={open.name}
      tabIndex={-1}
      onKeyDown={(event) => menuKey(event, close)}
    >
      {open.entries.map((entry, index) =>
        entry === "line" ? (
          <hr key={index} />
        ) : (
          <button key={index} type="button" role="menuitem" class="menu-link" onClick={() => run(entry)}>
            {entry.label}
            {entry.hint && <span class="hint">{entry.hint}</span>}
          </button>
        ),
      )}
    </div>
  );
}

function place(box: HTMLElement, { x, y }: OpenMenu): void {
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`;
}

function menuKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (event.key === "Escape") close();
  if (step === 0) return;
  event.preventDefault();
  items[(at + step + items.length) % items.length]?.focus();
}
