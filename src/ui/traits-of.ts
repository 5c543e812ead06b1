import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Changes } from "./changes.ts";
import { type Trait, traits } from "./view.ts";

const bits: Readonly<Record<Trait, number>> = {
  interrupted: 1,
  arrived: 2,
  spread: 4,
  collapsed: 8,
  incomplete: 16,
  cutOff: 32,
  possible: 64,
  changed: 128,
};

/** Of these a thread has one or the other, so choosing both means either; of all others it may have any. */
const states = bits.spread | bits.collapsed;

/** A thread's traits as a set of bits. */
export function traitsOf(thread: IndexedThread, changes: Changes): number {
  return (
    (thread.interrupted ? bits.interrupted : 0) |
    (thread.arrived > 0 ? bits.arrived : 0) |
    (thread.state === "spread" ? bits.spread : bits.collapsed) |
    (thread.missing.length > 0 ? bits.incomplete : 0) |
    (thread.cutOff > 0 ? bits.cutOff : 0) |
    (thread.evidence === "possible" ? bits.possible : 0) |
    (isIn(changes.added, thread.key) || isIn(changes.changed, thread.key) ? bits.changed : 0)
  );
}

/** An empty set, which it is as a rule, is not worth the hashing of thousands of keys. */
function isIn(set: ReadonlySet<string>, key: string): boolean {
  return set.size > 0 && set.has(key);
}

/** Whether a thread with these traits has a badge: all but plain, spread ones have. */
export function hasBadges(set: number): boolean {
  return (set & ~bits.spread) !== 0;
}

/** Chosen traits, ready to be compared with many threads'. */
export interface Wanted {
  readonly all: number;
  /** One of these, 0 for any. */
  readonly either: number;
}

/** What a thread's traits, as bits, must be to be shown by the chosen ones: any one of the states among these, and all others. */
export function wanted(chosen: readonly Trait[]): Wanted {
  const set = chosen.reduce((sum, trait) => sum | bits[trait], 0);
  return { all: set & ~states, either: set & states };
}

/** Whether a set of traits, as bits, is wanted. */
export function hasTraits(set: number, { all, either }: Wanted): boolean {
  return (set & all) === all && (either === 0 || (set & either) !== 0);
}

/** Adds up how many threads each trait would leave, given those chosen: `count(set)` for each thread, then `counts`. */
export function traitCounter({ all, either }: Wanted) {
  /** How many threads have just these traits. */
  const tallies = new Uint32Array(2 ** traits.length);
  return {
    count(set: number): void {
      tallies[set] = (tallies[set] ?? 0) + 1;
    },
    counts(): ReadonlyMap<Trait, number> {
      const sums = new Map<Trait, number>(traits.map((trait) => [trait, 0]));
      for (const [set, tally] of tallies.entries()) {
        if (tally === 0 || (set & all) !== all) continue;
        const inState = either === 0 || (set & either) !== 0;
        for (const trait of traits) {
          const bit = bits[trait];
          if ((set & bit) !== 0 && (inState || (bit & states) !== 0)) sums.set(trait, (sums.get(trait) ?? 0) + tally);
        }
      }
      return sums;
    },
  };
}
