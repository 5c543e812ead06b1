import type { Editor } from "../graph/editor.ts";
import type { FileWriter } from "../graph/file-writer.ts";
import type { Graph } from "../graph/graph.ts";
import type { History } from "../graph/history.ts";
import type { Router } from "../graph/routes.ts";
import type { Sidebars } from "../graph/sidebars.ts";
import type { QueryEngine } from "../query/query-engine.ts";

/** A notification on the screen. */
interface Message {
  readonly key: string;
  readonly text: string;
  readonly status: string | undefined;
}

/** The parts that the API's methods work on. */
export interface Engine {
  readonly graph: Graph;
  readonly writer: FileWriter;
  readonly editor: Editor;
  readonly history: History;
  readonly router: Router;
  readonly sidebars: Sidebars;
  readonly queries: QueryEngine;
  /** Name and folder of the graph, as `getCurrentGraph` tells them. */
  readonly place: { readonly name: string; readonly path: string };
  /** What the app speaks, as `preferredLanguage` tells it. */
  readonly language: string;
  readonly theme: { mode: "light" | "dark" };
  /** Files in the person's own folder, where `FileStorage` writes. */
  readonly home: Map<string, string>;
  readonly messages: Message[];
  /** URLs that the app was asked to open. */
  readonly opened: string[];
  /** Says that something on the screen is no longer as it was. */
  readonly changed: () => void;
  readonly tell: (namespace: string, type: string, payload: unknown) => void;
}

/** One method of the plugin API: plain arguments in, answer out. Throws what the host would reject with. */
type Method = (engine: Engine, ...args: readonly unknown[]) => unknown;

/** Methods by their names in snake case. */
export type Methods = Readonly<Record<string, Method>>;
