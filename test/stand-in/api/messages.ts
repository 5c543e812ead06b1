import { optionsArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** How long a message without a time of its own stays, in ms; an error stays (recording 14: gone after less than 4 s). */
const usualTime = 2000;

/** Notifications: one of the same key replaces the one before. */
export const messages: Methods = {
  show_msg(engine, text, status, options) {
    const { key: given, timeout } = optionsArgument(options);
    const key = typeof given === "string" ? given : engine.graph.newUuid().slice(-9);
    close(engine, key);
    engine.messages.push({ key, text: String(text), status: typeof status === "string" ? status : undefined });
    const time = typeof timeout === "number" ? timeout : status === "error" ? 0 : usualTime;
    engine.changed();
    if (time > 0) engine.graph.clock.after(time, () => close(engine, key));
    return key;
  },

  close_msg(engine, key) {
    close(engine, String(key));
    return null;
  },
};

function close({ messages: shown, changed }: Engine, key: string): void {
  const at = shown.findIndex((message) => message.key === key);
  if (at === -1) return;
  shown.splice(at, 1);
  changed();
}
