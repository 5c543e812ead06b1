/** The panel's view, its side of the app and the index of threads: what its first opening loads beside the commands. */
export function panelCode() {
  return Promise.all([import("./ui/open-frame.ts"), import("./app/panel-side.ts"), import("./app/thread-index.ts")]);
}
