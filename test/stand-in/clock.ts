/** Time for the stand-in: the browser's own, or one that a test moves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `delay` ms from now; returns how to call it off. */
  after(delay: number, task: () => void): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Moves on by `duration` ms, running what falls due, in order of time. Between tasks, promises get their turn. */
  pass(duration: number): Promise<void>;
}

export function createFakeClock(start = Date.UTC(2026, 10, 22, 10)): FakeClock {
  let time = start;
  let tasks: readonly { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => time,
    after(delay, task) {
      const entry = { at: time + delay, task };
      tasks = [...tasks, entry];
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    async pass(duration) {
      const end = time + duration;
      await settled();
      for (let due = firstDue(tasks, end); due !== undefined; due = firstDue(tasks, end)) {
        const running = due;
        tasks = tasks.filter((other) => other !== running);
        time = Math.max(time, running.at);
        running.task();
        await settled();
      }
      time = end;
    },
  };
}

function firstDue<T extends { readonly at: number }>(tasks: readonly T[], end: number): T | undefined {
  return tasks
    .filter((task) => task.at <= end)
    .reduce<T | undefined>((first, task) => (first !== undefined && first.at <= task.at ? first : task), undefined);
}

/** Lets every promise that can settle do so. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
