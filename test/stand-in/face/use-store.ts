import { useEffect, useState } from "preact/hooks";
import type { Store } from "../host/store.ts";

/** The store's value; the component is drawn anew after each change. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    const read = () => setValue(() => store.get());
    read();
    return store.subscribe(read);
  }, [store]);
  return value;
}
