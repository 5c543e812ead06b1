import { attempt } from "../app/attempt.ts";
import type { PanelWork } from "./panel-work.ts";

/** Looks which batch can be put back in the open graph; where its storage does not say, none can. */
export async function findBatch({ port, tell, state }: Pick<PanelWork, "port" | "tell" | "state">): Promise<void> {
  const { graph } = state();
  const found = await attempt(port.lastBatch());
  if (state().graph === graph) tell({ happened: "batch-found", batch: found.ok ? found.value : undefined });
}
