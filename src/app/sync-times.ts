import type { Block, BlockId } from "../core/block/block.ts";
import type { Page } from "../core/block/page.ts";
import { syncDate } from "../core/tweet/sync-date.ts";
import { isSyncHeader } from "../core/tweet/sync-header.ts";

/** When Readwise brought what lies directly under a block, in ms since 1970, local time as the header has it. */
export type SyncTimes = (home: BlockId | undefined) => number | undefined;

/** The time that a sync header tells, undefined for one that tells none. */
export type HeaderTime = (header: string) => number | undefined;

/** Reads sync headers, each once: a sync writes the same one on all pages that it brings something to. */
export function headerTime(dayFirst: boolean | undefined): HeaderTime {
  const known = new Map<string, number | undefined>();
  return (header) => {
    if (!known.has(header)) known.set(header, timeOf(header, dayFirst));
    return known.get(header);
  };
}

/** The times that a page's sync headers tell, each looked for when it is first asked for. */
export function syncTimes({ blocks }: Page, time: HeaderTime): SyncTimes {
  let headers: ReadonlyMap<BlockId, string> | undefined;
  const times = new Map<BlockId, number | undefined>();
  return (home) => {
    if (home === undefined) return undefined;
    if (times.has(home)) return times.get(home);
    headers ??= headersIn(blocks);
    const header = headers.get(home);
    const told = header === undefined ? undefined : time(header);
    times.set(home, told);
    return told;
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

function timeOf(header: string, dayFirst: boolean | undefined): number | undefined {
  const day = syncDate(header, dayFirst);
  return day && new Date(day.year, day.month - 1, day.day, day.hour, day.minute).getTime();
}
