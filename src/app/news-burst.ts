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
export function newsBurst({ now, after, tell }: BurstParts): NewsBurst {
  const changed = new Set<string>();
  const written = new Set<string>();
  let isTouched = false;
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
    const isLong = now() - began >= longest;
    if (left > 0 && !isLong) {
      callOff = after(left, look);
      return;
    }
    // Amid a stream of news it cannot be told yet who wrote the files.
    const files = left > 0 ? [] : [...changed].filter((file) => !written.has(file));
    const wasTouched = isTouched;
    if (left > 0) note();
    else clear();
    isTouched = false;
    if (wasTouched || files.length > 0) tell(files);
  }

  function clear(): void {
    callOff?.();
    callOff = undefined;
    changed.clear();
    written.clear();
    isTouched = false;
  }

  return {
    touch: () => {
      isTouched = true;
      note();
    },
    fileChanged: (file) => {
      changed.add(file);
      note();
    },
    fileWritten: (file) => {
      written.add(file);
      note();
    },
    clear,
  };
}
