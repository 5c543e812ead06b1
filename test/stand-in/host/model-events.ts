/** Events of provided HTML that reach the plugin's model through `data-on-<event>="functionName"`. */
const eventNames = [
  "click",
  "focus",
  "focusin",
  "focusout",
  "blur",
  "dblclick",
  "keyup",
  "keypress",
  "keydown",
  "change",
  "input",
  "contextmenu",
] as const;

/**
 * Wires the `data-on-*` attributes under `root` to the plugin's model.
 *
 * The function gets `{type, id, className, dataset, value?, rect?}`; `rect` only where the element has `data-rect`.
 */
export function wireModelEvents(root: HTMLElement, run: (name: string, event: object) => void): void {
  for (const type of eventNames) {
    for (const element of root.querySelectorAll<HTMLElement>(`[data-on-${type}]`)) {
      element.addEventListener(type, (event) => {
        if (element.dataset["preventDefault"] === "true") event.preventDefault();
        run(element.getAttribute(`data-on-${type}`) ?? "", describe(type, element));
      });
    }
  }
}

function describe(type: string, element: HTMLElement) {
  const { id, className, dataset } = element;
  const value = "value" in element ? { value: element.value } : {};
  const rect = dataset["rect"] === undefined ? {} : { rect: element.getBoundingClientRect().toJSON() };
  return { type, id, className, dataset: { ...dataset }, ...value, ...rect };
}
