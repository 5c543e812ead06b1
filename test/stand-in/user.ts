import type { Engine } from "./api/engine.ts";
import { takePageAway } from "./api/pages.ts";
import { loadPage, pageOfFile } from "./graph/load-page.ts";

/** Until Logseq has noticed a file that another program changed, in ms (LOGSEQ.md 11). */
const watcherDelay = 2500;

/** What a person does with keyboard and mouse, and what happens to the files behind Logseq's back. */
export interface User {
  readonly openPage: (name: string) => void;
  readonly openHome: () => void;
  /** Clicks into a block: edit mode, the cursor at `cursor` or at the end. What was edited before is saved. */
  readonly edit: (uuid: string, cursor: number | null) => void;
  /** The textarea holds this now. Saved by itself after a rest of half a second. */
  readonly type: (text: string, cursor: number) => void;
  /** Whether the textarea has the focus; without it `exitEditingMode` does nothing (recording 16). */
  readonly focus: (focused: boolean) => void;
  /** Leaves edit mode and saves; `select` as the Escape key does. */
  readonly leave: (select: boolean) => void;
  readonly select: (uuids: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleTheme: () => void;
  readonly closeSidebarItem: (uuid: string) => void;
  /** Another program writes a file; Logseq notices after two and a half seconds. */
  readonly changeFile: (path: string, text: string) => void;
  readonly deleteFile: (path: string) => void;
  /** Closes the app and opens the same folder with nothing remembered: uuids without `id::` are new. */
  readonly reopen: () => void;
}

export function createUser(engine: () => Engine, reopen: () => void, changed: () => void): User {
  const go = (place: string | undefined) => {
    if (place === undefined) return;
    engine().router.openPlace(place);
    engine().editor.reload();
  };
  return {
    openPage: (name) => engine().router.openPage(name),
    openHome: () => engine().router.openHome(),
    edit(uuid, cursor) {
      const block = engine().graph.block(uuid);
      if (block !== undefined) engine().editor.edit(block, cursor ?? "end");
    },
    type: (text, cursor) => engine().editor.setText(text, cursor),
    focus: (focused) => engine().editor.setFocused(focused),
    leave: (select) => engine().editor.leave(select),
    select: (uuids) => engine().editor.select(uuids),
    undo() {
      // In edit mode the text is saved first, so that what is undone is the typing.
      engine().editor.saveNow();
      go(engine().history.undo());
    },
    redo: () => go(engine().history.redo()),
    toggleTheme() {
      const { theme, tell } = engine();
      theme.mode = theme.mode === "light" ? "dark" : "light";
      tell("hook:app", "theme_mode_changed", { mode: theme.mode });
      changed();
    },
    closeSidebarItem: (uuid) => engine().sidebars.close(uuid),
    changeFile: (path, text) => changeFile(engine(), path, text),
    deleteFile: (path) => deleteFile(engine(), path),
    reopen,
  };
}

function changeFile({ writer, graph }: Engine, path: string, text: string): void {
  writer.disk.set(path, text);
  graph.clock.after(watcherDelay, () => {
    graph.transact({ fromDisk: true }, (transaction) => {
      loadPage(graph, transaction, path, text);
    });
    const file = graph.store.find("file/path", path);
    if (file === undefined) return;
    const now = new Date(graph.clock.now()).toISOString();
    graph.transact({ "skipRefresh?": true }, (transaction) => transaction.set(file.id, "file/last-modified-at", now));
  });
}

function deleteFile({ writer, graph }: Engine, path: string): void {
  writer.disk.delete(path);
  graph.clock.after(watcherDelay, () => {
    const page = pageOfFile(graph, path);
    if (page !== undefined) takePageAway(graph, page.id);
  });
}
