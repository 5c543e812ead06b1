import { fileURLToPath } from "node:url";
import { createServer, type ViteDevServer, type WebSocketClient } from "vite";
import { type Act, carry, carryFailure, type PluginToLoad, type ToGraph, type ToPage } from "../face/wire.ts";
import type { StandIn } from "../stand-in.ts";
import { perform } from "./act.ts";
import { createViews } from "./views.ts";

export interface PageServerSettings {
  readonly standIn: StandIn;
  /** The graph's name as the page shows it. */
  readonly graph: string;
  readonly plugins: readonly Omit<PluginToLoad, "settings">[];
  /** Where to begin looking for a free port; 0 takes any. */
  readonly port: number;
}

export interface PageServer {
  /** The page's address, on the name `localhost`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the page and connects it with the graph. */
export async function servePage({ standIn, graph, plugins, port }: PageServerSettings): Promise<PageServer> {
  const vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../face", import.meta.url)),
    logLevel: "error",
    // The page reloads when the server starts anew, not while somebody is typing in it. A taken port gives way to the next.
    server: { host: "localhost", port, watch: null, cors: false },
    optimizeDeps: {
      include: ["preact", "preact/hooks", "preact/jsx-dev-runtime", "dompurify"],
      noDiscovery: true,
    },
  });
  const ends = connect(vite, { standIn, graph, plugins });
  await vite.listen();
  const url = vite.resolvedUrls?.local[0];
  if (!url) throw new Error("The page's server has no address.");
  return {
    url,
    async close() {
      for (const end of ends) end();
      await vite.close();
    },
  };
}

/** Logseq tells of these from its drawing: whoever hears of them finds the page as they say. */
const toldWhenDrawn: ReadonlySet<string> = new Set(["theme_mode_changed", "sidebar_visible_changed"]);

/** Lets each run end before the next begins; the first begins at once. */
function oneByOne<T>(run: (value: T) => Promise<void>): (value: T) => void {
  let running = 0;
  let last = Promise.resolve();
  return (value) => {
    last = running === 0 ? run(value) : last.then(() => run(value));
    running += 1;
    void last.then(() => {
      running -= 1;
    });
  };
}

type Connected = Omit<PageServerSettings, "port">;

function connect({ ws }: ViteDevServer, { standIn, graph, plugins }: Connected): readonly (() => void)[] {
  const settings = new Map<string, PluginToLoad["settings"]>();
  const clients = new Set<WebSocketClient>();
  const send = (client: WebSocketClient, message: ToPage) => client.send("stand-in:page", message);
  const sendAll = (message: ToPage) => {
    for (const client of clients) send(client, message);
  };
  const toldLater: ToPage[] = [];
  const views = createViews(standIn, graph, (view) => {
    sendAll({ send: "view", view });
    for (const hook of toldLater.splice(0)) sendAll(hook);
  });

  const act = oneByOne((one: Act) =>
    perform(standIn, one)
      .catch((failure: unknown) => console.error(one.do, failure))
      .finally(views.refreshIfMoved),
  );

  ws.on("stand-in:graph", (message: ToGraph, client) => {
    if (message.send === "hello") {
      clients.clear();
      clients.add(client);
      const known = plugins.map((plugin) => ({ ...plugin, settings: settings.get(plugin.id) ?? {} }));
      send(client, { send: "welcome", welcome: { plugins: known } });
      views.refresh();
    }
    if (message.send === "settings") settings.set(message.pid, message.settings);
    if (message.send === "act") {
      if (message.act.do === "type") views.heard(message.act.uuid, message.act.text, message.act.cursor);
      act(message.act);
    }
    if (message.send === "call") {
      const { id, method, args } = message;
      const values = args.map(({ value }) => value);
      standIn.call(method, values).then(
        (result) => send(client, { send: "answer", id, result: carry(result) }),
        (failure: unknown) => send(client, { send: "failure", id, failure: carryFailure(failure) }),
      );
    }
  });
  return [
    standIn.onHook((namespace, type, payload) => {
      const hook: ToPage = { send: "hook", namespace, type, payload };
      if (toldWhenDrawn.has(type)) toldLater.push(hook);
      else sendAll(hook);
      views.refresh();
    }),
    standIn.onChange(views.refreshIfMoved),
  ];
}
