import type { Block } from "./block.ts";

/** How a page's texts are written. */
export type Format = "markdown" | "org";

/** Properties by lower-case key, each value as it was typed (`#tweets`, `[[@ada on Twitter]]`). */
export type Properties = ReadonlyMap<string, string>;

/** A page as a value. */
export interface Page {
  /** The name the host knows it by: what a page link holds. */
  readonly name: string;
  readonly format: Format;
  /**
   * Properties that the host keeps outside the text (DB graphs). In file graphs this is empty: there they are lines of
   * the first block, which is among `blocks` like any other.
   */
  readonly properties: Properties;
  /** Top-level blocks in page order, the page-property block of a file graph first. */
  readonly blocks: readonly Block[];
}
