import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { type IndexOnStandIn, type IndexOptions, indexOn } from "./index-on-stand-in.ts";

/** Longer than the rest after which news are told, in ms. */
export const rest = 400;
/** Until a changed page is in its file, and what that told is over, in ms. */
export const written = 1_500;

/** A graph that has been listed, and what was counted so far forgotten. */
export async function listed(files: ReadonlyMap<string, string>, options: IndexOptions = {}): Promise<IndexOnStandIn> {
  const on = indexOn(files, options);
  await on.threads();
  on.calls.length = 0;
  on.asked.length = 0;
  return on;
}

export async function numberOf({ standIn }: IndexOnStandIn, page: string): Promise<number> {
  return Number(Reflect.get(Object(await standIn.look("get_page", [page])), "id"));
}

export const tides = (number: number): string => `Tides ${number}... (highlights)`;

export async function update({ standIn }: IndexOnStandIn, begins: string, text: string): Promise<void> {
  await standIn.call("update_block", [await blockThatBegins(standIn, begins), text]);
}
