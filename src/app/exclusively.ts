/** Does a piece of work, unless another is under way: then it is not begun, and the answer is "busy". */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<{ readonly result: T } | "busy">;

/** A lock that lets one piece of work at a time at a graph, from whichever menu or list it comes. */
export function exclusively(): Exclusively {
  let busy = false;
  return async (work) => {
    if (busy) return "busy";
    busy = true;
    try {
      return { result: await work() };
    } finally {
      busy = false;
    }
  };
}
