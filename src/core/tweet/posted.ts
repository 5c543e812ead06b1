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
  // A double is within 2^12 of an id of up to 20 digits: near a whole millisecond that could tip it, so only there BigInt.
  const ms = roughly(id) / perMs;
  const whole = Math.floor(ms);
  const isClear = ms - whole > 0.002 && ms - whole < 0.998;
  return (isClear ? whole : Number(BigInt(id) >> 22n)) + epoch;
}

/** The id as a double, digit by digit: several times as fast as `Number`, which rounds it to the nearest. */
function roughly(id: StatusId): number {
  let front = 0;
  let back = 0;
  const middle = id.length - 9;
  for (let at = 0; at < middle; at += 1) front = front * 10 + (id.charCodeAt(at) - 48);
  for (let at = middle; at < id.length; at += 1) back = back * 10 + (id.charCodeAt(at) - 48);
  return front * 1e9 + back;
}
