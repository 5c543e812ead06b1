import { type SimpleCommand, simplePayload } from "../host/commands.ts";
import type { Face } from "./face.ts";
import { bindingOf, chordOf, normalKeys } from "./keybinding.ts";
import { ownCommands } from "./own-commands.ts";

/** Keys pressed one after the other belong together this long, in ms. */
const sequenceWithin = 1000;

/** Listens for the keys of the stand-in's and the plugins' commands; without effect while a plugin's frame has the focus. */
export function listenForShortcuts(face: Face): void {
  let earlier = "";
  let at = 0;
  window.addEventListener("keydown", (event) => {
    const chord = chordOf(event);
    if (chord === "" || event.defaultPrevented) return;
    const sequence = event.timeStamp - at < sequenceWithin ? `${earlier} ${chord}` : chord;
    earlier = chord;
    at = event.timeStamp;
    const run = commandFor(face, sequence, event.target) ?? commandFor(face, chord, event.target);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function commandFor(face: Face, keys: string, target: EventTarget | null): (() => void) | undefined {
  const typing = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (typing && !keys.includes("+")) return undefined;
  const own = ownCommands.find((command) => normalKeys(command.keys) === keys && (command.whileEditing || !typing));
  if (own) return () => own.run(face);
  const bound = face.host.commands.all.get().simple.find((command) => boundTo(command, keys, typing));
  const uuid = face.view.get()?.editing?.uuid ?? null;
  return bound && (() => face.host.tell(bound.pid, bound.event, simplePayload(bound, { uuid })));
}

function boundTo(command: SimpleCommand, keys: string, typing: boolean): boolean {
  const binding = bindingOf(command.keybinding);
  if (!binding?.keys.some((key) => normalKeys(key) === keys)) return false;
  return binding.mode === "global" || binding.mode === (typing ? "editing" : "non-editing");
}
