import { type Commands, createCommands } from "./commands.ts";
import { createHooks } from "./hooks.ts";
import { openPlugin, type Plugin, type SettingsShelf } from "./plugin.ts";
import { type ApiParts, createApi } from "./plugin-api.ts";
import type { BaseInfo } from "./plugin-frame.ts";
import { createStore, type Store } from "./store.ts";

/** A plugin that the stand-in can load; `entry` is its page's URL, on an origin of its own. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly entry: string;
}

export interface PluginState {
  readonly manifest: Manifest;
  readonly state: "loading" | "running" | "off" | "failed";
}

/** The plugins of the page: loads, reloads, unloads them, and tells them what happens. */
export interface PluginHost {
  readonly plugins: Store<readonly PluginState[]>;
  readonly commands: Commands;
  /** Loads all, then tells all that they are ready, as Logseq does at its start. */
  readonly loadAll: (manifests: readonly Manifest[]) => Promise<void>;
  readonly load: (manifest: Manifest) => Promise<void>;
  readonly unload: (pid: string) => Promise<void>;
  /** Sends an event to the plugins that have installed its hook. */
  readonly announce: (namespace: string, type: string, payload: unknown) => void;
  /** Sends an event to one plugin, whether or not it asked: the callback of a command. */
  readonly tell: (pid: string, type: string, payload: unknown) => void;
  /** Runs a function of a plugin's model. */
  readonly runModel: (pid: string, name: string, event: object) => void;
}

export interface HostSettings extends Pick<ApiParts, "face" | "graph"> {
  readonly settings: (pid: string) => SettingsShelf;
  readonly focusEditor: () => void;
}

export function createPluginHost({ face, graph, settings, focusEditor }: HostSettings): PluginHost {
  const commands = createCommands();
  const hooks = createHooks();
  const api = createApi({ commands, hooks, face, graph });
  const running = new Map<string, Plugin>();
  const plugins = createStore<readonly PluginState[]>([]);
  const mark = (manifest: Manifest, state: PluginState["state"]) => {
    const others = plugins.get().filter((known) => known.manifest.id !== manifest.id);
    plugins.set([...others, { manifest, state }]);
  };

  const open = async (manifest: Manifest) => {
    mark(manifest, "loading");
    try {
      const shelf = settings(manifest.id);
      const plugin = await openPlugin({ baseInfo: baseInfo(manifest, shelf), api, settings: shelf, focusEditor });
      running.set(manifest.id, plugin);
      mark(manifest, "running");
      return plugin;
    } catch (failure) {
      console.error(`${manifest.id} did not start`, failure);
      mark(manifest, "failed");
      return undefined;
    }
  };

  return {
    plugins,
    commands,
    async loadAll(manifests) {
      const opened = await Promise.all(manifests.map(open));
      for (const plugin of opened) plugin?.start();
    },
    load: async (manifest) => (await open(manifest))?.start(),
    async unload(pid) {
      const plugin = running.get(pid);
      running.delete(pid);
      await plugin?.end();
      commands.forget(pid);
      hooks.forget(pid);
      const known = plugins.get().find(({ manifest }) => manifest.id === pid);
      if (known) mark(known.manifest, "off");
    },
    announce(namespace, type, payload) {
      for (const [pid, plugin] of running) if (hooks.wants(pid, namespace, type)) plugin.hook(namespace, type, payload);
    },
    tell: (pid, type, payload) => running.get(pid)?.hook("hook:editor", type, payload),
    runModel: (pid, name, event) => running.get(pid)?.frame.call(name, event),
  };
}

function baseInfo({ id, name, version, title, entry }: Manifest, settings: SettingsShelf): BaseInfo {
  const folder = new URL("..", entry).href;
  return {
    id,
    name,
    version,
    title,
    url: folder,
    entry,
    lsr: folder,
    icon: new URL("icon.png", folder).href,
    theme: false,
    iir: false,
    usf: `${id}.json`,
    settings: { disabled: false, ...settings.get() },
  };
}
