import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { simplePayload } from "../host/commands.ts";
import { textAt } from "../host/value.ts";
import { type Face, useCommands, useFace } from "./face.ts";
import { icons } from "./icons.tsx";
import { shownBinding } from "./keybinding.ts";
import { ownCommands } from "./own-commands.ts";
import { matching } from "./slash.ts";
import { useStore } from "./use-store.ts";

/** A row of the palette: a page to open or a command to run. */
interface Choice {
  readonly label: string;
  readonly kind: "page" | "command";
  readonly hint: string;
  readonly run: () => void;
}

/** More rows than anybody reads; a graph may have thousands of pages. */
const mostRows = 60;

/** The dialog that finds pages (Ctrl+K) and commands (Ctrl+Shift+P). */
export function Palette() {
  const face = useFace();
  const mode = useStore(face.palette);
  return mode && <PaletteDialog key={mode} mode={mode} />;
}

function PaletteDialog({ mode }: { readonly mode: "pages" | "commands" }) {
  const face = useFace();
  const registered = useCommands().simple.filter(({ inPalette }) => inPalette);
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const pages = usePages(mode === "pages");
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const commands = [...registered.map((command) => pluginChoice(face, command)), ...ownChoices(face)];
  const found = matching([...pages.map((title) => pageChoice(face, title)), ...commands], query).slice(0, mostRows);
  const close = () => face.palette.set(null);
  const run = (choice: Choice | undefined) => {
    close();
    choice?.run();
  };
  const keydown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? found.length - 1 : 0;
    if (event.key === "Escape") close();
    else if (event.key === "Enter") run(found[marked]);
    else if (step > 0 && found.length > 0) setMarked((marked + step) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <div class="ui__modal">
      <button type="button" class="backdrop" aria-label="Close" tabIndex={-1} onClick={close} />
      <div
        class="palette"
        role="dialog"
        aria-label={mode === "pages" ? "Search" : "Command palette"}
        onKeyDown={keydown}
      >
        <input
          ref={input}
          aria-label={mode === "pages" ? "Search pages and commands" : "Search commands"}
          placeholder={mode === "pages" ? "Find a page or a command" : "Find a command"}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setMarked(0);
          }}
        />
        <Rows choices={found} marked={marked} run={run} />
      </div>
    </div>
  );
}

interface RowsSettings {
  readonly choices: readonly Choice[];
  readonly marked: number;
  readonly run: (choice: Choice) => void;
}

function Rows({ choices, marked, run }: RowsSettings) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }),
    [marked],
  );
  return (
    <div class="rows" role="listbox" aria-label="Results" ref={list}>
      {choices.length === 0 && <p class="empty">Nothing found</p>}
      {choices.map((choice, index) => (
        <div
          key={`${choice.kind} ${choice.label}`}
          class="menu-link"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseDown={() => run(choice)}
        >
          <span class="menu-icon">{choice.kind === "page" ? <icons.page /> : <icons.command />}</span>
          {choice.label}
          <span class="hint">{choice.hint}</span>
        </div>
      ))}
    </div>
  );
}

function usePages(wanted: boolean): readonly string[] {
  const { call } = useFace();
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const show = (pages: unknown) =>
      setTitles((Array.isArray(pages) ? pages : []).flatMap((page) => textAt(page, "originalName") ?? []));
    call("get_all_pages", []).then(show, console.error);
  }, [wanted]);
  return titles;
}

function pageChoice({ act }: Face, title: string): Choice {
  return { label: title, kind: "page", hint: "", run: () => act({ do: "open page", name: title }) };
}

function pluginChoice({ host }: Face, command: Parameters<typeof simplePayload>[0]): Choice {
  // Opening the palette has ended any edit, so there is no block to name (recording 13).
  const run = () => host.tell(command.pid, command.event, simplePayload(command, { uuid: null }));
  return { label: command.label, kind: "command", hint: shownBinding(command.keybinding), run };
}

function ownChoices(face: Face): readonly Choice[] {
  return ownCommands.map(({ label, keys, run }) => ({ label, kind: "command", hint: keys, run: () => run(face) }));
}
