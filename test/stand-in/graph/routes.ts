import type { Graph } from "./graph.ts";
import { ensurePage } from "./pages.ts";
import { isUuid } from "./text/inline-references.ts";

/** Where the person is, as `onRouteChanged` tells it; an unknown route has no facts at all. */
export interface Route {
  readonly path?: string;
  readonly template?: string;
  readonly parameters?: {
    readonly path: { readonly name?: string };
    readonly query: { readonly anchor?: string };
  };
}

/** The place in the app: the journals home, a page, or one block of it. */
export class Router {
  readonly #graph: Graph;
  readonly #listeners = new Set<(route: Route) => void>();
  #at: string | null = null;
  #anchor: string | null = null;
  #visit = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Page name, or the uuid of the block that is zoomed into; null on the journals home. */
  get at(): string | null {
    return this.#at;
  }

  get anchor(): string | null {
    return this.#anchor;
  }

  /** Counts navigations, also to the place where one already is. */
  get visit(): number {
    return this.#visit;
  }

  onChange(listener: (route: Route) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a page, which is created where there is none of that name, or zooms into a block. */
  openPage(name: string, anchor: string | null = null): void {
    if (!isUuid(name) && this.#graph.page(name) === undefined) {
      this.#graph.transact({}, (transaction) => {
        ensurePage(this.#graph, transaction, name);
      });
    }
    const query = anchor === null ? {} : { anchor };
    this.#go(name, anchor, { template: "/page/:name", path: `/page/${name}`, parameters: { path: { name }, query } });
  }

  openHome(): void {
    this.#go(null, null, { template: "/", path: "/", parameters: { path: {}, query: {} } });
  }

  /** A route that Logseq does not know: nothing is shown. */
  openNowhere(): void {
    this.#go(null, null, {});
  }

  /** Goes to a place that `place` named. */
  openPlace(place: string): void {
    if (place === "") this.openHome();
    else if (place !== this.#at) this.openPage(place);
  }

  /** The place as a name to come back to. */
  place(): string {
    return this.#at ?? "";
  }

  /** Whether a page's blocks are on the screen. */
  shows(page: number | undefined): boolean {
    const at = this.#at;
    if (page === undefined || at === null) return false;
    return isUuid(at) ? this.#graph.block(at)?.["block/page"] === page : this.#graph.page(at)?.id === page;
  }

  #go(at: string | null, anchor: string | null, route: Route): void {
    this.#at = at;
    this.#anchor = anchor;
    this.#visit += 1;
    for (const listener of this.#listeners) listener(route);
  }
}
