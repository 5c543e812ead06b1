import { wireModelEvents } from "./model-events.ts";
import { sanitize } from "./sanitize.ts";
import { isRecord, textAt } from "./value.ts";

/** Runs a function of the providing plugin's model. */
export type RunModel = (name: string, event: object) => void;

/** `provideStyle`: adds or replaces a style sheet; blank text is ignored, as in Logseq, so a style is cleared by a comment. */
export function provideStyle(pid: string, provided: unknown): void {
  const style = typeof provided === "string" ? provided : textAt(provided, "style");
  if (style === undefined || style.trim() === "") return;
  const key = textAt(provided, "key");
  const injected = key === undefined ? undefined : `${key}-${pid}`;
  const known = injected && document.head.querySelector<HTMLStyleElement>(`style[data-injected-style=${injected}]`);
  const tag = known || document.head.appendChild(document.createElement("style"));
  if (injected) tag.dataset["injectedStyle"] = injected;
  tag.dataset["ref"] = pid;
  tag.textContent = style;
}

/** `provideUI`: puts a plugin's HTML at a path, in a slot, or into a floating box; an empty template removes it. */
export function provideUi(pid: string, provided: unknown, run: RunModel): void {
  const key = textAt(provided, "key");
  if (!isRecord(provided) || key === undefined) return;
  const id = `${pid}--${key}`;
  // As in Logseq the id goes unescaped into a selector: a key with a colon or a space throws here.
  const known = document.querySelector<HTMLElement>(`#${id}`);
  const template = textAt(provided, "template") ?? "";
  const element = known ?? (template === "" ? undefined : addElement(id, pid, provided));
  if (template === "" || !element) {
    known?.remove();
    if (template !== "") console.error(`${pid}: nowhere to put ${key}`);
    return;
  }
  element.innerHTML = sanitize(template);
  const style = provided["style"];
  if (isRecord(style)) assignStyle(element, style);
  wireModelEvents(element, run);
}

function addElement(id: string, pid: string, provided: Readonly<Record<string, unknown>>): HTMLElement | undefined {
  const slot = textAt(provided, "slot");
  const path = textAt(provided, "path");
  const target =
    slot !== undefined
      ? document.getElementById(slot)
      : path !== undefined
        ? document.querySelector(path)
        : document.body;
  if (!target) return undefined;
  if (provided["reset"] === true) target.replaceChildren();
  const element = document.createElement("div");
  element.id = id;
  element.dataset["injectedUi"] = id;
  element.dataset["ref"] = pid;
  if (slot === undefined && path === undefined) element.className = "lsp-ui-float-container visible";
  target.append(element);
  return element;
}

/** Assigns style properties by their names in script (`zIndex`), as Logseq does: numbers get no unit, unknown ones nothing. */
export function assignStyle(element: HTMLElement, style: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(style)) Reflect.set(element.style, name, String(value));
}

/** Takes away all styles and elements that plugin `pid` has provided. */
export function removeProvided(pid: string): void {
  for (const element of document.querySelectorAll(`[data-ref="${pid}"]`)) element.remove();
}
