import type { BlockId } from "../block/block.ts";
import type { Settings } from "../settings.ts";

/** What tells a tweet page, beside what every page shows by itself; a user's settings may add to the words. */
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

/** The usual words and those that a user has added, as they are compared: `Tweet Kind, [[X posts]]` as `tweet-kind`, `x posts`. */
export function recognitionOf({
  categoryProperties,
  categoryValues,
}: Pick<Settings, "categoryProperties" | "categoryValues">): Recognition {
  if (categoryProperties === "" && categoryValues === "") return usualRecognition;
  const { properties, values } = usualRecognition;
  return {
    properties: [...properties, ...listed(categoryProperties).map((name) => name.replace(/[\s_]+/g, "-"))],
    values: [...values, ...listed(categoryValues)],
  };
}

function listed(text: string): readonly string[] {
  const items = text.toLowerCase().split(/[,，、]/);
  return items.map((item) => item.replace(/[#[\]":]/g, "").trim()).filter((item) => item !== "");
}
