/** How long one slice may hold the frame, in ms; half of what a screen gives to a picture. */
const slice = 8;

/** A generator's work from here on: done already, or to be waited for; `ended` when it was called off. */
export type Sliced<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly value: Promise<T | "ended"> };

/** Works a generator off, the first slice at once, others with room for the frame between them; `signal` calls it off. */
export function inSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Sliced<T> {
  const first = oneSlice(work);
  if (first !== undefined) return { done: true, value: first.value };
  const rest = new Promise<T | "ended">((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const end = signal.aborted ? ({ value: "ended" } as const) : oneSlice(work);
      if (end === undefined) return channel.port2.postMessage(0);
      channel.port1.close();
      resolve(end.value);
    };
    channel.port2.postMessage(0);
  });
  return { done: false, value: rest };
}

function oneSlice<T>(work: Generator<undefined, T>): { readonly value: T } | undefined {
  const until = performance.now() + slice;
  do {
    const step = work.next();
    if (step.done) return { value: step.value };
  } while (performance.now() < until);
  return undefined;
}
