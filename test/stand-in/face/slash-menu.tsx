import { useLayoutEffect, useRef } from "preact/hooks";
import { caretOf } from "./caret.ts";
import { icons } from "./icons.tsx";
import type { SlashEntry } from "./slash.ts";

interface SlashMenuSettings {
  readonly textarea: HTMLTextAreaElement;
  readonly entries: readonly SlashEntry[];
  readonly marked: number;
  readonly choose: (entry: SlashEntry) => void;
}

/** The list of commands below the cursor, or above it where there is more room. */
export function SlashMenu({ textarea, entries, marked, choose }: SlashMenuSettings) {
  const list = useRef<HTMLDivElement>(null);
  const { left, top } = caretOf(textarea);
  const lineHeight = Number.parseFloat(getComputedStyle(textarea).lineHeight);
  const frame = textarea.getBoundingClientRect();
  const below = frame.top + top + lineHeight + 320 < window.innerHeight;
  const place = below ? { top: `${top + lineHeight + 4}px` } : { bottom: `${frame.height - top + 4}px` };
  useLayoutEffect(
    () => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }),
    [marked],
  );
  return (
    <div
      ref={list}
      id="ui__ac"
      class="popup slash-menu"
      role="listbox"
      aria-label="Commands"
      style={{ left: `${Math.max(0, Math.min(left, window.innerWidth - frame.left - 300))}px`, ...place }}
    >
      {entries.map((entry, index) => (
        <div
          key={entry.label}
          class="menu-link"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(entry);
          }}
        >
          <span class="menu-icon">{entry.pid === null ? <icons.command /> : <icons.puzzle />}</span>
          {entry.label}
        </div>
      ))}
    </div>
  );
}
