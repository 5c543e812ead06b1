import type { Run } from "../core/fold/run.ts";

/**
 * The commands that were carried out since the plugin was loaded, for as long as Logseq's undo can reach them: it steps
 * through single changes, and forgets them too when the window is loaded anew.
 */
export interface PastRuns {
  remember(run: Run): void;
  /** The runs on a page, the latest first; by the page's name in any case. */
  on(page: string): readonly Run[];
}

/** How many runs are remembered; further back than that nobody undoes. */
const most = 200;

export function pastRuns(): PastRuns {
  let runs: readonly Run[] = [];
  return {
    remember: (run) => {
      runs = [run, ...runs].slice(0, most);
    },
    on: (page) => runs.filter((run) => run.page.toLowerCase() === page.toLowerCase()),
  };
}
