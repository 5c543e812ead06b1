/** Something that is loaded when it is first asked for. */
export interface Late<T> {
  /** Undefined until it is there. */
  now(): T | undefined;
  there(): Promise<T>;
}

/** `loaded` is called once, when it is there. */
export function late<T>(load: () => Promise<T>, loaded: () => void): Late<T> {
  let value: T | undefined;
  let loading: Promise<T> | undefined;
  const there = (): Promise<T> => {
    loading ??= load().then((found) => {
      value = found;
      loaded();
      return found;
    });
    return loading;
  };
  return {
    there,
    now: () => {
      void there();
      return value;
    },
  };
}
