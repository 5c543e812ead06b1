import type { BlockId } from "../block/block.ts";

/** What tells a tweet page, beside what every page shows by itself; a user's settings may replace the words. */
export interface Recognition {
  /** Names of category-like properties, lower case. */
  readonly properties: readonly string[];
  /** Their values that mean tweets, lower case, without `#`, brackets or emoji. */
  readonly values: readonly string[];
  /** Blocks known to hold a whole thread, however few links their text shows. */
  readonly merged?: ReadonlySet<BlockId>;
  /** Blocks known to be the folded tail of the block above them, though they have lost their link. */
  readonly tails?: ReadonlySet<BlockId>;
}

/** Readwise's own spelling and those that templates in use show (FORMATS V1–V20). */
export const usualRecognition: Recognition = {
  properties: ["category", "categories", "media", "type", "rw-category"],
  values: ["tweets", "tweet"],
};
