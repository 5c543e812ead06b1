import type { StatusId } from "./status-id.ts";

/** X answers `/i/status/ID` for any author, so a link without a handle can be opened too. */
const anybody = "i";
const handlePattern = /^\w{1,30}$/;

/** The https address of a tweet, built from its handle and id alone; nothing of a saved URL gets into it. */
export function tweetAddress(handle: string | undefined, id: StatusId): string {
  const name = handle !== undefined && handlePattern.test(handle) ? handle : anybody;
  return `https://x.com/${name}/status/${id}`;
}
