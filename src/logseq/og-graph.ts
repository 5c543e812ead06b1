import type { Graph, GraphFacts } from "../app/graph.ts";
import { once } from "../app/once.ts";
import { type Recognition, usualRecognition } from "../core/tweet/recognition.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";
import { hostQuery } from "./host-query.ts";
import { edited, leaveEditing } from "./leave-editing.ts";
import { changeOg } from "./og-changes.ts";
import { pageReader } from "./page-reader.ts";
import { referredBlocks } from "./queries.ts";

/** How the address of a graph begins that the DB app keeps (README of its recordings). */
const databaseUrl = "logseq_db_";

/** A file graph (Logseq OG), through the plugin API; `recognition` is how tweet pages are told at this moment. */
export function ogGraph(ask: Ask, recognition: () => Recognition = () => usualRecognition): Graph {
  const query = hostQuery(ask);
  /** Pages that are read in parts at leisure, as far as their lengths have been asked for. */
  const long = new Set<number>();
  const pages = pageReader(query, long);
  // Loaded with the first list of threads: no command needs it.
  const listing = once(async () => (await import("./og-listing.ts")).ogListing(ask, query, recognition, long));

  return {
    pages,
    tweetPages: async (part) => (await listing()).tweetPages(part),
    changes: async (hear) => (await listing()).changes(hear),
    leaveEditing: () => leaveEditing(ask),
    edited: () => edited(ask),
    change: (edit) => changeOg(ask, edit),
    facts: () => facts(ask),
    pageAround: async (id) => {
      const block = await answers.asked(ask, answers.placedBlock, "Editor.getBlock", id);
      return block?.page === undefined ? undefined : (await pages([block.page.id]))[0];
    },
    here: async () => {
      const block = await answers.asked(ask, answers.placedBlock, "Editor.getCurrentBlock");
      const page = await answers.asked(ask, answers.pageEntity, "Editor.getCurrentPage");
      return { block: block?.uuid, page: page?.originalName ?? page?.name };
    },
    referred: async (ids) => {
      if (ids.length === 0) return new Set();
      const rows = await query(answers.uuidRows, referredBlocks(ids));
      return new Set(rows.map(([id]) => id));
    },
  };
}

/** What a graph says of itself; what is not set there is as Logseq has it by default. */
async function facts(ask: Ask): Promise<GraphFacts> {
  const [graph, user, own] = await Promise.all([
    answers.asked(ask, answers.graph, "App.getCurrentGraph"),
    answers.asked(ask, answers.userConfigs, "App.getUserConfigs"),
    answers.asked(ask, answers.graphConfigs, "App.getCurrentGraphConfigs"),
  ]);
  return {
    key: graph?.url,
    isDatabase: graph?.url.startsWith(databaseUrl) ?? false,
    maxLength: own?.["block/content-max-length"] ?? 10_000,
    dateFormat: user.preferredDateFormat ?? "MMM do, yyyy",
    language: user.preferredLanguage ?? "en",
  };
}
