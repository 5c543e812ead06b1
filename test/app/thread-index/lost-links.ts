import { threadPage } from "./made-up-graph.ts";

/** A page of five tweets, some of which, by their hours, have lost their links. */
export function pageWithout(hours: readonly number[]): ReadonlyMap<string, string> {
  const [path, text] = threadPage(1, 5);
  return new Map([
    [path, text.replace(/hour (\d) .*/g, (line, hour) => (hours.includes(Number(hour)) ? `hour ${hour}, cut:` : line))],
  ]);
}

/** Which of the five have lost theirs, in words and by their hours. */
export const places: readonly (readonly [says: string, hours: readonly number[]])[] = [
  ["its first tweet", [0]],
  ["one in its middle", [2]],
  ["its last tweet", [4]],
  ["two in a row", [1, 2]],
  ["all but its last", [0, 1, 2, 3]],
  ["all of them", [0, 1, 2, 3, 4]],
];
