/** The two sidebars: whether they are open, and what stands in the right one, topmost first (uuids). */
export class Sidebars {
  readonly #tell: (namespace: string, type: string, payload: unknown) => void;
  readonly #changed: () => void;
  #left = false;
  #right = false;
  #opened = false;
  #items: readonly string[] = [];

  constructor(tell: (namespace: string, type: string, payload: unknown) => void, changed: () => void) {
    this.#tell = tell;
    this.#changed = changed;
  }

  get left(): boolean {
    return this.#left;
  }

  get right(): boolean {
    return this.#right;
  }

  get items(): readonly string[] {
    return this.#items;
  }

  setLeft(flag: unknown): void {
    this.#left = flag === "toggle" ? !this.#left : Boolean(flag);
    this.#changed();
  }

  setRight(flag: unknown): void {
    const open = flag === "toggle" ? !this.#right : Boolean(flag);
    if (open !== this.#right) this.#showRight(open);
  }

  /** Puts a page or block on top. Each one fires the event, and the first opening some that mean nothing (recording 14). */
  add(uuid: string, theme: string): void {
    this.#items = [uuid, ...this.#items.filter((other) => other !== uuid)];
    if (!this.#opened) {
      this.#opened = true;
      this.#tell("hook:app", "theme_mode_changed", { mode: theme });
      this.#tell("hook:app", "current_graph_changed", {});
      this.#tell("hook:app", "sidebar_visible_changed", { visible: false });
    }
    this.#showRight(true);
  }

  close(uuid: string): void {
    this.#items = this.#items.filter((other) => other !== uuid);
    this.#changed();
  }

  /** Takes everything out; that shows the sidebar anew, which fires the event. */
  clear(): void {
    const changes = this.#items.length > 0 && this.#right;
    this.#items = [];
    if (changes) this.#showRight(true);
    this.#changed();
  }

  #showRight(visible: boolean): void {
    this.#right = visible;
    this.#tell("hook:app", "sidebar_visible_changed", { visible });
    this.#changed();
  }
}
