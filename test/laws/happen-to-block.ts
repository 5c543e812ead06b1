import { readPage } from "../../src/app/page-reading.ts";
import type { Block } from "../../src/core/block/block.ts";
import { everyBlock, findBlock } from "../../src/core/block/outline.ts";
import { bareText, hasLastingId, textProperties } from "../../src/core/block/property-lines.ts";
import { isTask } from "../../src/core/block/task.ts";
import { insertProperties } from "../stand-in/graph/text/property-lines.ts";
import type { Does } from "./does.ts";
import { blocksOf, isHolder, type Life, pageBlocks } from "./life.ts";
import type { LifeEvent } from "./life-events.ts";
import type { SmallGraph } from "./small-graph.ts";

/** Not of a merged block, nor of one that was: its tweets may come back out of its record, should its text not show them. */
export async function edit(
  life: Life,
  { at, where }: Extract<LifeEvent, { readonly do: "edit" }>,
): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined || (await isHolder(life, block))) return undefined;
  const was = bareText(block.text);
  const isMerged = (await mergedTexts(life)).has(was);
  // A nested tweet without a link is known by what it says.
  const isNestedUnlinked = !was.includes("/status/") && (await collapsedTexts(life, "nest")).has(was);
  if (where === "whole" || isMerged || isNestedUnlinked) life.rewritten.add(was);
  return bring(life, [was], [await write(life, block, where)]);
}

/** What a collapse wrote is nobody's text; what the user makes of it is the user's. */
export async function editMerged(
  life: Life,
  { at, where }: Extract<LifeEvent, { readonly do: "edit merged" }>,
): Promise<Does | undefined> {
  const { app } = life.plugin;
  const holders: [Block, string][] = [];
  for (const page of await app.graph.pages(life.names))
    for (const { style, merged, text } of (await readPage(app, page))?.snapshots ?? []) {
      const block = style === "merge" ? findBlock(page.blocks, merged) : undefined;
      if (block !== undefined) holders.push([block, text]);
    }
  const [block, written] = holders[at % holders.length] ?? [];
  if (block === undefined) return undefined;
  const was = bareText(block.text);
  return bring(life, was === written ? [] : [was], [await write(life, block, where)]);
}

/** Writes the user's words before, behind or instead of a block's; answers what it says then. */
async function write(life: Life, { id, text }: Block, where: "start" | "end" | "whole"): Promise<string> {
  life.made += 1;
  const was = bareText(text);
  const word = `mine ${life.made}`;
  const now = where === "end" ? `${was} ${word}` : where === "start" ? `${word} ${was}` : word;
  await life.standIn.call("update_block", [id, withId(now, text, life.graph.format)]);
  return now;
}

/** The texts of the tweets that are merged; undo may have put some of them on the page as well, or they stand there as tasks. */
function mergedTexts(life: Life): Promise<ReadonlySet<string>> {
  return collapsedTexts(life, "merge");
}

async function collapsedTexts({ plugin: { app }, names }: Life, as: "merge" | "nest"): Promise<ReadonlySet<string>> {
  const readings = await Promise.all((await app.graph.pages(names)).map((page) => readPage(app, page)));
  const snapshots = readings.flatMap((reading) => reading?.snapshots.filter(({ style }) => style === as) ?? []);
  return new Set(snapshots.flatMap(({ members }) => members.map(({ block }) => bareText(block.text))));
}

/** In org the block's own id is part of what is written. */
function withId(text: string, was: string, format: SmallGraph["format"]): string {
  const id = format === "org" && hasLastingId(was) ? textProperties(was).get("id") : undefined;
  return id === undefined ? text : insertProperties(text, { id }, format);
}

export async function note(life: Life, at: number): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined) return undefined;
  life.made += 1;
  const text = `my note ${life.made}`;
  await life.standIn.call("insert_block", [block.id, text, { sibling: false, focus: false }]);
  return bring(life, [], [text]);
}

/** Nothing of a merged thread, whose tweets its record brings back; nor what others may refer to, who get its text. */
export async function remove(life: Life, at: number): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined) return undefined;
  const all = [...everyBlock([block])];
  const merged = await mergedTexts(life);
  if (all.some(({ text }) => hasLastingId(text) || merged.has(bareText(text)))) return undefined;
  await life.standIn.call("remove_block", [block.id]);
  return bring(
    life,
    all.map(({ text }) => bareText(text)),
    [],
  );
}

export function bring(life: Life, gone: readonly string[], come: readonly string[]): Does {
  life.brought.push(...gone, ...come);
  return { what: "changes texts", gone, come };
}

/**
 * No block without an `id::` that says what a merged tweet does: it is a copy, which nobody can tell, in the section from
 * which the tweet is away, from the tweet itself, put back by undo; or a task kept under its merged block, which nobody can
 * know on another page once uuids are new, so that it comes back where it was as well.
 */
export async function drag(
  life: Life,
  { at, to, children, far }: Extract<LifeEvent, { readonly do: "drag" }>,
): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined) return undefined;
  const pages = await Promise.all(life.names.map((_, page) => pageBlocks(life, page)));
  const isOwn = (blocks: readonly Block[]) => findBlock(blocks, block.id) !== undefined;
  const aims = pages.filter((blocks) => isOwn(blocks) !== far).flatMap((blocks) => [...everyBlock(blocks)]);
  const aim = nth(aims, to);
  if (aim === undefined || findBlock([block], aim.id) !== undefined) return undefined;
  const merged = await mergedTexts(life);
  const isUnknown = ({ text }: Block) => !hasLastingId(text) && (far || !isTask(text)) && merged.has(bareText(text));
  if ([...everyBlock([block])].some(isUnknown)) return undefined;
  await life.standIn.call("move_block", [block.id, aim.id, children ? { children } : {}]);
  life.hasMovedFar ||= far;
  return { what: "moves" };
}

export function nth(blocks: readonly Block[], at: number): Block | undefined {
  return blocks[at % blocks.length];
}
