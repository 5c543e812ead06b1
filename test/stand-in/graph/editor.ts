import type { Entity } from "./attributes.ts";
import { changeOutline } from "./changes.ts";
import type { Graph } from "./graph.ts";
import { resave, saveText } from "./outliner/save-block.ts";
import { removeHiddenProperties } from "./text/property-lines.ts";
import type { Transaction } from "./transaction.ts";

/** After this long without a key, in ms, Logseq saves what was typed. */
const restBeforeSave = 500;
/** Between leaving the textarea and its text being saved, in ms (recording 09c: not at once, but within 50). */
const leaveBeforeSave = 20;

/** A block being edited. */
export interface Editing {
  readonly uuid: string;
  /** The textarea's text: the block's, without Logseq's own property lines. */
  readonly text: string;
  readonly cursor: number;
  /** Whether the textarea has the focus; without it, exitEditingMode does nothing (recording 16). */
  readonly focused: boolean;
  /** Whether the textarea is on the page. A removed block's is not, yet Logseq goes on calling it edited (recording 09). */
  readonly shown: boolean;
}

const nothing = (): void => {};

/** The one textarea: which block is edited, what stands in it, and when that is saved. */
export class Editor {
  readonly #graph: Graph;
  readonly #listeners = new Set<() => void>();
  #editing: Editing | undefined;
  #stopSave: () => void = nothing;
  /** Saves what the textarea held when it was left, if that has not happened yet. */
  #saveLeft: () => void = nothing;
  #selected: readonly string[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
    graph.onReport(() => this.#hideIfGone());
  }

  get editing(): Editing | undefined {
    return this.#editing;
  }

  get selected(): readonly string[] {
    return this.#selected;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a block's text; what another block's textarea held is saved first. The cursor counts characters. */
  edit(block: Entity, cursor: number | "end"): void {
    const uuid = block["block/uuid"];
    if (uuid === undefined) return;
    if (this.#editing?.uuid === uuid) this.#saveLeft();
    else this.saveNow();
    const text = this.shownText(this.#graph.block(uuid) ?? block);
    this.#selected = [];
    this.#set({
      uuid,
      text,
      cursor: cursor === "end" ? text.length : Math.min(cursor, text.length),
      focused: true,
      shown: true,
    });
  }

  /** What the textarea shows of a block. */
  shownText(block: Entity): string {
    return removeHiddenProperties(block["block/content"] ?? "");
  }

  /** Puts a text into the textarea, cursor behind it, to be saved after a rest. */
  setText(text: string, cursor = text.length): void {
    if (this.#editing === undefined) return;
    this.#set({ ...this.#editing, text, cursor });
    this.#saveAfter(restBeforeSave, { "skipProperties?": true });
  }

  setFocused(focused: boolean): void {
    if (this.#editing !== undefined) this.#set({ ...this.#editing, focused });
  }

  setCursor(cursor: number): void {
    if (this.#editing !== undefined) this.#set({ ...this.#editing, cursor });
  }

  /** Leaves edit mode; the text is saved a moment later. Without focus or textarea, nothing happens. */
  leave(select: boolean): void {
    const left = this.#editing;
    if (left === undefined || !left.focused || !left.shown) return;
    this.#editing = undefined;
    this.#selected = select ? [left.uuid] : [];
    this.#stopSave();
    if (this.#unsavedBlock(left) !== undefined) {
      this.#saveLeft = () => {
        this.#saveLeft = nothing;
        this.#save(left, {});
      };
      this.#graph.clock.after(leaveBeforeSave, () => this.#saveLeft());
    }
    this.#tell();
  }

  select(uuids: readonly string[]): void {
    this.#selected = uuids;
    this.#tell();
  }

  /** Saves the textarea's text where it differs from the block's, and what was left a moment ago. */
  saveNow(): void {
    this.#saveLeft();
    this.#stopSave();
    if (this.#editing !== undefined) this.#save(this.#editing, {});
  }

  /** Saves the text as it is, without reading it: what Logseq does before it inserts a batch (recording 09b). */
  saveUnread(): void {
    this.#stopSave();
    const block = this.#unsavedBlock(this.#editing);
    const text = this.#editing?.text;
    if (block === undefined || text === undefined) return;
    changeOutline(this.#graph, "save-block", (transaction) => {
      resave(this.#graph, transaction, block);
      transaction.set(block.id, "block/content", text);
    });
  }

  /** Saves within a change that is being made, as part of its step. */
  saveWithin(transaction: Transaction): void {
    this.#stopSave();
    const block = this.#unsavedBlock(this.#editing);
    if (block !== undefined && this.#editing !== undefined)
      saveText(this.#graph, transaction, block, this.#editing.text.trim());
  }

  /** Shows the block's text as the graph holds it, throwing unsaved typing away. */
  reload(cursor = this.#editing?.cursor): void {
    const block = this.#editing === undefined ? undefined : this.#graph.block(this.#editing.uuid);
    if (this.#editing === undefined || block === undefined) return;
    this.#stopSave();
    const text = this.shownText(block);
    this.#set({ ...this.#editing, text, cursor: Math.min(cursor ?? text.length, text.length) });
  }

  #save(left: Editing, reason: Readonly<Record<string, unknown>>): void {
    const block = this.#unsavedBlock(left);
    if (block === undefined) return;
    changeOutline(
      this.#graph,
      "save-block",
      (transaction) => saveText(this.#graph, transaction, block, left.text.trim()),
      reason,
    );
  }

  #unsavedBlock(edited: Editing | undefined): Entity | undefined {
    const block = edited === undefined ? undefined : this.#graph.block(edited.uuid);
    if (edited === undefined || block?.["block/page"] === undefined) return undefined;
    return this.shownText(block).trim() === edited.text.trim() ? undefined : block;
  }

  #saveAfter(delay: number, reason: Readonly<Record<string, unknown>>): void {
    this.#stopSave();
    this.#stopSave = this.#graph.clock.after(delay, () => {
      if (this.#editing !== undefined) this.#save(this.#editing, reason);
    });
  }

  #hideIfGone(): void {
    const edited = this.#editing;
    if (edited === undefined || !edited.shown || this.#graph.block(edited.uuid)?.["block/page"] !== undefined) return;
    this.#stopSave();
    this.#set({ ...edited, shown: false, focused: false });
  }

  #set(editing: Editing): void {
    this.#editing = editing;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
