import type { Datom } from "./entity-store.ts";
import { type Graph, opposite } from "./graph.ts";
import type { Report } from "./transaction.ts";

/** One step that undo takes back. */
interface Step {
  readonly datoms: readonly Datom[];
  readonly meta: Readonly<Record<string, unknown>>;
  /** The place in the app when the change was made: undo and redo go there (recording 12c). */
  readonly place: string;
}

/** Undo and redo over the whole graph: one step for each change of the outline, exact in both directions. */
export class History {
  readonly #graph: Graph;
  readonly #place: () => string;
  #done: Step[] = [];
  #undone: Step[] = [];

  constructor(graph: Graph, place: () => string) {
    this.#graph = graph;
    this.#place = place;
    graph.onReport((report) => this.#remember(report));
  }

  /** Takes the last step back; returns the place to go to, or undefined where nothing was left. */
  undo(): string | undefined {
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    this.#undone.push(step);
    this.#replay(step, step.datoms.toReversed().map(opposite), "undo?");
    return step.place;
  }

  /** Makes the last step that was taken back again. */
  redo(): string | undefined {
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    this.#done.push(step);
    this.#replay(step, step.datoms, "redo?");
    return step.place;
  }

  /** A step that changes nothing but is undone all the same: what the app itself did when it started. */
  addEmptyStep(place: string): void {
    this.#done.push({ datoms: [], meta: {}, place });
  }

  #replay(step: Step, datoms: readonly Datom[], direction: "undo?" | "redo?"): void {
    const meta = { [direction]: true, ...step.meta, paginationBlocksRange: null };
    this.#graph.transact(meta, (transaction) => {
      for (const datom of datoms) transaction.apply(datom);
    });
  }

  #remember({ datoms, meta }: Report): void {
    if (meta?.["transact?"] !== true || meta["undo?"] === true || meta["redo?"] === true) return;
    if (datoms.every(({ attribute }) => attribute === "block/created-at" || attribute === "block/updated-at")) return;
    this.#undone = [];
    const last = this.#done.at(-1);
    if (meta["replace?"] === true) {
      if (last !== undefined)
        this.#done = [...this.#done.slice(0, -1), { ...last, datoms: [...last.datoms, ...datoms] }];
      return;
    }
    this.#done.push({ datoms, meta, place: this.#place() });
  }
}
