import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { compareStatusIds } from "../../src/core/tweet/status-id.ts";
import type { SavedPage } from "./saved-pages.ts";
import { percent, table } from "./table.ts";

/** What became of the pages that say they are one thread. */
export function knownThreads(pages: readonly SavedPage[]): string {
  const known = pages.filter(({ hasStatusUrl, bullets }) => hasStatusUrl && bullets > 1);
  const verdicts = known.map(verdict);
  const count = (key: keyof Verdict): string => percent(verdicts.filter((found) => found[key]).length, known.length);
  const failures = known.flatMap(({ path }, index) => (allGood(verdicts[index]) ? [] : [`  not so: ${path}`]));
  const rows = [
    ["read as a tweet page", count("read")],
    ["one thread", count("one")],
    ["with all its highlights, no other", count("whole")],
    ["in order of ids", count("ordered")],
    ["link-less ones in place", count("inPlace")],
    ["written back byte for byte", count("lossless")],
  ];
  return `${table([`(a) ${known.length} known threads`, "share"], rows)}${failures.join("\n")}\n`;
}

interface Verdict {
  readonly read: boolean;
  readonly one: boolean;
  readonly whole: boolean;
  readonly ordered: boolean;
  readonly inPlace: boolean;
  readonly lossless: boolean;
}

function allGood(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && Object.values(verdict).every(Boolean);
}

function verdict({ read, bullets }: SavedPage): Verdict {
  const threads = read ? assembleThreads(read) : [];
  const [thread] = threads;
  return {
    read: read !== undefined,
    one: threads.length === 1,
    whole: threads.length === 1 && thread?.members.length === bullets,
    ordered: thread !== undefined && isOrdered(thread),
    inPlace: thread !== undefined && read !== undefined && isInPlace(thread, read.highlights),
    lossless: read?.highlights.every(({ block, tweets }) => block.text === tweets.map(written).join("")) ?? false,
  };
}

function written({ before, link, after }: Thread["members"][number]["tweet"]): string {
  return before + (link?.verbatim ?? "") + after;
}

function isOrdered({ members }: Thread): boolean {
  const ids = members.flatMap(({ id }) => id ?? []);
  return ids.every((id, index) => {
    const previous = ids[index - 1];
    return previous === undefined || compareStatusIds(previous, id) <= 0;
  });
}

/** A highlight without a link stands right behind the one that the page has before it. */
function isInPlace({ members }: Thread, highlights: readonly unknown[]): boolean {
  return members.every(({ id, inferred, highlight }, index) => {
    if (id !== undefined && !inferred) return true;
    const at = highlights.indexOf(highlight);
    return at === 0 ? index === 0 : members[index - 1]?.highlight === highlights[at - 1];
  });
}
