/** How well a grouping found agrees with the true one; shares between 0 and 1. */
export interface Scores {
  /** B-cubed: averaged over items, how much of an item's found group is its own, and how much of its own was found. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The same over pairs of items in one group. */
  readonly pairPrecision: number;
  readonly pairRecall: number;
  readonly pairF1: number;
  /** Threads (true groups of two or more) and how many of them were found with nothing missing and nothing added. */
  readonly threads: number;
  readonly whole: number;
}

/** An item's true group and the group it was found in. */
export interface Placed {
  readonly truth: string;
  readonly found: string;
}

/** Compares two groupings of the same items. */
export function scores(items: readonly Placed[]): Scores {
  const truths = counted(items.map(({ truth }) => truth));
  const founds = counted(items.map(({ found }) => found));
  const both = counted(items.map(({ truth, found }) => `${truth}\n${found}`));
  let precision = 0;
  let recall = 0;
  for (const { truth, found } of items) {
    const shared = both.get(`${truth}\n${found}`) ?? 0;
    precision += shared / (founds.get(found) ?? 1);
    recall += shared / (truths.get(truth) ?? 1);
  }
  const shared = pairs(both);
  const pairPrecision = share(shared, pairs(founds));
  const pairRecall = share(shared, pairs(truths));
  const threads = [...truths].filter(([, size]) => size > 1);
  const whole = threads.filter(([truth, size]) => {
    const one = items.find((item) => item.truth === truth);
    return one && both.get(`${truth}\n${one.found}`) === size && founds.get(one.found) === size;
  });
  const [p, r] = [share(precision, items.length), share(recall, items.length)];
  return {
    precision: p,
    recall: r,
    f1: mean(p, r),
    pairPrecision,
    pairRecall,
    pairF1: mean(pairPrecision, pairRecall),
    threads: threads.length,
    whole: whole.length,
  };
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairs(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function mean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
