import type { FakeClock } from "../stand-in/clock.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import type { Bindings } from "./bindings.ts";
import { list, type Recording, record } from "./recording.ts";

/** How long things took a person, in ms: about what the recorder's clicks and keys took. */
const takes = { page: 500, click: 150, key: 15, press: 60 } as const;

/** Plays what the person did. */
export class Person {
  readonly #standIn: StandIn;
  readonly #clock: FakeClock;
  readonly #recording: Recording;
  readonly #bindings: Bindings;
  #themeKey = false;

  constructor(standIn: StandIn, clock: FakeClock, recording: Recording, bindings: Bindings) {
    this.#standIn = standIn;
    this.#clock = clock;
    this.#recording = recording;
    this.#bindings = bindings;
  }

  /** Does what the sentence says; returns false for a sentence it does not know. */
  async act(sentence: string, step: number): Promise<boolean> {
    const { user } = this.#standIn;
    const [, page] = /^opens page "(.*)"$/.exec(sentence) ?? [];
    if (page !== undefined) return await this.#done(takes.page, () => user.openPage(page));
    const [, name] = /^clicks into block (\S+) \(edit mode\), cursor at end$/.exec(sentence) ?? [];
    if (name !== undefined) return await this.#click(name);
    const [, typed] = /^types (".*")$/s.exec(sentence) ?? [];
    if (typed !== undefined) return await this.#type(String(JSON.parse(typed)));
    if (/^clicks into the textarea and presses Escape twice$/.test(sentence)) {
      user.focus(true);
      await this.#press("Escape");
      return await this.#press("Escape");
    }
    const [, key] = /^presses (\S+)$/.exec(sentence) ?? [];
    if (key !== undefined) return await this.#press(key);
    if (sentence.startsWith("closes the app")) return await this.#done(takes.page, () => user.reopen());
    if (sentence === "clicks into the panel") return await this.#done(takes.click, () => user.focus(false));
    // Opening the palette ends editing (recording 13).
    if (/^opens the command palette/.test(sentence)) return await this.#done(takes.click, () => user.leave(false));
    if (sentence === "opens the journals home") return await this.#done(takes.page, () => user.openHome());
    return await this.#otherProgram(sentence, step);
  }

  /** What the client's calls about the panel do to the focus (recording 16). */
  panel(method: string, options: Readonly<Record<string, unknown>>): void {
    const { user } = this.#standIn;
    if (method === "showMainUI" && options["autoFocus"] !== false) user.focus(false);
    if (method === "hideMainUI") user.focus(options["restoreEditingCursor"] === true);
  }

  async #done(time: number, act: () => void): Promise<true> {
    act();
    await this.#clock.pass(time);
    return true;
  }

  async #click(name: string): Promise<boolean> {
    const theirs = this.#recording.names[name];
    const ours = theirs === undefined ? undefined : this.#bindings.ours("u", theirs);
    return ours === undefined ? false : await this.#done(takes.click, () => this.#standIn.user.edit(ours, null));
  }

  async #type(text: string): Promise<true> {
    for (const key of text) {
      const { editing } = this.#standIn.state();
      if (editing?.focused) {
        const typed = editing.text.slice(0, editing.cursor) + key + editing.text.slice(editing.cursor);
        this.#standIn.user.type(typed, editing.cursor + key.length);
      }
      await this.#clock.pass(takes.key);
    }
    return true;
  }

  async #press(key: string): Promise<boolean> {
    const { user } = this.#standIn;
    const { editing } = this.#standIn.state();
    switch (key) {
      case "Escape":
        return await this.#done(takes.press, () => (editing === null ? user.select([]) : user.leave(true)));
      case "Control+z":
        return await this.#done(takes.press, user.undo);
      case "Control+Shift+z":
        return await this.#done(takes.press, user.redo);
      case "Control+Home":
        return await this.#done(takes.press, () => editing !== null && user.type(editing.text, 0));
      case "Control+Shift+p":
        return await this.#done(takes.press, () => user.leave(false));
      case "Shift+ArrowDown":
        return await this.#selectNext();
      case "t":
        this.#themeKey = !this.#themeKey;
        return await this.#done(takes.press, () => this.#themeKey || user.toggleTheme());
      case "Enter":
        return await this.#done(takes.press, () => this.#takeSlashAway());
      default:
        return false;
    }
  }

  async #selectNext(): Promise<true> {
    const { selected } = this.#standIn.state();
    const next = record(await this.#standIn.call("get_next_sibling_block", [selected.at(-1)]))["uuid"];
    if (typeof next === "string") this.#standIn.user.select([...selected, next]);
    return true;
  }

  /** Choosing a slash command takes the text from its slash to the cursor out of the textarea. */
  #takeSlashAway(): void {
    const { editing } = this.#standIn.state();
    if (editing === null) return;
    const slash = editing.text.lastIndexOf("/", editing.cursor - 1);
    if (slash === -1) return;
    this.#standIn.user.type(editing.text.slice(0, slash) + editing.text.slice(editing.cursor), slash);
  }

  /** What another program wrote stands whole in the event that follows. */
  async #otherProgram(sentence: string, step: number): Promise<boolean> {
    const [, verb, path] = /^another program (appends .* to|creates|deletes) (\S.*)$/s.exec(sentence) ?? [];
    if (verb === undefined || path === undefined) return false;
    if (verb === "deletes") return await this.#done(0, () => this.#standIn.user.deleteFile(path));
    const text = this.#textOfFile(path, step);
    return text === undefined ? false : await this.#done(0, () => this.#standIn.user.changeFile(path, text));
  }

  #textOfFile(path: string, step: number): string | undefined {
    for (const { payload } of this.#recording.steps.slice(step)) {
      for (const block of list(record(payload)["blocks"]).map(record)) {
        if (block["path"] === path && typeof block["content"] === "string") return block["content"];
      }
    }
    return undefined;
  }
}
