/** How one recording went. */
export interface Outcome {
  readonly name: string;
  readonly compared: number;
  readonly disagreements: readonly Disagreement[];
  /** Methods that the stand-in lacks → how often they were called. */
  readonly lacking: ReadonlyMap<string, number>;
  /** Why steps were passed over → how many. */
  readonly passedOver: ReadonlyMap<string, number>;
}

export interface Disagreement {
  /** 0-based step in the recording; the number of steps for the end state. */
  readonly step: number;
  readonly at: string;
  readonly what: string;
}

/** Counts while a recording is played. */
export class Tally {
  readonly #disagreements: Disagreement[] = [];
  readonly #lacking = new Map<string, number>();
  readonly #passedOver = new Map<string, number>();
  #compared = 0;

  /** Notes a comparison: `what` says where it parts, undefined that it agrees. */
  compare(step: number, at: string, what: string | undefined): void {
    this.#compared += 1;
    if (what !== undefined) this.#disagreements.push({ step, at, what });
  }

  lack(method: string): void {
    this.#lacking.set(method, (this.#lacking.get(method) ?? 0) + 1);
  }

  passOver(why: string): void {
    this.#passedOver.set(why, (this.#passedOver.get(why) ?? 0) + 1);
  }

  outcome(name: string): Outcome {
    return {
      name,
      compared: this.#compared,
      disagreements: this.#disagreements,
      lacking: this.#lacking,
      passedOver: this.#passedOver,
    };
  }
}

/** The outcome in lines for a reader. */
export function reportLines({ name, compared, disagreements, lacking, passedOver }: Outcome): readonly string[] {
  const agreed = compared - disagreements.length;
  return [
    `${name}: ${agreed} of ${compared} agree`,
    ...disagreements.map(({ step, at, what }) => `  step ${step} ${at}\n    ${what}`),
    ...[...lacking].map(([method, count]) => `  not implemented: ${method} (${count}×)`),
    ...[...passedOver].map(([why, count]) => `  passed over: ${count} – ${why}`),
  ];
}
