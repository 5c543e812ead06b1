import { compareStatusIds, type StatusId, statusId } from "./status-id.ts";

/** Twitter's zero hour in ms since 1970: Nov 4 2010, 01:42:54.657 UTC. */
const epoch = 1_288_834_974_657;
/** Ids up to this one were counted one by one and carry no time. */
const lastWithoutTime = statusId("29700859247");
/** The low bits of an id say where it was made, not when. */
const perMs = 2 ** 22;

/** When the tweet was posted, in ms since 1970; undefined for ids from before Nov 4 2010, which carry no time. */
export function postedAt(id: StatusId): number | undefined {
  if (lastWithoutTime !== undefined && compareStatusIds(id, lastWithoutTime) <= 0) return undefined;
  // A double is within 2^11 of an id of up to 20 digits: near a whole millisecond that could tip it, so only there BigInt.
  const ms = Number(id) / perMs;
  const whole = Math.floor(ms);
  const isClear = ms - whole > 0.001 && ms - whole < 0.999;
  return (isClear ? whole : Number(BigInt(id) >> 22n)) + epoch;
}
