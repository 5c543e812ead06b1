import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

export interface PluginServer {
  /** Address of the plugin's folder, on 127.0.0.1: another origin than the page's. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves the files of a plugin's folder, and of none else. `port` 0 takes any free one. */
export async function servePlugin(folder: string, port: number): Promise<PluginServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    void answer(folder, decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const given = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${given}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const file = normalize(join(folder, pathname));
  const bytes = file.startsWith(normalize(folder + sep)) ? await readFile(file).catch(() => undefined) : undefined;
  if (!bytes) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
  });
  response.end(bytes);
}
