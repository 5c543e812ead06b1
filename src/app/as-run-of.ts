import type { Page } from "../core/block/page.ts";
import { holdsPageProperties } from "../core/block/property-lines.ts";
import type { Run } from "../core/fold/run.ts";

/** A run as it would be on its page under the name that this has now: the page's own properties may say it. */
export function asRunOf({ name, blocks: [first] }: Page, run: Run): Run {
  if (run.page === name) return run;
  const before = run.before.map((block, at) =>
    at === 0 && first !== undefined && isProperties(block.text) ? { ...block, text: first.text } : block,
  );
  return { ...run, page: name, before };
}

function isProperties(text: string): boolean {
  return text.startsWith("#+") || holdsPageProperties(text);
}
