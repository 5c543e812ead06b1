import type { Clock } from "../clock.ts";
import { type NameFormat, nameFormatOf } from "../file/page-name.ts";
import type { Entity } from "./attributes.ts";
import { type Datom, EntityStore } from "./entity-store.ts";
import { type Report, Transaction, type TransactionMeta } from "./transaction.ts";

/** Called after each transaction, before anything else can change the graph. */
export type ReportListener = (report: Report) => void;

/** Everything the engine is built on: the facts, the time, where ids come from, the graph's config. */
export class Graph {
  readonly store = new EntityStore();
  readonly clock: Clock;
  readonly newUuid: () => string;
  readonly #listeners = new Set<ReportListener>();
  #transactions = 0;

  constructor(clock: Clock, newUuid: () => string) {
    this.clock = clock;
    this.newUuid = newUuid;
  }

  /** Changes the graph in one piece and tells the listeners; a change that throws is taken back whole. */
  transact(meta: TransactionMeta, change: (transaction: Transaction) => void): Report {
    const transaction = new Transaction(this.store);
    try {
      change(transaction);
    } catch (error) {
      for (const datom of transaction.datoms.toReversed()) this.store.apply(opposite(datom));
      throw error;
    }
    this.#transactions += 1;
    const extended = meta === null ? null : { ...meta, ...transaction.meta };
    const report: Report = { datoms: transaction.datoms, meta: extended, number: this.#transactions };
    if (report.datoms.length > 0) for (const listener of this.#listeners) listener(report);
    return report;
  }

  /** Listeners are called in the order in which they came. */
  onReport(listener: ReportListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  block(uuid: string): Entity | undefined {
    return this.store.find("block/uuid", uuid.toLowerCase());
  }

  /** A page by its name in any case. */
  page(name: string): Entity | undefined {
    return this.store.find("block/name", pageKey(name));
  }

  config(): string | undefined {
    return this.store.find("file/path", "logseq/config.edn")?.["file/content"];
  }

  nameFormat(): NameFormat {
    return nameFormatOf(this.config());
  }
}

export function opposite(datom: Datom): Datom {
  return { ...datom, added: !datom.added };
}

/** The form in which a page's name is compared. */
export function pageKey(name: string): string {
  return name
    .normalize("NFC")
    .replace(/^\/+|\/+$/g, "")
    .toLowerCase();
}
