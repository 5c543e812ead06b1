import { plain } from "../graph/pull.ts";
import type { Engine, Methods } from "./engine.ts";

/** What the app tells of itself (recording 14). */
export const appInfo: Methods = {
  get_app_info: () => ({ version: "0.10.15" }),

  get_user_configs: (engine) => ({
    showBrackets: true,
    preferredTodo: "LATER",
    preferredLanguage: engine.language,
    preferredDateFormat: "MMM do, yyyy",
    preferredWorkflow: "now",
    currentGraph: graphUrl(engine),
    preferredThemeMode: engine.theme.mode,
    enabledJournals: true,
    preferredFormat: "markdown",
    preferredStartOfWeek: 6,
    enabledFlashcards: true,
    me: {
      repos: [
        { url: "local", "example?": true },
        { url: graphUrl(engine), "nfs?": true },
      ],
    },
  }),

  get_current_graph: (engine) => ({ url: graphUrl(engine), name: engine.place.name, path: engine.place.path }),

  /** Of the graph's config, the flat keys with plain values. */
  get_current_graph_configs({ graph }, ...keys) {
    const config = { ...builtInConfig, ...flatConfig(graph.config() ?? "") };
    if (keys.length === 0) return config;
    return Object.hasOwn(config, String(keys[0])) ? (Reflect.get(config, String(keys[0])) ?? null) : null;
  },

  get_current_graph_favorites: () => null,
  get_current_graph_recent: () => null,

  get_state_from_store(engine, path) {
    const key = Array.isArray(path) ? path.join("/") : String(path);
    if (key === "ui/theme") return engine.theme.mode;
    if (key === "ui/sidebar-open?") return engine.sidebars.right || null;
    return null;
  },
};

function graphUrl({ place }: Engine): string {
  return `logseq_local_${place.path}`;
}

const builtInConfig = {
  "feature/enable-search-remove-accents?": true,
  "default-arweave-gateway": "https://arweave.net",
  "ui/auto-expand-block-refs?": true,
};

/** `:key value` pairs of an EDN map, where the value is a keyword, text, number or flag. */
function flatConfig(edn: string): Readonly<Record<string, unknown>> {
  const bare = edn.replace(/;.*$/gm, "");
  const pairs = bare.matchAll(/:([\w./?*+!-]+)\s+(:[\w./?-]+|"[^"]*"|-?\d+|true|false)(?=[\s}])/g);
  return Object.fromEntries([...pairs].map(([, key = "", value = ""]) => [key, plain(ednValue(value))]));
}

function ednValue(text: string): unknown {
  if (text.startsWith(":")) return text.slice(1);
  if (text.startsWith('"')) return text.slice(1, -1);
  return text === "true" || text === "false" ? text === "true" : Number(text);
}
