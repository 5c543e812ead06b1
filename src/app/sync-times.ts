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
function headersIn(blocks: readonly Block[], isTop = true, found = new Map<BlockId, string>()): Map<BlockId, string> {
  for (const { id, text, children } of blocks) {
    if (children.length === 0) continue;
    if (isSyncHeader(text)) found.set(id, text);
    else if (isTop) headersIn(children, false, found);
  }
  return found;
}

function timeOf(header: string | undefined, dayFirst: boolean | undefined): number | undefined {
  const day = header === undefined ? undefined : syncDate(header, dayFirst);
  return day && new Date(day.year, day.month - 1, day.day, day.hour, day.minute).getTime();
}
