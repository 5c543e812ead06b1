/** Which calls a fault concerns. */
export interface Matcher {
  /** The method in snake case; any method where it is left out. */
  readonly method?: string;
  /** Whether these arguments are meant; all where it is left out. */
  readonly args?: (args: readonly unknown[]) => boolean;
  /** How many matching calls go right first; 0 where it is left out. */
  readonly after?: number;
  /** How many then go wrong; every one where it is left out. */
  readonly times?: number;
}

/** What goes wrong with a call. */
export type FaultHow =
  | { readonly rejects: unknown }
  /** Nothing is done, and no answer ever comes. */
  | "never answers"
  /** Nothing is done; the answer is null, as if it had been. */
  | "does nothing"
  /** It is done, but no answer ever comes. */
  | "answer is lost"
  /** The person does something just before it; then it goes its way. */
  | { readonly before: () => void | Promise<void> };

export interface Fault {
  readonly matcher: Matcher;
  readonly how: FaultHow;
}

/** The faults that are set, and the calls they were met by. */
export class Faults {
  #faults: readonly { readonly fault: Fault; met: number }[] = [];

  add(fault: Fault): () => void {
    const entry = { fault, met: 0 };
    this.#faults = [...this.#faults, entry];
    return () => {
      this.#faults = this.#faults.filter((other) => other !== entry);
    };
  }

  /** Makes a call, unless a fault stands in its way. */
  async around(method: string, args: readonly unknown[], run: () => Promise<unknown>): Promise<unknown> {
    const how = this.#meet(method, args);
    if (how === undefined) return await run();
    if (how === "never answers") return await never();
    if (how === "does nothing") return null;
    if (how === "answer is lost") {
      await run();
      return await never();
    }
    if ("rejects" in how) throw how.rejects;
    await how.before();
    return await run();
  }

  #meet(method: string, args: readonly unknown[]): FaultHow | undefined {
    for (const entry of this.#faults) {
      const { matcher, how } = entry.fault;
      if (matcher.method !== undefined && matcher.method !== method) continue;
      if (matcher.args !== undefined && !matcher.args(args)) continue;
      entry.met += 1;
      const { after = 0, times = Number.POSITIVE_INFINITY } = matcher;
      if (entry.met > after && entry.met <= after + times) return how;
    }
    return undefined;
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}
