import { attempt, NoAnswer } from "../app/attempt.ts";
import type { Shelf } from "../app/shelf.ts";
import { asked, keys, parsed, storedText } from "./answers.ts";
import type { Ask } from "./ask.ts";

/** What the host says of a file that is not there (recording 11). */
const missing = "file not existed";

/**
 * The plugin's own folder inside the graph, `assets/storages/<plugin>`: it is synced and backed up with the graph.
 * `allKeys` is null before the first file is written (recording 11).
 */
export function sandboxStorage(ask: Ask): Shelf {
  return {
    keep: async (path, text) => {
      await ask("Storage.setItem", path, text);
    },
    kept: async (path) => {
      const read = await attempt(ask("Storage.getItem", path));
      if (read.ok) return parsed(storedText, read.value, "getItem");
      if (read.reason.includes(missing)) return undefined;
      throw read.unanswered ? new NoAnswer("getItem") : new Error(read.reason);
    },
    paths: async (folder) => {
      const all = (await asked(ask, keys, "Storage.allKeys")) ?? [];
      return all.filter((path) => path.startsWith(`${folder}/`));
    },
    forget: async (path) => {
      await ask("Storage.removeItem", path);
    },
  };
}
