import type { Evidence } from "./thread.ts";

const rank: Readonly<Record<Evidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** The weakest of several; a thread without joints is certain. */
export function weakest(all: Iterable<{ readonly evidence: Evidence }>): Evidence {
  let least: Evidence = "certain";
  for (const { evidence } of all) if (rank[evidence] < rank[least]) least = evidence;
  return least;
}
