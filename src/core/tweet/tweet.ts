import type { StatusId } from "./status-id.ts";

/** The status URL by which a highlight names its own tweet. */
export interface TweetLink {
  /**
   * The link with its label and brackets, verbatim: `([View Tweet](https://twitter.com/ada/status/17))`; empty where it stands
   * in a child of the tweet's block.
   */
  readonly verbatim: string;
  readonly id: StatusId;
  /** The name in the URL without `@`; undefined for `/i/status/` and `/i/web/status/` links. */
  readonly handle: string | undefined;
}

/** One tweet's text, cut so that `before + (link?.verbatim ?? "") + after` is the text that was read, to the character. */
export interface Tweet {
  readonly before: string;
  readonly link: TweetLink | undefined;
  /** What the template or the user put behind the link: `#Highlight #[[2023-05-04]]`, property lines, words. */
  readonly after: string;
}
