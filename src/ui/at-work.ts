import { type Attempt, attempt } from "../app/attempt.ts";
import type { PanelWork } from "./panel-work.ts";

/** Does something to threads, which count as busy meanwhile; the panel keeps the focus, or takes it back on the way. */
export async function atWork<T>(
  { tell, keepingFocus }: PanelWork,
  keys: readonly string[],
  deed: (takeBack: () => void) => Promise<T>,
): Promise<Attempt<T>> {
  tell({ happened: "work-began", keys });
  const done = await keepingFocus((takeBack) => attempt(deed(takeBack)));
  tell({ happened: "work-ended" });
  return done;
}
