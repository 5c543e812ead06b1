import type { StandIn } from "../stand-in.ts";
import { openGraph } from "./open-graph.ts";
import { servePage } from "./page-server.ts";
import { servePlugin } from "./plugin-server.ts";

/** A plugin to load: its folder, whose page is `dist/index.html`, and who it is. */
export interface PluginToServe {
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
}

export interface ServeSettings {
  /** The graph's files by path; they are only read. */
  readonly files: ReadonlyMap<string, string>;
  /** The graph's name. */
  readonly name: string;
  readonly plugin: PluginToServe;
  /** What Logseq speaks, such as `zh-CN`; American English unless given. */
  readonly language?: string | undefined;
  /** Where the page begins to look for a free port; 0 takes any. The plugin's comes by itself. */
  readonly port: number;
}

/** A stand-in at work: its address, and the very graph that its page shows. */
export interface Served {
  readonly url: string;
  /** Where the plugin's frame comes from. */
  readonly pluginUrl: string;
  readonly standIn: StandIn;
  readonly close: () => Promise<void>;
}

/** Opens a copy of the graph in memory and serves the page and the plugin, each on its own origin. */
export async function serve({ files, name, language, plugin, port }: ServeSettings): Promise<Served> {
  const standIn = openGraph(files, name, language);
  const pluginServer = await servePlugin(plugin.folder, 0);
  const { folder: _folder, ...manifest } = plugin;
  const entry = `${pluginServer.url}dist/index.html`;
  const page = await servePage({
    standIn,
    graph: name,
    plugins: [{ ...manifest, name: manifest.id, entry }],
    port,
  });
  return {
    url: page.url,
    pluginUrl: pluginServer.url,
    standIn,
    async close() {
      await page.close();
      await pluginServer.close();
    },
  };
}
