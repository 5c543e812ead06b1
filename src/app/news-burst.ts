/** Starts a task once, so many ms from now; returns how to call it off. */
export type After = (ms: number, task: () => void) => () => void;

/** News that come close together, as one. */
export interface NewsBurst {
  /** Something happened that somebody should hear of. */
  touch(): void;
  /** A file is no longer what it was. */
  fileChanged(file: string): void;
  /** It was the host that wrote it. */
  fileWritten(file: string): void;
  /** Forgets what has not been told. */
  clear(): void;
}

export interface BurstParts {
  readonly now: () => number;
  readonly after: After;
  /** Hears that something happened, and which files were changed by another program. */
  readonly tell: (files: readonly string[]) => void;
}

/** Logseq tells some changes three times over (LOGSEQ.md 9), and a file that it wrote up to 100 ms after (recording 10); in ms. */
const rest = 350;
/** While news never rest, as in a long sync, they are told this often, in ms. */
const longest = 10_000;

/**
 * Gathers news until none has come for a while. A file counts as changed by another program if its change is told and
 * nothing says, before that while is over, that the host wrote it.
 */
export function newsBurst({ tell, ...clock }: BurstParts): NewsBurst {
  const changed = new Set<string>();
  const written = new Set<string>();
  let isTouched = false;

  const forget = (): void => {
    changed.clear();
    written.clear();
    isTouched = false;
  };
  const timer = restTimer(clock, (isRest) => {
    const wasTouched = isTouched;
    // Amid a stream of news it cannot be told yet who wrote the files.
    const files = isRest ? [...changed].filter((file) => !written.has(file)) : [];
    if (isRest) forget();
    isTouched = false;
    if (wasTouched || files.length > 0) tell(files);
  });

  return {
    touch: () => {
      isTouched = true;
      timer.note();
    },
    fileChanged: (file) => {
      changed.add(file);
      timer.note();
    },
    fileWritten: (file) => {
      written.add(file);
      timer.note();
    },
    clear: () => {
      timer.clear();
      forget();
    },
  };
}

/** Tells when nothing has been noted for a while, and now and then while that never is. */
function restTimer({ now, after }: Pick<BurstParts, "now" | "after">, tell: (isRest: boolean) => void) {
  let began = 0;
  let latest = 0;
  let callOff: (() => void) | undefined;

  function note(): void {
    latest = now();
    if (callOff !== undefined) return;
    began = latest;
    callOff = after(rest, look);
  }

  function look(): void {
    callOff = undefined;
    const left = latest + rest - now();
    if (left > 0 && now() - began < longest) {
      callOff = after(left, look);
      return;
    }
    if (left > 0) note();
    tell(left <= 0);
  }

  return {
    note,
    clear: () => {
      callOff?.();
      callOff = undefined;
    },
  };
}
