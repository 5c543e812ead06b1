import type { KeyWord } from "../core/words/panel-words.ts";
import type { Move } from "./selection-work.ts";

/** What a key asks for; it is meant for the active thread, or for all that are selected. */
export type KeyDeed =
  | { readonly do: Exclude<KeyWord, "move" | "ends" | "read" | "select" | "close"> }
  | { readonly do: "move"; readonly to: Move }
  | { readonly do: "read"; readonly open: boolean }
  /** With `range` all from the last one selected. */
  | { readonly do: "select"; readonly range: boolean };

/** What of a pressed key matters. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">;

/** Where a key was pressed: in the search box, on something that takes Enter and Space itself, or in the list. */
export type KeyPlace = "search" | "choice" | "button" | "list";

const anywhere: Readonly<Record<string, KeyDeed>> = {
  "/": { do: "search" },
  "?": { do: "help" },
  c: { do: "collapse" },
  e: { do: "expand" },
  o: { do: "openTweet" },
  O: { do: "openAll" },
  y: { do: "copy" },
  m: { do: "menu" },
};
const inList: Readonly<Record<string, KeyDeed>> = {
  ArrowDown: { do: "move", to: 1 },
  ArrowUp: { do: "move", to: -1 },
  PageDown: { do: "move", to: 8 },
  PageUp: { do: "move", to: -8 },
  Home: { do: "move", to: "first" },
  End: { do: "move", to: "last" },
  ArrowRight: { do: "read", open: true },
  ArrowLeft: { do: "read", open: false },
};

/** The deed that a key asks for, undefined where it is left to the browser. */
export function deedOf(press: Press, place: KeyPlace): KeyDeed | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  // While a word is being put together in an input method, every key is the input method's.
  if (press.isComposing) return undefined;
  if (place === "choice") return undefined;
  if (place === "search") return key === "ArrowDown" || key === "Enter" ? { do: "move", to: "first" } : undefined;
  const isCommand = ctrlKey || metaKey;
  if (isCommand && key.toLowerCase() === "a" && !altKey && !shiftKey) return { do: "selectAll" };
  if (altKey) return undefined;
  if (key === "Enter" && place === "list") return { do: isCommand ? "openTweet" : shiftKey ? "beside" : "go" };
  if (isCommand) return undefined;
  if (key === " " && place === "list") return { do: "select", range: shiftKey };
  return anywhere[key] ?? (shiftKey ? undefined : inList[key]);
}

/** How the keys are written where they are listed, in the order of that list. */
export const keyNames: readonly (readonly [KeyWord, readonly string[]])[] = [
  ["search", ["/"]],
  ["move", ["↓", "↑"]],
  ["ends", ["Home", "End"]],
  ["go", ["Enter"]],
  ["beside", ["Shift Enter"]],
  ["openTweet", ["o", "Ctrl Enter"]],
  ["openAll", ["O"]],
  ["read", ["→", "←"]],
  ["select", ["Space", "Shift Space"]],
  ["selectAll", ["Ctrl A"]],
  ["collapse", ["c"]],
  ["expand", ["e"]],
  ["copy", ["y"]],
  ["menu", ["m"]],
  ["help", ["?"]],
  ["close", ["Esc"]],
];
