import { compareStatusIds, type StatusId, statusId } from "./status-id.ts";

/** Twitter's zero hour in ms since 1970: Nov 4 2010, 01:42:54.657 UTC. */
const epoch = 1_288_834_974_657;
/** Ids up to this one were counted one by one and carry no time. */
const lastWithoutTime = statusId("29700859247");

/** When the tweet was posted, in ms since 1970; undefined for ids from before Nov 4 2010, which carry no time. */
export function postedAt(id: StatusId): number | undefined {
  if (lastWithoutTime !== undefined && compareStatusIds(id, lastWithoutTime) <= 0) return undefined;
  return Number(BigInt(id) >> 22n) + epoch;
}
