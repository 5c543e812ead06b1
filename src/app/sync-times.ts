import type { Block, BlockId } from "../core/block/block.ts";
import type { Page } from "../core/block/page.ts";
import { syncDate } from "../core/tweet/sync-date.ts";
import { isSyncHeader } from "../core/tweet/sync-header.ts";

/** When Readwise brought what lies directly under a block, in ms since 1970, local time as the header has it. */
export type SyncTimes = (home: BlockId | undefined) => number | undefined;

/** The times that a page's sync headers tell, each read when it is first asked for. */
export function syncTimes({ blocks }: Page, dayFirst: boolean | undefined): SyncTimes {
  let headers: ReadonlyMap<BlockId, string> | undefined;
  const times = new Map<BlockId, number | undefined>();
  return (home) => {
    if (home === undefined) return undefined;
    if (times.has(home)) return times.get(home);
    headers ??= headersIn(blocks);
    const time = timeOf(headers.get(home), dayFirst);
    times.set(home, time);
    return time;
  };
}

/** Headers stand at the top level, or under a template's own heading. */
function headersIn(blocks: readonly Block[]): ReadonlyMap<BlockId, string> {
  const headers = new Map<BlockId, string>();
  for (const block of blocks) {
    for (const { id, text, children } of [block, ...block.children]) {
      if (children.length > 0 && isSyncHeader(text)) headers.set(id, text);
    }
  }
  return headers;
}

function timeOf(header: string | undefined, dayFirst: boolean | undefined): number | undefined {
  const day = header === undefined ? undefined : syncDate(header, dayFirst);
  return day && new Date(day.year, day.month - 1, day.day, day.hour, day.minute).getTime();
}
