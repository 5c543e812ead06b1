import type { Face } from "./face.ts";

/** Keeps the address in step with the graph: `#/page/<name>`, as Logseq writes it; back and forward work. */
export function followRoute({ view, act, menuCommands, host }: Face): void {
  let visit: number | undefined;
  let navigated = false;
  let returning = false;
  // The page that stands open at the start counts as opened after the plugins, as if one had come to it from elsewhere.
  host.commands.all.subscribe(() => {
    if (!navigated) menuCommands.set(host.commands.all.get());
  });
  view.subscribe(() => {
    const route = view.get()?.route;
    if (!route || route.visit === visit) return;
    navigated = visit !== undefined;
    visit = route.visit;
    menuCommands.set(host.commands.all.get());
    const address = `#${route.path}`;
    if (!navigated || returning) history.replaceState(route.name, "", address);
    else history.pushState(route.name, "", address);
    returning = false;
  });
  window.addEventListener("popstate", ({ state }) => {
    returning = true;
    act(typeof state === "string" ? { do: "open page", name: state } : { do: "open home" });
  });
}
