import type * as v from "valibot";
import type { Graph } from "../app/graph.ts";
import { type Recognition, usualRecognition } from "../core/tweet/recognition.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";
import { hearGraph } from "./graph-news.ts";
import { edited, leaveEditing } from "./leave-editing.ts";
import { changeOg } from "./og-changes.ts";
import { ogPages } from "./og-pages.ts";
import { referredBlocks } from "./queries.ts";

/** Logseq's own default of `:block/content-max-length`, in characters. */
const usualMaxLength = 10_000;
const usualDateFormat = "MMM do, yyyy";

/** A file graph (Logseq OG), through the plugin API; `recognition` is how tweet pages are told at this moment. */
export function ogGraph(ask: Ask, recognition: () => Recognition = () => usualRecognition): Graph {
  const query = async <T>(schema: v.GenericSchema<unknown, T>, text: string): Promise<T> =>
    answers.parsed(schema, await ask("DB.datascriptQuery", text), "datascriptQuery");

  const { pages, tweetPages } = ogPages(ask, recognition);

  return {
    pages,
    tweetPages,
    changes: (hear) => hearGraph(ask, hear),
    leaveEditing: () => leaveEditing(ask),
    edited: () => edited(ask),
    change: (edit) => changeOg(ask, edit),
    facts: async () => {
      const [open, configs, graphConfigs] = await Promise.all([
        ask("App.getCurrentGraph"),
        ask("App.getUserConfigs"),
        ask("App.getCurrentGraphConfigs"),
      ]);
      const graph = answers.parsed(answers.graph, open, "getCurrentGraph");
      const user = answers.parsed(answers.userConfigs, configs, "getUserConfigs");
      const own = answers.parsed(answers.graphConfigs, graphConfigs, "getCurrentGraphConfigs");
      return {
        key: graph?.url,
        maxLength: own?.["block/content-max-length"] ?? usualMaxLength,
        dateFormat: user.preferredDateFormat ?? usualDateFormat,
        language: user.preferredLanguage ?? "en",
      };
    },
    pageAround: async (id) => {
      const block = answers.parsed(answers.placedBlock, await ask("Editor.getBlock", id), "getBlock");
      return block?.page === undefined ? undefined : (await pages([block.page.id]))[0];
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
