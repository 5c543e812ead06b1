import type { Face } from "./face.ts";

/** A command of the stand-in's own, with Logseq's keys for it: a chord, or two keys one after the other. */
export interface OwnCommand {
  readonly label: string;
  readonly keys: string;
  /** Also while a block is edited. */
  readonly whileEditing: boolean;
  readonly run: (face: Face) => void;
}

export const ownCommands: readonly OwnCommand[] = [
  { label: "Undo", keys: "mod+z", whileEditing: true, run: ({ act }) => act({ do: "undo" }) },
  { label: "Redo", keys: "mod+shift+z", whileEditing: true, run: ({ act }) => act({ do: "redo" }) },
  { label: "Search", keys: "mod+k", whileEditing: true, run: (face) => openPalette(face, "pages") },
  { label: "Command palette", keys: "mod+shift+p", whileEditing: true, run: (face) => openPalette(face, "commands") },
  { label: "Go home", keys: "g h", whileEditing: false, run: ({ act }) => act({ do: "open home" }) },
  { label: "Toggle theme", keys: "t t", whileEditing: false, run: ({ act }) => act({ do: "toggle theme" }) },
  {
    label: "Toggle left sidebar",
    keys: "t l",
    whileEditing: false,
    run: ({ act }) => act({ do: "toggle left sidebar" }),
  },
  {
    label: "Toggle right sidebar",
    keys: "t r",
    whileEditing: false,
    run: ({ act }) => act({ do: "toggle right sidebar" }),
  },
];

/** Opens the palette; that ends the edit of a block. */
export function openPalette({ act, palette }: Face, mode: "pages" | "commands"): void {
  act({ do: "leave", select: false });
  palette.set(mode);
}
