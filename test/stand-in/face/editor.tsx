import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { snakeCase } from "../host/method-name.ts";
import { editorKey } from "./editor-keys.ts";
import { type Face, useCommands, useFace } from "./face.ts";
import { matching, ownSlashEntries, runSteps, type SlashEntry } from "./slash.ts";
import { SlashMenu } from "./slash-menu.tsx";
import type { Editing } from "./view.ts";

/** Where an open slash menu's command begins, and which of the matching entries is marked. */
interface OpenSlash {
  readonly from: number;
  readonly query: string;
  readonly marked: number;
}

/** The edited block's textarea. Its text is the truth; the graph hears of each keystroke. */
export function Editor({ editing }: { readonly editing: Editing }) {
  const face = useFace();
  const area = useRef<HTMLTextAreaElement>(null);
  const [slash, setSlash] = useState<OpenSlash | null>(null);
  const plugins = useCommands().slash;
  const entries = slash ? matching([...plugins, ...ownSlashEntries(new Date())], slash.query) : [];
  const { uuid, stamp } = editing;

  useLayoutEffect(() => area.current?.focus(), [uuid]);
  useLayoutEffect(() => {
    if (area.current) write(area.current, editing.text, editing.cursor);
  }, [uuid, stamp]);

  const typed = () => {
    const textarea = area.current;
    if (!textarea) return;
    growToText(textarea);
    face.act({ do: "type", uuid, text: textarea.value, cursor: textarea.selectionStart });
    setSlash(slashAt(textarea, slash));
  };
  const choose = (entry: SlashEntry) => {
    setSlash(null);
    if (area.current) runEntry(face, area.current, uuid, entry);
  };
  const keydown = (event: KeyboardEvent) => {
    if (slash && entries.length > 0 && slashKey(event, slash, entries, setSlash, choose)) return event.preventDefault();
    if (area.current && editorKey(event, area.current, face.act)) event.preventDefault();
  };
  const focused = () => face.act({ do: "focus", focused: document.activeElement === area.current });

  return (
    <div class="block-editor" id={`editor-edit-block-${uuid}`}>
      <textarea
        ref={area}
        id={`edit-block-1-${uuid}`}
        class="block-editor-text"
        aria-label="Block text"
        rows={1}
        spellcheck={false}
        onInput={typed}
        onKeyDown={keydown}
        onFocus={focused}
        onBlur={focused}
      />
      {slash && entries.length > 0 && area.current && (
        <SlashMenu textarea={area.current} entries={entries} marked={slash.marked} choose={choose} />
      )}
    </div>
  );
}

function write(textarea: HTMLTextAreaElement, text: string, cursor: number): void {
  textarea.value = text;
  textarea.setSelectionRange(cursor, cursor);
  growToText(textarea);
}

function growToText(textarea: HTMLTextAreaElement): void {
  textarea.style.height = "0";
  textarea.style.height = `${textarea.scrollHeight}px`;
}

/** The menu opens at a slash just typed, follows what is typed behind it, and closes when the slash is gone. */
function slashAt({ value, selectionStart }: HTMLTextAreaElement, open: OpenSlash | null): OpenSlash | null {
  if (value[selectionStart - 1] === "/") return { from: selectionStart, query: "", marked: 0 };
  if (!open || selectionStart < open.from || value[open.from - 1] !== "/") return null;
  return { from: open.from, query: value.slice(open.from, selectionStart), marked: 0 };
}

/** Handles the keys that belong to an open menu; whether this was one. */
function slashKey(
  { key }: KeyboardEvent,
  slash: OpenSlash,
  entries: readonly SlashEntry[],
  setSlash: (slash: OpenSlash | null) => void,
  choose: (entry: SlashEntry) => void,
): boolean {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? entries.length - 1 : 0;
  if (step > 0) setSlash({ ...slash, marked: (slash.marked + step) % entries.length });
  else if (key === "Escape") setSlash(null);
  else if (key === "Enter" || key === "Tab") {
    const chosen = entries[slash.marked];
    if (chosen) choose(chosen);
  } else return false;
  return true;
}

/** Runs a command: the textarea loses the typed command, the block stays in edit mode, the plugin's hook is called. */
function runEntry({ act, host }: Face, textarea: HTMLTextAreaElement, uuid: string, entry: SlashEntry): void {
  const before = { text: textarea.value, cursor: textarea.selectionStart };
  const { typed, hooks } = runSteps(before, entry);
  write(textarea, typed.text, typed.cursor);
  act({ do: "type", uuid, text: typed.text, cursor: typed.cursor });
  textarea.focus();
  const { pid } = entry;
  if (pid === null) return;
  for (const hook of hooks) host.tell(pid, snakeCase(hook), { pid, format: "markdown", uuid });
}
