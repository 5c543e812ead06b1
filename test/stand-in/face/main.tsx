import { render } from "preact";
import { createPluginHost } from "../host/plugin-host.ts";
import { createStore } from "../host/store.ts";
import { App } from "./app.tsx";
import { caretOf } from "./caret.ts";
import { editOnClick } from "./edit-on-click.ts";
import type { Face, OpenMenu } from "./face.ts";
import { connect } from "./link.ts";
import { createMessages } from "./messages.ts";
import { followRoute } from "./route.ts";
import { listenForShortcuts } from "./shortcuts.ts";
import type { View } from "./view.ts";
import type { PluginToLoad, Welcome } from "./wire.ts";

const messages = createMessages();
const shelves = new Map<string, Readonly<Record<string, unknown>>>();
const view = createStore<View | null>(null);

const link = connect({
  welcome: (welcome) => void loadPlugins(welcome),
  view: view.set,
  hook: (namespace, type, payload) => host.announce(namespace, type, payload),
});

const host = createPluginHost({
  graph: link.call,
  face: {
    show_msg: messages.show,
    close_msg: (key) => {
      messages.close(key);
      return null;
    },
    open_external_link: async (url) => {
      const answer = await link.call("open_external_link", [url]);
      if (answer === undefined) window.open(String(url), "_blank", "noopener");
      return answer;
    },
    get_editing_cursor_position: () => {
      const textarea = editor();
      return textarea && { ...caretOf(textarea), rect: textarea.getBoundingClientRect().toJSON() };
    },
  },
  settings: (pid) => ({
    get: () => shelves.get(pid) ?? {},
    set(settings) {
      shelves.set(pid, settings);
      link.keepSettings(pid, settings);
    },
  }),
  focusEditor: () => editor()?.focus(),
});

const face: Face = {
  view,
  menu: createStore<OpenMenu | null>(null),
  palette: createStore<"pages" | "commands" | null>(null),
  messages,
  host,
  menuCommands: createStore(host.commands.all.get()),
  editPlace: createStore("main"),
  act: link.act,
  call: link.call,
};

listenForShortcuts(face);
followRoute(face);
editOnClick(face);
const root = document.getElementById("root");
if (root) render(<App face={face} />, root);

function editor(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>("textarea.block-editor-text");
}

async function loadPlugins({ plugins }: Welcome): Promise<void> {
  for (const { id, settings } of plugins) shelves.set(id, settings);
  await host.loadAll(plugins.map(({ settings: _kept, ...manifest }: PluginToLoad) => manifest));
  document.documentElement.dataset["plugins"] = "loaded";
}
