import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Registered } from "../host/commands.ts";
import type { PluginHost, PluginState } from "../host/plugin-host.ts";
import type { Store } from "../host/store.ts";
import type { Messages } from "./messages.ts";
import { useStore } from "./use-store.ts";
import type { View } from "./view.ts";
import type { Act } from "./wire.ts";

/** An entry of a menu; "line" parts two groups. */
export type MenuEntry = { readonly label: string; readonly hint?: string; readonly run: () => void } | "line";

export interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  /** Called however the menu is closed. */
  readonly onClose?: () => void;
}

/** What the parts of the page share. */
export interface Face {
  readonly view: Store<View | null>;
  readonly menu: Store<OpenMenu | null>;
  readonly palette: Store<"pages" | "commands" | null>;
  readonly messages: Messages;
  readonly host: PluginHost;
  /** The registrations as they were at the last navigation: what the three-dots menu offers (recording 13). */
  readonly menuCommands: Store<Registered>;
  /** In which copy of the edited block the editor stands. */
  readonly editPlace: Store<string>;
  readonly act: (act: Act) => void;
  /** Asks the graph, as a plugin would. */
  readonly call: (method: string, args: readonly unknown[]) => Promise<unknown>;
}

export const FaceContext = createContext<Face | undefined>(undefined);

export function useFace(): Face {
  const face = useContext(FaceContext);
  if (!face) throw new Error("drawn outside the face");
  return face;
}

export function useCommands(): Registered {
  return useStore(useFace().host.commands.all);
}

export function usePlugins(): readonly PluginState[] {
  return useStore(useFace().host.plugins);
}
