import { attempt } from "../app/attempt.ts";
import { once } from "../app/once.ts";

/** Something that is loaded when it is first asked for, and once more where it could not be. */
export interface Late<T> {
  /** Undefined until it is there. */
  now(): T | undefined;
  there(): Promise<T>;
}

/** `loaded` is called once, when it is there. */
export function late<T>(load: () => Promise<T>, loaded: () => void): Late<T> {
  let value: T | undefined;
  const there = once(async () => {
    value = await load();
    loaded();
    return value;
  });
  return {
    there,
    now: () => {
      // What cannot be loaded is asked for again with the next picture, and told to whoever waits for it.
      if (value === undefined) void attempt(there());
      return value;
    },
  };
}
