import * as v from "valibot";
import type { GraphNews } from "../app/graph.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import { tweetTeller } from "../core/tweet/tweet-sign.ts";
import type { Ask } from "./ask.ts";

const touched = v.object({
  id: v.number(),
  /** Of a block only. */
  page: v.optional(v.object({ id: v.number() })),
  /** Of a page only. */
  name: v.optional(v.string()),
  /** Of a file only, relative to the graph. */
  path: v.optional(v.string()),
  /** A block's text, or a file's; the DB app adds it beside `title`. */
  content: v.optional(v.nullable(v.string())),
});

const fact = v.tuple([v.number(), v.string(), v.unknown(), v.unknown(), v.boolean()]);

const change = v.object({ blocks: v.array(touched), txData: v.array(fact) });

type Change = v.InferOutput<typeof change>;

/** What a `DB.onChanged` event tells of pages, by what tells those with tweets, and of files (recording 10; recorded-logseq-db, C). */
export function newsOfChange(event: unknown, recognition?: Recognition): readonly GraphNews[] {
  const read = v.safeParse(change, event);
  if (!read.success) return [{ what: "unclear" }];
  return [...pageNews(read.output, tweetTeller(recognition)), ...fileNews(read.output)];
}

/** The pages of blocks that were touched, those that blocks were moved away from, and touched pages themselves. */
function pageNews({ blocks, txData }: Change, mayHoldTweets: (text: string) => boolean): readonly GraphNews[] {
  const pages = new Map<number, boolean>();
  const add = (page: number, tweets: boolean): void => {
    pages.set(page, tweets || (pages.get(page) ?? false));
  };
  for (const { id, page, name, path, content } of blocks) {
    if (path !== undefined) continue;
    if (page !== undefined) add(page.id, mayHoldTweets(content ?? ""));
    else if (name !== undefined) add(id, false);
  }
  for (const [, attribute, value] of txData) {
    if (attribute === "block/page" && typeof value === "number") add(value, false);
  }
  return [...pages].map(([page, tweets]) => ({ what: "page", page, tweets }));
}

/**
 * A file that Logseq writes is told twice, its time and its text; one that another program changed once, its time, when
 * the blocks are read already. A deleted file goes with its page, which is told by itself.
 */
function fileNews({ blocks, txData }: Change): readonly GraphNews[] {
  return blocks.flatMap(({ id, path }): readonly GraphNews[] => {
    if (path === undefined) return [];
    const has = (attribute: string): boolean =>
      txData.some(([entity, name, , , added]) => entity === id && name === attribute && added);
    if (has("file/content")) return [{ what: "file-written", file: path }];
    return has("file/last-modified-at") ? [{ what: "file-changed", file: path }] : [];
  });
}

/** Hears all that a host tells of its graph; `recognition` is how tweet pages are told at this moment. */
export async function hearGraph(
  ask: Ask,
  recognition: () => Recognition,
  hear: (news: readonly GraphNews[]) => void,
): Promise<() => void> {
  const offs = [
    await ask("DB.onChanged", (event: unknown) => hear(newsOfChange(event, recognition()))),
    await ask("App.onCurrentGraphChanged", () => hear([{ what: "graph" }])),
    await ask("App.onGraphAfterIndexed", () => hear([{ what: "reindexed" }])),
  ];
  return () => {
    for (const off of offs) if (typeof off === "function") off();
  };
}
