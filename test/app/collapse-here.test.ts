import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/What Is the Difference B... (highlights).md";
const owners = readFileSync(`seeds/${path}`, "utf8");

describe("the owner's page", () => {
  it.each(["What is the difference", "An API is only", "**Note**: Thread"])(
    "is collapsed into one block and expanded byte for byte, from “%s”",
    async (words) => {
      const { standIn, app, said, changes } = pluginOn(new Map([[path, owners]]));
      await collapseHere(app, { block: blockId(await blockThatBegins(standIn, words)) });
      expect(said.at(-1)?.sentence).toBe(
        "Collapsed 10 tweets by @Rapid_API into one block. Expand thread brings them back.",
      );
      expect(changes).toEqual(["insertBatchBlock", "removeBlock"]);
      const merged = standIn.files().get(path) ?? "";
      await expect(merged.replace(/id:: [-0-9a-f]{36}/u, "id:: …")).toMatchFileSnapshot(
        "../golden/collapsed/owners-page.md",
      );
      await expandHere(app, { block: blockId(await blockThatBegins(standIn, "**Note**")) });
      expect(said.at(-1)?.sentence).toBe("Expanded the thread by @Rapid_API: 10 tweets are back where they were.");
      expect(standIn.files().get(path)).toBe(owners);
    },
  );
});
