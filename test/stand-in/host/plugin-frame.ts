import { messageType, names, readMessage } from "./postmate.ts";

/** What a plugin is told about itself in the handshake. */
export interface BaseInfo {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly url: string;
  readonly entry: string;
  readonly lsr: string;
  readonly icon: string;
  readonly theme: boolean;
  readonly iir: boolean;
  readonly usf: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A plugin's frame after the handshake. */
export interface PluginFrame {
  readonly container: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  /** Runs a function of the plugin's model, without an answer. Throws DataCloneError for what cannot be cloned. */
  readonly call: (property: string, data: unknown) => void;
  /** Runs a function of the plugin's model and gives its answer; rejects after 10 s of silence. */
  readonly request: (property: string, args: readonly unknown[]) => Promise<unknown>;
  /** Asks the plugin to end (it may take 10 s), then removes the frame. */
  readonly close: () => Promise<void>;
}

export interface FrameSettings {
  readonly baseInfo: BaseInfo;
  readonly parent: HTMLElement;
  /** Whatever the plugin sends of its own accord. */
  readonly onEmit: (type: string, payload: unknown) => void;
}

const answerWithin = 10_000;

/** Adds the hidden container with the plugin's iframe to the page and shakes hands. Rejects when 8 s pass without a reply. */
export async function openPluginFrame({ baseInfo, parent, onEmit }: FrameSettings): Promise<PluginFrame> {
  const { id } = baseInfo;
  const { container, iframe } = frameElements(baseInfo);
  const { origin } = new URL(iframe.src);
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  const handshake = withResolvers<void>();
  const send = (message: object) => iframe.contentWindow?.postMessage({ type: messageType, ...message }, origin);

  const receive = ({ data, origin: from, source }: MessageEvent) => {
    if (from !== origin || source !== iframe.contentWindow) return;
    const message = readMessage(data, id);
    if (message?.what === "handshake-reply") handshake.resolve();
    if (message?.what === "emit") onEmit(message.type, message.payload);
    if (message?.what !== "reply") return;
    const asked = waiting.get(message.uid);
    waiting.delete(message.uid);
    if (message.error === undefined) asked?.resolve(message.value);
    else asked?.reject(message.error);
  };

  const request = (property: string, args: readonly unknown[]) => {
    const uid = crypto.randomUUID();
    const asked = withResolvers<unknown>();
    waiting.set(uid, asked);
    send({ postmate: "request", property, args, uid });
    setTimeout(() => asked.reject(new Error(`no answer to ${property}`)), answerWithin);
    return asked.promise;
  };

  const remove = () => {
    window.removeEventListener("message", receive);
    container.remove();
  };

  window.addEventListener("message", receive);
  shakeHands(iframe, () => send({ postmate: "handshake", model: { baseInfo } }), handshake);
  parent.append(container);
  await handshake.promise.catch((failure: unknown) => {
    remove();
    throw failure;
  });
  return {
    container,
    iframe,
    call: (property, data) => send({ postmate: "call", property, data }),
    request,
    async close() {
      await request(names.beforeUnload, [{ unregister: false }]).catch((silence: unknown) => console.warn(silence));
      remove();
    },
  };
}

function frameElements({ id, entry, version }: BaseInfo) {
  const container = document.createElement("div");
  container.id = `${id}_lsp_main`;
  container.className = "lsp-iframe-sandbox-container";
  container.dataset["pid"] = id;
  const iframe = document.createElement("iframe");
  iframe.id = `${id}_iframe`;
  iframe.className = "lsp-iframe-sandbox";
  iframe.title = id;
  iframe.src = `${entry}?__v__=${version}`;
  container.append(iframe);
  return { container, iframe };
}

/** Sends the handshake when the frame has loaded and each 500 ms after that, five times in all. */
function shakeHands(iframe: HTMLIFrameElement, send: () => void, handshake: PromiseWithResolvers<void>) {
  let sent = 0;
  let repeat: ReturnType<typeof setInterval> | undefined;
  const attempt = () => {
    send();
    sent += 1;
    if (sent === 5) clearInterval(repeat);
  };
  iframe.addEventListener("load", () => {
    attempt();
    repeat = setInterval(attempt, 500);
  });
  const limit = setTimeout(() => handshake.reject(new Error("handshake Timeout")), 8000);
  const stop = () => {
    clearInterval(repeat);
    clearTimeout(limit);
  };
  handshake.promise.then(stop, stop);
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason: unknown) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>["resolve"] = () => undefined;
  let reject: PromiseWithResolvers<T>["reject"] = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
