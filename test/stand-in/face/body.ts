/** A block's text as it is shown: plain values, drawn by `body-view.tsx`. */
export type Body =
  | { readonly is: "line"; readonly heading: number; readonly marker: string; readonly inside: readonly Inline[] }
  | { readonly is: "paragraph"; readonly inside: readonly Inline[] }
  | { readonly is: "list"; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly is: "quote"; readonly inside: readonly Body[] }
  | { readonly is: "code"; readonly language: string; readonly text: string }
  | { readonly is: "table"; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly is: "properties"; readonly pairs: readonly Property[] }
  | { readonly is: "rule" };

export type Cell = readonly Inline[];

export interface ListItem {
  readonly inside: readonly Body[];
  readonly items: readonly ListItem[];
}

export interface Property {
  readonly key: string;
  readonly value: readonly Inline[];
}

export type Emphasis = "bold" | "italic" | "strike" | "underline" | "highlight";

export type Inline =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "break" }
  | { readonly is: Emphasis; readonly inside: readonly Inline[] }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "link"; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly is: "image"; readonly src: string; readonly alt: string }
  | { readonly is: "page"; readonly name: string; readonly label: string }
  | { readonly is: "tag"; readonly name: string }
  /** A reference to a block, shown as that block's first line unless it has a label of its own. */
  | { readonly is: "block"; readonly uuid: string; readonly label: string }
  | { readonly is: "embed"; readonly uuid: string };
