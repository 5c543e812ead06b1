import { allKeys, getItem, hasItem, removeItem, type StoragePlace, setItem } from "../graph/storage.ts";
import type { Engine, Methods } from "./engine.ts";

/** The plugin's files, in the graph's assets or in the person's own folder (recording 11). */
export const pluginStorage: Methods = {
  write_plugin_storage_file: (engine, pid, key, value, inGraph) =>
    setItem(placeOf(engine, pid, inGraph), String(key), value),
  read_plugin_storage_file: (engine, pid, key, inGraph) => getItem(placeOf(engine, pid, inGraph), String(key)),
  exist_plugin_storage_file: (engine, pid, key, inGraph) => hasItem(placeOf(engine, pid, inGraph), String(key)),
  list_plugin_storage_files: (engine, pid, inGraph) => allKeys(placeOf(engine, pid, inGraph)),
  unlink_plugin_storage_file: (engine, pid, key, inGraph) => removeItem(placeOf(engine, pid, inGraph), String(key)),
  /** Does nothing in the desktop app. */
  clear_plugin_storage_files: () => undefined,
};

function placeOf({ writer, home, place }: Engine, pid: unknown, inGraph: unknown): StoragePlace {
  if (inGraph === true) {
    const folder = `${place.path}/assets/storages/${pid}`;
    return { folder, prefix: `assets/storages/${pid}/`, files: writer.disk };
  }
  return { folder: `~/.logseq/storages/${pid}`, prefix: `${pid}/`, files: home };
}
