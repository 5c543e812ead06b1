/**
 * Which uuid and which database id of a recorded run is which of ours. A pair, once found, holds for the whole run, in
 * both directions.
 */
export class Bindings {
  readonly #ours = new Map<string, string>();
  readonly #theirs = new Map<string, string>();

  /** Our name for theirs, if it is known. */
  ours(kind: Kind, theirs: string | number): string | undefined {
    return this.#ours.get(`${kind}${theirs}`)?.slice(1);
  }

  knows(kind: Kind, theirs: string | number): boolean {
    return this.#ours.has(`${kind}${theirs}`);
  }

  /** Whether the two can be the same thing; if neither was met before, they are from here on. */
  bind(kind: Kind, theirs: string | number, ours: string | number): boolean {
    const from = `${kind}${theirs}`;
    const to = `${kind}${ours}`;
    const known = this.#ours.get(from);
    if (known !== undefined) return known === to;
    if (this.#theirs.has(to)) return false;
    this.#ours.set(from, to);
    this.#theirs.set(to, from);
    return true;
  }

  /** Whether the two can be the same thing, nothing being bound by asking. */
  allows(kind: Kind, theirs: string | number, ours: string | number): boolean {
    const known = this.#ours.get(`${kind}${theirs}`);
    return known === undefined ? !this.#theirs.has(`${kind}${ours}`) : known === `${kind}${ours}`;
  }

  /** A copy to try something on. */
  copy(): Bindings {
    const copied = new Bindings();
    for (const [from, to] of this.#ours) {
      copied.#ours.set(from, to);
      copied.#theirs.set(to, from);
    }
    return copied;
  }

  /** Takes over what a copy has found. */
  adopt(other: Bindings): void {
    for (const [from, to] of other.#ours) {
      this.#ours.set(from, to);
      this.#theirs.set(to, from);
    }
  }

  /** Forgets every uuid and id: the app was opened anew. */
  forget(): void {
    this.#ours.clear();
    this.#theirs.clear();
  }
}

/** `u` for a uuid, `i` for a database id. */
export type Kind = "u" | "i";
