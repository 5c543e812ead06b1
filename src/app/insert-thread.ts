import { applyEdit } from "../core/block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../core/block/block.ts";
import type { Insert, Place } from "../core/block/edit.ts";
import type { Page } from "../core/block/page.ts";
import { holdsPageProperties } from "../core/block/property-lines.ts";
import { escapeMerged } from "../core/fold/escape-merged.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import { readingText } from "../core/text/reading-text.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import { recognitionOf } from "../core/tweet/recognition.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import type { App, Call } from "./app.ts";
import { asSpread } from "./as-spread.ts";
import type { Result } from "./carry-out.ts";
import { enact } from "./enact.ts";
import { highlightAt, type PageReading, readPage, threadAt } from "./page-reading.ts";
import type { Said } from "./said.ts";
import { resultSaid, sayResult } from "./say-result.ts";
import { interruptedPages } from "./settle-page.ts";
import { type Found, whyNowhere } from "./thread-at-call.ts";
import { userWord } from "./user-word-shelf.ts";

/** Inserts a text of the thread in which the command was called; called elsewhere, it lets the user choose one in the panel. */
export async function insertHere(app: App, call: Call): Promise<void> {
  const { desk, words } = app;
  const place = await placeAt(app, call.block);
  if ("refused" in place) return sayResult(app, place, "");
  const { reading } = place;
  const thread = reading && threadAt(reading, place.block);
  if (reading === undefined || thread === undefined) {
    // The cursor stays where it is: by it the panel knows where the text is to go.
    await desk.showPanel();
    return desk.say(words.chooseThread, "note");
  }
  const whole = asSpread(reading.tweets, thread);
  const { sentence, tone } = insertedSaid(app, await insertAt(app, place, whole), whole);
  await desk.say(sentence, tone);
}

/** Inserts the text of a thread, each tweet by itself, at the block with the cursor. */
export async function insertThread(app: App, thread: Thread): Promise<Said> {
  const place = await placeAt(app, undefined);
  const result = "refused" in place ? place : await insertAt(app, place, thread);
  return insertedSaid(app, result, thread);
}

/** No record is kept of an insert, which touches nothing: where it may yet come, there is nothing to finish or put back. */
function insertedSaid({ words }: App, result: Result, { members, author }: Thread): Said {
  if ("end" in result && result.end === "stuck") {
    const reason = result.halt.why === "host-failed" ? result.halt.reason : "";
    return { sentence: words.insertUnsure(reason), tone: "trouble" };
  }
  return resultSaid(words, result, words.inserted(members.length, author));
}

interface Target {
  readonly block: BlockId;
  readonly page: Page;
  readonly word: UserWord;
  /** Undefined for a page without tweets. */
  readonly reading: PageReading | undefined;
}

async function placeAt(app: App, called: BlockId | undefined): Promise<Found<Target>> {
  const { graph, shelf } = app;
  const block = called ?? (await graph.here()).block;
  const page = block && (await graph.pageAround(block));
  if (!block || !page) return { refused: { why: await whyNowhere(graph, "no-cursor") } };
  const { name } = page;
  if ((await interruptedPages(shelf)).has(name.toLowerCase())) return { refused: { why: "interrupted", page: name } };
  const said = await userWord(shelf);
  if ("refused" in said) return said;
  return { block, page, word: said.word, reading: await read(app, page, said.word) };
}

function read(app: App, page: Page, word: UserWord): Promise<PageReading | undefined> {
  return readPage(app, page, word, recognitionOf(app.settings()));
}

/** Inserts the reading version of a thread as a block of its own. The thread stays as it is. */
async function insertAt(app: App, { block, page, word }: Target, thread: Thread): Promise<Result> {
  const { graph } = app;
  const text = escapeMerged(readingText(thread), page.format);
  const tooLong = await lengthRefusal(app, text);
  if (tooLong !== undefined) return { refused: tooLong };
  await graph.leaveEditing();
  const [now = page] = await graph.pages([page.name]);
  const copy: Block = { id: blockId("inserted"), text, folded: false, children: [] };
  const to = await placeFor(app, now, word, block, copy);
  if (to === undefined) return { refused: { why: "among-tweets" } };
  const edit: Insert = { do: "insert", to, blocks: [copy], lasting: new Set() };
  const result = await enact(app, { page: page.name, blocks: now.blocks }, [edit]);
  // Inserting has moved the cursor into the new block (recording 07).
  await graph.leaveEditing();
  return result;
}

/**
 * Where a block can stand without being read as a tweet of the page, or making one of another: behind the block with the
 * cursor, else first under it; one that belongs to a tweet is no tweet's neighbour. Undefined where neither will do.
 */
async function placeFor(app: App, page: Page, word: UserWord, at: BlockId, copy: Block): Promise<Place | undefined> {
  const reading = await read(app, page, word);
  const idsIn = (tweets: TweetPage | undefined): string =>
    (tweets?.highlights ?? []).map(({ block }) => block.id).join();
  const places: Place[] = [];
  if (reading === undefined || highlightAt(reading, at) === undefined) places.push({ after: at });
  // The block of the page's properties has no bullet in its file, so nothing can stand under it.
  const isProperties = page.blocks.findIndex(({ id, text }) => id === at && holdsPageProperties(text)) === 0;
  if (!isProperties) places.push({ firstIn: at });
  for (const to of places) {
    const blocks = applyEdit(page.blocks, { do: "insert", to, blocks: [copy], lasting: new Set() });
    const then = blocks && (await read(app, { ...page, blocks }, word));
    if (blocks !== undefined && idsIn(then?.tweets) === idsIn(reading?.tweets)) return to;
  }
  return undefined;
}

async function lengthRefusal({ graph }: App, { length }: string): Promise<Refusal | undefined> {
  const { maxLength: limit } = await graph.facts();
  return length > limit ? { why: "too-long", length, limit } : undefined;
}
