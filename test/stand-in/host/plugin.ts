import { attributeMainUi, showMainUi, styleMainUi } from "./main-ui.ts";
import type { Api } from "./plugin-api.ts";
import { type BaseInfo, openPluginFrame, type PluginFrame } from "./plugin-frame.ts";
import { names } from "./postmate.ts";
import { provideStyle, provideUi, removeProvided } from "./provided.ts";
import { mergeSettings } from "./settings.ts";
import { isRecord, textAt } from "./value.ts";

/** Settings that outlive a reload of the plugin. */
export interface SettingsShelf {
  readonly get: () => Readonly<Record<string, unknown>>;
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
}

/** A plugin at work in its frame. */
export interface Plugin {
  readonly frame: PluginFrame;
  /** Tells the plugin that all plugins have registered; only now does its `logseq.ready` callback run. */
  readonly start: () => void;
  readonly hook: (namespace: string, type: string, payload: unknown) => void;
  /** Ends the plugin and takes away all it has put on the page. */
  readonly end: () => Promise<void>;
}

export interface PluginSettings {
  readonly baseInfo: BaseInfo;
  readonly api: Api;
  readonly settings: SettingsShelf;
  /** Gives the focus back to the block in edit mode. */
  readonly focusEditor: () => void;
}

type Answers = Readonly<Record<string, (payload: unknown) => void>>;

/** Loads a plugin's frame and serves what it sends. Rejects when the frame does not shake hands within 8 s. */
export async function openPlugin({ baseInfo, api, settings, focusEditor }: PluginSettings): Promise<Plugin> {
  const { id } = baseInfo;
  let answers: Answers = {};
  const onEmit = (type: string, payload: unknown) => answers[type]?.(payload);
  const frame = await openPluginFrame({ baseInfo, parent: document.body, onEmit });
  answers = {
    "api:call": (payload) => void answerCall(frame, api, payload),
    "provider:ui": (payload) => provideUi(id, payload, frame.call),
    "provider:style": (payload) => provideStyle(id, payload),
    "main-ui:style": (payload) => styleMainUi(frame, payload),
    "main-ui:attrs": (payload) => attributeMainUi(frame, payload),
    "main-ui:visible": (payload) => showMainUi(frame, payload, focusEditor),
    "settings:update": (payload) => {
      if (!isRecord(payload)) return;
      settings.set(mergeSettings(settings.get(), payload));
      frame.call(names.settings, { payload: settings.get() });
    },
  };
  return {
    frame,
    start: () => frame.call(names.ready, { pid: id }),
    hook: (ns, type, payload) => frame.call(names.hook, { ns, type, payload }),
    async end() {
      await frame.close();
      removeProvided(id);
    },
  };
}

/** Answers an API call where an answer is awaited; what cannot be cloned is never answered, as in Logseq. */
async function answerCall(frame: PluginFrame, api: Api, payload: unknown): Promise<void> {
  const method = textAt(payload, "method");
  if (!isRecord(payload) || method === undefined) return;
  const args = Array.isArray(payload["args"]) ? payload["args"] : [];
  const result = await api(method, args).catch((failure: unknown) => ({ [names.error]: failure }));
  if (payload["_sync"] === undefined) return;
  try {
    frame.call(names.reply, { _sync: payload["_sync"], result });
  } catch (failure) {
    console.error(`${method}: the answer cannot be cloned`, failure);
  }
}
