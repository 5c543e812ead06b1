import { type Block, type BlockId, blockId } from "../core/block/block.ts";
import type { Insert } from "../core/block/edit.ts";
import type { Page } from "../core/block/page.ts";
import { escapeMerged } from "../core/fold/escape-merged.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import { readingText } from "../core/text/reading-text.ts";
import type { Thread } from "../core/thread/thread.ts";
import { recognitionOf } from "../core/tweet/recognition.ts";
import type { App, Call } from "./app.ts";
import type { Result } from "./carry-out.ts";
import { enact } from "./enact.ts";
import { highlightAt, type PageReading, readPage, threadAt } from "./page-reading.ts";
import type { Said } from "./said.ts";
import { resultSaid, sayResult } from "./say-result.ts";
import { interruptedPages } from "./settle-page.ts";
import type { Found } from "./thread-at-call.ts";
import { userWord } from "./user-word-shelf.ts";

/** Inserts a text of the thread in which the command was called; called elsewhere, it lets the user choose one in the panel. */
export async function insertHere(app: App, call: Call): Promise<void> {
  const { desk, words } = app;
  const place = await placeAt(app, call.block);
  if ("refused" in place) return sayResult(app, place, "");
  const thread = place.reading && threadAt(place.reading, place.block);
  if (thread === undefined) {
    // The cursor stays where it is: by it the panel knows where the text is to go.
    await desk.showPanel();
    return desk.say(words.chooseThread, "note");
  }
  await sayResult(app, await insertAt(app, place, thread), words.inserted(thread.members.length, thread.author));
}

/** Inserts the text of a thread at the block with the cursor. */
export async function insertThread(app: App, thread: Thread): Promise<Said> {
  const place = await placeAt(app, undefined);
  const result = "refused" in place ? place : await insertAt(app, place, thread);
  return resultSaid(app.words, result, app.words.inserted(thread.members.length, thread.author));
}

/** A block beside which something is to stand. */
interface BlockOnPage {
  readonly block: BlockId;
  readonly page: Page;
  /** Undefined for a page without tweets. */
  readonly reading: PageReading | undefined;
}

async function placeAt({ graph, shelf, settings }: App, called: BlockId | undefined): Promise<Found<BlockOnPage>> {
  const block = called ?? (await graph.here()).block;
  const page = block && (await graph.pageAround(block));
  if (!block || !page) return { refused: { why: "no-cursor" } };
  const { name } = page;
  if ((await interruptedPages(shelf)).has(name.toLowerCase())) return { refused: { why: "interrupted", page: name } };
  const said = await userWord(shelf);
  if ("refused" in said) return said;
  return { block, page, reading: await readPage(shelf, page, said.word, recognitionOf(settings())) };
}

/**
 * Inserts the reading version of a thread as a block of its own behind another, or first under one that belongs to a
 * tweet: beside tweets it would be read as one of them. The thread stays as it is.
 */
async function insertAt(app: App, { block, page, reading }: BlockOnPage, thread: Thread): Promise<Result> {
  const { graph } = app;
  const text = escapeMerged(readingText(thread), page.format);
  const tooLong = await lengthRefusal(app, text);
  if (tooLong !== undefined) return { refused: tooLong };
  const isTweets = reading !== undefined && highlightAt(reading, block) !== undefined;
  const copy: Block = { id: blockId("inserted"), text, folded: false, children: [] };
  const to = isTweets ? { firstIn: block } : { after: block };
  const edit: Insert = { do: "insert", to, blocks: [copy], lasting: new Set() };
  await graph.leaveEditing();
  const [now] = await graph.pages([page.name]);
  const result = await enact(app, { page: page.name, blocks: now?.blocks ?? page.blocks }, [edit]);
  // Inserting has moved the cursor into the new block (recording 07).
  await graph.leaveEditing();
  return result;
}

async function lengthRefusal({ graph }: App, { length }: string): Promise<Refusal | undefined> {
  const { maxLength: limit } = await graph.facts();
  return length > limit ? { why: "too-long", length, limit } : undefined;
}
