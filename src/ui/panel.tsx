import { useCallback, useEffect, useReducer } from "preact/hooks";
import { attempt } from "../app/attempt.ts";
import type { PanelPort } from "./panel-port.ts";
import { type ListedThread, reduce } from "./panel-state.ts";
import { ThreadRowView } from "./thread-row-view.tsx";

/** The list of the graph's threads; `opened` changes whenever the panel is shown anew. */
export function Panel({ port, opened }: { readonly port: PanelPort; readonly opened: number }) {
  const [state, tell] = useReducer(reduce, { show: "loading" });
  const { words } = port;
  const list = useCallback(async () => {
    tell({ happened: "asked" });
    const found = await attempt(listed(port));
    tell(found.ok ? { happened: "listed", threads: found.value } : { happened: "failed", reason: found.reason });
  }, [port]);
  useEffect(() => {
    void list();
  }, [list, opened]);
  return (
    <section class="panel" aria-label={words.title}>
      <header class="panel-head">
        <h1>{words.title}</h1>
        <button type="button" class="quiet" onClick={() => void list()}>
          {words.refresh}
        </button>
        <button type="button" class="quiet" aria-label={words.close} onClick={() => port.close()}>
          ✕
        </button>
      </header>
      {state.show === "loading" && <p class="panel-note">{words.loading}</p>}
      {state.show === "failed" && <p class="panel-note">{words.failed(state.reason)}</p>}
      {state.show === "threads" && (
        <p class="panel-note" role="status">
          {state.threads.length === 0 ? words.empty : words.count(state.threads.length)}
        </p>
      )}
      {state.show === "threads" && (
        <ul class="threads">
          {state.threads.map((thread) => (
            <ThreadRowView key={`${thread.page}/${thread.block}`} thread={thread} port={port} />
          ))}
        </ul>
      )}
    </section>
  );
}

async function listed(port: PanelPort): Promise<readonly ListedThread[]> {
  const rows = await port.threads();
  return Promise.all(
    rows.map(async (row) => ({ ...row, day: row.posted === undefined ? undefined : await port.date(row.posted) })),
  );
}
