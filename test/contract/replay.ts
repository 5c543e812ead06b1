import { randomUUID } from "node:crypto";
import { createFakeClock, type FakeClock } from "../stand-in/clock.ts";
import { datascript } from "../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in/stand-in.ts";
import { type Answer, answerDifference, lacks } from "./answers.ts";
import { Bindings } from "./bindings.ts";
import { type HostCall, hostCall } from "./calls.ts";
import { isTakenOver, silentWait, whyPassedOver } from "./exceptions.ts";
import { evidenceIn, identify } from "./identify.ts";
import { observationDifference } from "./observations.ts";
import { EventLog, eventDifferences } from "./observed-events.ts";
import { Person } from "./person.ts";
import { isRecord, list, type Recording, record, type Step } from "./recording.ts";
import { type Outcome, Tally } from "./report.ts";
import { SnapshotReader } from "./snapshots.ts";

/** How long one call took, in ms. */
const callTime = 3;

/** Plays a recording against a stand-in made of the same files and compares every step. */
export async function replay(recording: Recording, all: readonly Recording[] = [recording]): Promise<Outcome> {
  const clock = createFakeClock(Date.UTC(2026, 10, 22, 10, 13, 10));
  const files = new Map(Object.entries(recording.before));
  const place = { name: "graph", path: "<graph>" };
  const standIn = createStandIn({ files, clock, newUuid: randomUUID, place, queries: datascript });
  const bindings = new Bindings();
  await identify(standIn, recording, evidenceIn([recording, ...all]), bindings);
  const player = new Player(recording, standIn, clock, bindings);
  await player.play();
  return player.tally.outcome(recording.name);
}

class Player {
  readonly tally = new Tally();
  readonly #recording: Recording;
  readonly #standIn: StandIn;
  readonly #clock: FakeClock;
  readonly #bindings: Bindings;
  readonly #events: EventLog;
  readonly #person: Person;
  readonly #snapshots: SnapshotReader;
  /** When exitEditingMode was last called: some waits are counted from there. */
  #left = 0;

  constructor(recording: Recording, standIn: StandIn, clock: FakeClock, bindings: Bindings) {
    this.#recording = recording;
    this.#standIn = standIn;
    this.#clock = clock;
    this.#bindings = bindings;
    this.#events = new EventLog(standIn);
    this.#person = new Person(standIn, clock, recording, bindings);
    this.#snapshots = new SnapshotReader(standIn, recording.before);
  }

  async play(): Promise<void> {
    const { steps } = this.#recording;
    for (const [index, step] of steps.entries()) {
      if (step["event"] === undefined) await this.#step(index, step);
      else if (steps[index - 1]?.["event"] === undefined) this.#eventRun(index);
    }
    await this.#end();
  }

  async #step(index: number, step: Step): Promise<void> {
    await this.#clock.pass(silentWait(step));
    const why = whyPassedOver(this.#recording.name, step);
    if (why !== undefined) return this.tally.passOver(why);
    if (step["call"] !== undefined) return await this.#call(index, step);
    if (step["user"] !== undefined) return await this.#act(index, String(step["user"]));
    if (step["wait"] !== undefined) return await this.#wait(step);
    if (step["snapshot"] !== undefined) return await this.#snapshot(index, step);
    if (step["observe"] !== undefined) {
      if (isTakenOver(step)) return this.#takeOver(record(step["value"]));
      const what = await observationDifference(this.#standIn, step, this.#bindings);
      return this.tally.compare(index, String(step["observe"]), what);
    }
    if (step["note"] === "DB.onChanged off") this.#events.unsubscribe("DB.onChanged");
  }

  #takeOver(textarea: Readonly<Record<string, unknown>>): void {
    this.#standIn.user.type(String(textarea["value"]), Number(textarea["selectionStart"]));
    this.tally.passOver("menus and slash commands belong to the page");
  }

  async #act(index: number, sentence: string): Promise<void> {
    const done = await this.#person.act(sentence, index);
    if (!done) this.tally.compare(index, sentence, "the player does not know how to do this");
    if (sentence.startsWith("closes the app")) {
      this.#bindings.forget();
      const { names, dbIds } = this.#recording;
      await identify(this.#standIn, { names: later(names), dbIds: later(dbIds) }, new Map(), this.#bindings);
    }
  }

