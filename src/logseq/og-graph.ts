import * as v from "valibot";
import type { Graph } from "../app/graph.ts";
import type { Page } from "../core/block/page.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";
import { leaveEditing } from "./leave-editing.ts";
import { changeOg } from "./og-changes.ts";
import { pagesOfRows } from "./pages-of-rows.ts";
import { blocksOfPages, pagesByCategory, pagesByStatusUrl, referredBlocks } from "./queries.ts";

/** Logseq's own default of `:block/content-max-length`, in characters. */
const usualMaxLength = 10_000;
const usualDateFormat = "MMM do, yyyy";

/** A file graph (Logseq OG), through the plugin API. */
export function ogGraph(ask: Ask): Graph {
  const query = async <T>(schema: v.GenericSchema<unknown, T>, text: string): Promise<T> =>
    answers.parsed(schema, await ask("DB.datascriptQuery", text), "datascriptQuery");

  const pages = async (names: readonly string[]): Promise<readonly Page[]> =>
    names.length === 0 ? [] : pagesOfRows(await query(v.array(answers.blockRow), blocksOfPages(names)));

  return {
    pages,
    leaveEditing: () => leaveEditing(ask),
    change: (edit) => changeOg(ask, edit),
    facts: async () => {
      const graph = answers.parsed(answers.graph, await ask("App.getCurrentGraph"), "getCurrentGraph");
      const user = answers.parsed(answers.userConfigs, await ask("App.getUserConfigs"), "getUserConfigs");
      const own = answers.parsed(
        answers.graphConfigs,
        await ask("App.getCurrentGraphConfigs"),
        "getCurrentGraphConfigs",
      );
      return {
        key: graph?.url,
        maxLength: own?.["block/content-max-length"] ?? usualMaxLength,
        dateFormat: user.preferredDateFormat ?? usualDateFormat,
        language: user.preferredLanguage ?? "en",
      };
    },
    tweetPageNames: async () => {
      const byCategory = await query(answers.textRows, pagesByCategory);
      const byUrl = await query(answers.textRows, pagesByStatusUrl);
      return [...new Set([...byCategory, ...byUrl].map(([name]) => name))];
    },
    pageAround: async (id) => {
      const block = answers.parsed(answers.placedBlock, await ask("Editor.getBlock", id), "getBlock");
      if (block?.page === undefined) return undefined;
      const page = answers.parsed(answers.pageEntity, await ask("Editor.getPage", block.page.id), "getPage");
      return page?.name === undefined ? undefined : (await pages([page.name]))[0];
    },
    here: async () => {
      const block = answers.parsed(answers.placedBlock, await ask("Editor.getCurrentBlock"), "getCurrentBlock");
      const page = answers.parsed(answers.pageEntity, await ask("Editor.getCurrentPage"), "getCurrentPage");
      return { block: block?.uuid, page: page?.originalName ?? page?.name };
    },
    referred: async (ids) => {
      if (ids.length === 0) return new Set();
      const rows = await query(answers.uuidRows, referredBlocks(ids));
      return new Set(rows.map(([id]) => id));
    },
  };
}
