import { isRecord } from "../host/value.ts";

/** When a plugin's keys count: always, only while a block is edited, or only while none is. */
export type BindingMode = "global" | "editing" | "non-editing";

export interface Binding {
  readonly mode: BindingMode;
  /** Each a chord (`mod+shift+t`) or several in a row (`t t`). */
  readonly keys: readonly string[];
}

const onMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

/** What a registered `keybinding` says: `{mode?, binding, mac?}` or a bare string; undefined without keys. */
export function bindingOf(keybinding: unknown): Binding | undefined {
  const own = isRecord(keybinding) ? keybinding : { binding: keybinding };
  const asked = (onMac && own["mac"]) || own["binding"];
  const keys = (Array.isArray(asked) ? asked : [asked]).filter((key) => typeof key === "string");
  const mode = own["mode"] === "editing" || own["mode"] === "non-editing" ? own["mode"] : "global";
  return keys.length === 0 ? undefined : { mode, keys };
}

/** Keys as a menu shows them. */
export function shownBinding(keybinding: unknown): string {
  return bindingOf(keybinding)?.keys.join(" / ") ?? "";
}

/** The chord that a key event makes, as it is written in a binding: `mod+shift+9`, `t`, `esc`. Empty for a bare modifier. */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (["Control", "Meta", "Alt", "Shift"].includes(key)) return "";
  const mod = onMac ? metaKey : ctrlKey;
  // With shift held the key itself is another character, so letters and digits go by their place on the keyboard.
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const name = (place ?? { Escape: "esc", " ": "space" }[key] ?? key).toLowerCase();
  const held = [
    mod && "mod",
    onMac && ctrlKey && "ctrl",
    !onMac && metaKey && "meta",
    altKey && "alt",
    shiftKey && "shift",
  ];
  return [...held.filter(Boolean), name].join("+");
}

/** A binding's text in the order and spelling of `chordOf`, several chords parted by a space. */
export function normalKeys(keys: string): string {
  return keys
    .trim()
    .split(/\s+/)
    .map((chord) => {
      const parts = chord.toLowerCase().split("+");
      const held = ["mod", "ctrl", "meta", "alt", "shift"].filter((modifier) => parts.includes(modifier));
      return [...held, parts.at(-1)].join("+");
    })
    .join(" ");
}