  async #wait(step: Step): Promise<void> {
    const time = Number(step["wait"]);
    const since = step["note"] === "since exitEditingMode" ? this.#left + time - this.#clock.now() : time;
    if (since > 0) await this.#clock.pass(since);
  }

  async #snapshot(index: number, step: Step): Promise<void> {
    for (const { at, what } of await this.#snapshots.differences(step, this.#bindings)) {
      this.tally.compare(index, `${step["snapshot"]}: ${at}`, what);
    }
  }

  #eventRun(index: number): void {
    const run: Step[] = [];
    for (const step of this.#recording.steps.slice(index)) {
      if (step["event"] === undefined) break;
      const why = whyPassedOver(this.#recording.name, step);
      if (why === undefined) run.push(step);
      else this.tally.passOver(why);
    }
    if (run.length === 0) return;
    for (const { at, what } of eventDifferences(run, this.#events.take(), this.#bindings)) {
      this.tally.compare(index, at, what);
    }
  }

  async #call(index: number, step: Step): Promise<void> {
    const call = list(step["call"]);
    const label = call.slice(0, 2).join(".");
    const host = hostCall(call, this.#recording.pluginId);
    if (host === "page")
      return this.tally.passOver("what the page looks like and what has the focus belongs to the page");
    if (host === "client") {
      this.#subscribe(label, call);
      this.#person.panel(String(call[1]), record(call[2]));
      return this.tally.passOver("calls that the client keeps to itself");
    }
    const translated = { method: host.method, args: host.args.map((arg) => this.#translated(arg, host.method)) };
    const never = String(step["error"] ?? "").startsWith("[deferred timeout]");
    const answer = await this.#answer(translated, never ? 300 : 20_000);
    if (host.method === "exit_editing_mode") this.#left = this.#clock.now();
    await this.#clock.pass(callTime);
    if (answer.kind === "rejected" && lacks(answer.value) && step["error"] === undefined)
      return this.tally.lack(host.method);
    this.tally.compare(
      index,
      `${label}(${JSON.stringify(call.slice(2))?.slice(1, 100)})`,
      answerDifference(step, answer, host.method, this.#bindings),
    );
  }

  #subscribe(label: string, call: readonly unknown[]): void {
    if (!/\.on[A-Z]/.test(label)) return;
    const uuid = label === "DB.onBlockChanged" ? this.#bindings.ours("u", String(call[2])) : undefined;
    this.#events.subscribe(uuid === undefined ? label : `${label}:${uuid}`);
  }

  async #answer({ method, args }: HostCall, patience: number): Promise<Answer> {
    const answered = this.#standIn.call(method, args).then(
      (value): Answer => ({ kind: "answered", value }),
      (value: unknown): Answer => ({ kind: "rejected", value }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => resolve({ kind: "never" }), patience);
    });
    return await Promise.race([answered, waited]).finally(() => clearTimeout(timer));
  }

  /** Their uuids and ids as ours. */
  #translated(value: unknown, method: string): unknown {
    if (typeof value === "string") return this.#translatedText(value, method);
    if (typeof value === "number") return Number(this.#bindings.ours("i", value) ?? value);
    if (Array.isArray(value)) return value.map((each) => this.#translated(each, method));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        typeof each === "number" ? each : this.#translated(each, method),
      ]),
    );
  }

  #translatedText(text: string, method: string): string {
    const uuids = text.replace(/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/g, (uuid) => {
      const ours = this.#bindings.ours("u", uuid.toLowerCase());
      return ours === undefined ? uuid : uuid === uuid.toLowerCase() ? ours : ours.toUpperCase();
    });
    if (method !== "datascript_query") return uuids;
    return uuids.replace(/(?<![\w"-])\d+(?![\w"-])/g, (id) => this.#bindings.ours("i", Number(id)) ?? id);
  }

  async #end(): Promise<void> {
    const { steps, after } = this.#recording;
    // Some recordings subscribe without writing down what they heard; elsewhere silence is part of the recording.
    if (steps.some((step) => step["event"] !== undefined)) {
      for (const { at, what } of eventDifferences([], this.#events.take(), this.#bindings)) {
        this.tally.compare(steps.length, at, what);
      }
    }
    for (const { at, what } of await this.#snapshots.endDifferences(after, this.#bindings)) {
      this.tally.compare(steps.length, `at the end: ${at}`, what);
    }
  }
}

/** The names of the second opening, `x@reopened`. */
function later<T>(names: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const entries = Object.entries(names).filter(([name]) => name.endsWith("@reopened"));
  return Object.fromEntries(entries.map(([name, value]) => [name, value]));
}
