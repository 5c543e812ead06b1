import { snakeCase } from "./method-name.ts";
import { createStore, type Store } from "./store.ts";
import { isRecord, textAt } from "./value.ts";

/** One step of a slash command: the name of an editor action, then its arguments. */
export type Step = readonly [action: string, ...args: readonly unknown[]];

export interface SlashCommand {
  readonly pid: string;
  readonly label: string;
  readonly steps: readonly Step[];
}

/** A command that is one event to its plugin: an item of a menu, of the palette, or a shortcut. */
export interface SimpleCommand {
  readonly pid: string;
  readonly type: string;
  readonly key: string;
  readonly label: string;
  readonly keybinding: unknown;
  readonly desc: unknown;
  readonly extras: unknown;
  readonly inPalette: boolean;
  /** Event type, in the namespace `hook:editor`, under which the plugin listens. */
  readonly event: string;
}

/** A toolbar or page-bar item: HTML of the plugin's. */
export interface ItemOfUi {
  readonly pid: string;
  readonly place: string;
  readonly key: string;
  readonly template: string;
}

/** All that plugins have registered. */
export interface Registered {
  readonly slash: readonly SlashCommand[];
  readonly simple: readonly SimpleCommand[];
  readonly ui: readonly ItemOfUi[];
}

const nothing: Registered = { slash: [], simple: [], ui: [] };

/** The registrations of all plugins; a later one of the same label or key replaces the earlier. */
export interface Commands {
  readonly all: Store<Registered>;
  readonly addSlash: (pid: string, args: unknown) => void;
  readonly addSimple: (pid: string, command: unknown, step: unknown, inPalette: unknown) => void;
  readonly addUi: (pid: string, place: unknown, item: unknown) => void;
  readonly forget: (pid: string) => void;
}

export function createCommands(): Commands {
  const all = createStore(nothing);
  const change = (next: Partial<Registered>) => all.set({ ...all.get(), ...next });
  return {
    all,
    addSlash(pid, args) {
      const [label, steps] = Array.isArray(args) ? args : [];
      if (typeof label !== "string" || !Array.isArray(steps)) return;
      const added = { pid, label, steps: steps.filter(isStep) };
      change({ slash: [...all.get().slash.filter((command) => command.label !== label), added] });
    },
    addSimple(pid, command, step, inPalette) {
      const added = simpleCommand(pid, command, step, inPalette === true);
      if (!added) return;
      const others = all.get().simple.filter((known) => known.key !== added.key || known.type !== added.type);
      change({ simple: [...others, added] });
    },
    addUi(pid, place, item) {
      const key = textAt(item, "key");
      if (typeof place !== "string" || key === undefined) return;
      const others = all.get().ui.filter((known) => known.key !== key || known.pid !== pid);
      change({ ui: [...others, { pid, place, key, template: textAt(item, "template") ?? "" }] });
    },
    forget(pid) {
      const { slash, simple, ui } = all.get();
      const foreign = (entry: { readonly pid: string }) => entry.pid !== pid;
      all.set({ slash: slash.filter(foreign), simple: simple.filter(foreign), ui: ui.filter(foreign) });
    },
  };
}

function simpleCommand(pid: string, command: unknown, step: unknown, inPalette: boolean): SimpleCommand | undefined {
  const key = textAt(command, "key");
  const type = textAt(command, "type");
  const event = Array.isArray(step) ? step[1] : undefined;
  if (!isRecord(command) || key === undefined || type === undefined || typeof event !== "string") return undefined;
  return {
    pid,
    type,
    // The key serves as a keyword in Logseq: a colon becomes a dash, a leading digit is shielded (recording 13, LOGSEQ.md 1.1).
    key: key.replaceAll(":", "-").replace(/^(?=\d)/, "_"),
    label: textAt(command, "label") ?? key,
    keybinding: command["keybinding"] ?? null,
    desc: command["desc"] ?? null,
    extras: command["extras"] ?? null,
    inPalette,
    event: snakeCase(event),
  };
}

/** What the callback of a simple command is given (recording 13); `page` only for items of the page menu. */
export function simplePayload(command: SimpleCommand, at: { readonly uuid: string | null; readonly page?: string }) {
  const { key, label, type, pid, keybinding, desc, extras } = command;
  return { key, label, type, pid, keybinding, desc, extras, format: null, ...at };
}

function isStep(step: unknown): step is Step {
  return Array.isArray(step) && typeof step[0] === "string";
}
