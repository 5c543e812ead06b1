/** Lets one piece of work at a time at a graph, from whichever menu or list it comes. */
export interface Exclusively {
  /** Does a piece of work, unless another is under way: then it is not begun, and the answer is "busy". */
  <T>(work: () => Promise<T>): Promise<{ readonly result: T } | "busy">;
  /** Whether a piece of work is under way. */
  readonly isHeld: () => boolean;
}

/** A lock that nobody holds. */
export function exclusively(): Exclusively {
  let busy = false;
  const alone = async <T>(work: () => Promise<T>): Promise<{ readonly result: T } | "busy"> => {
    if (busy) return "busy";
    busy = true;
    try {
      return { result: await work() };
    } finally {
      busy = false;
    }
  };
  return Object.assign(alone, { isHeld: () => busy });
}
