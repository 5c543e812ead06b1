import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The middle one of several figures; NaN of none. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** How long something takes, in ms, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** The median time of several runs, in ms. */
export async function medianTime(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(work)).ms);
  return median(times);
}

/** By what a figure grows when its size doubles, from two points; 2 is linear. */
export function growth(size: number, figure: number, largerSize: number, largerFigure: number): number {
  return (largerFigure / figure) ** (1 / Math.log2(largerSize / size));
}

/** Lets go of everything that nobody holds, so that what is timed next does not pay for it. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("This Node does not collect garbage on demand.");
  collect();
}

/** Bytes in use once everything that nobody holds is gone. */
export function heldBytes(): number {
  for (let round = 0; round < 3; round += 1) collectGarbage();
  return process.memoryUsage().heapUsed;
}

export function inMs(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}
