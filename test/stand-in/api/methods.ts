import { appInfo } from "./app-info.ts";
import { editing } from "./editing.ts";
import type { Methods } from "./engine.ts";
import { insertBatch } from "./insert-batch-block.ts";
import { insertOneBlock } from "./insert-block.ts";
import { messages } from "./messages.ts";
import { navigation } from "./navigation.ts";
import { wholePages } from "./pages.ts";
import { pluginStorage } from "./plugin-storage.ts";
import { queries } from "./queries.ts";
import { readBlocks } from "./read-blocks.ts";
import { readPages } from "./read-pages.ts";
import { renamePages } from "./rename-page.ts";
import { writeBlocks } from "./write-blocks.ts";
import { writeProperties } from "./write-properties.ts";

/** Every method of the API that the engine answers. */
export const methods: Methods = {
  ...readBlocks,
  ...readPages,
  ...writeBlocks,
  ...writeProperties,
  ...insertOneBlock,
  ...insertBatch,
  ...wholePages,
  ...renamePages,
  ...editing,
  ...navigation,
  ...queries,
  ...pluginStorage,
  ...messages,
  ...appInfo,
};
