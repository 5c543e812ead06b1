import { useEffect, useRef } from "preact/hooks";
import type { ItemOfUi } from "../host/commands.ts";
import { wireModelEvents } from "../host/model-events.ts";
import { sanitize } from "../host/sanitize.ts";
import { type Face, type MenuEntry, useCommands, useFace, usePlugins } from "./face.ts";
import { icons } from "./icons.tsx";
import { openPalette } from "./own-commands.ts";
import { pageMenu } from "./page-menu.ts";
import type { View } from "./view.ts";

interface HeadButton {
  readonly label: string;
  readonly icon: keyof typeof icons;
  readonly run: (event: MouseEvent) => void;
}

/** The bar above the page: 48 px, as in Logseq. */
export function Head({ view }: { readonly view: View }) {
  const face = useFace();
  const { act } = face;
  const dark = view.theme === "dark";
  return (
    <header id="head" class="cp__header">
      <div class="l">
        <Button label="Left sidebar" icon="list" run={() => act({ do: "toggle left sidebar" })} />
        <Button label="Search" icon="search" run={() => openPalette(face, "pages")} />
      </div>
      <div class="r">
        <Button label="Home" icon="home" run={() => act({ do: "open home" })} />
        <ToolbarItems />
        <PluginsButton />
        <Button label="Back" icon="back" run={() => history.back()} />
        <Button label="Forward" icon="forward" run={() => history.forward()} />
        <Button
          label={dark ? "Light theme" : "Dark theme"}
          icon={dark ? "sun" : "moon"}
          run={() => act({ do: "toggle theme" })}
        />
        <PageMenuButton view={view} />
        <Button label="Right sidebar" icon="rightSidebar" run={() => act({ do: "toggle right sidebar" })} />
      </div>
    </header>
  );
}

function Button({ label, icon, run }: HeadButton) {
  const Drawing = icons[icon];
  return (
    <button type="button" class="button icon-button" title={label} aria-label={label} onClick={run}>
      <Drawing />
    </button>
  );
}

/** The plugins' own buttons. */
function ToolbarItems() {
  const items = useCommands().ui.filter(({ place }) => place === "toolbar");
  return (
    <div class="ui-items-container" data-type="toolbar">
      {items.map((item) => (
        <ToolbarItem key={`${item.pid} ${item.key}`} item={item} />
      ))}
    </div>
  );
}

function ToolbarItem({ item: { pid, key, template } }: { readonly item: ItemOfUi }) {
  const { host } = useFace();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    holder.current.innerHTML = sanitize(template);
    wireModelEvents(holder.current, (name, event) => host.runModel(pid, name, event));
  }, [template]);
  return (
    <div id={`injected-ui-item-${key}-${pid}`} title={key} class="injected-ui-item-toolbar">
      <div ref={holder} id={`${pid}--${key}`} data-injected-ui={`${pid}--${key}`} />
    </div>
  );
}

function PageMenuButton({ view }: { readonly view: View }) {
  const face = useFace();
  const [page] = view.pages;
  const open = (event: MouseEvent) => {
    const registered = face.menuCommands.get();
    if (page && view.route.name !== null) face.menu.set(pageMenu(face, page, registered, below(event)));
    else
      face.menu.set({
        ...below(event),
        name: "Page menu",
        entries: [{ label: "Toggle theme", run: () => face.act({ do: "toggle theme" }) }],
      });
  };
  return <Button label="More" icon="dots" run={open} />;
}

function PluginsButton() {
  const face = useFace();
  const plugins = usePlugins();
  const open = (event: MouseEvent) => {
    const entries = plugins.flatMap(({ manifest, state }): readonly MenuEntry[] =>
      state === "running"
        ? [
            { label: `Reload ${manifest.title}`, hint: manifest.version, run: () => void reload(face, manifest.id) },
            { label: `Disable ${manifest.title}`, run: () => void face.host.unload(manifest.id) },
          ]
        : [{ label: `Enable ${manifest.title}`, hint: state, run: () => void face.host.load(manifest) }],
    );
    face.menu.set({ ...below(event), name: "Plugins", entries });
  };
  return <Button label="Plugins" icon="puzzle" run={open} />;
}

/** Unloads a plugin and loads it again, as Logseq's own reload does. */
export async function reload({ host }: Face, pid: string): Promise<void> {
  const known = host.plugins.get().find(({ manifest }) => manifest.id === pid);
  await host.unload(pid);
  if (known) await host.load(known.manifest);
}

function below(event: MouseEvent): { readonly x: number; readonly y: number } {
  const button = event.currentTarget instanceof Element ? event.currentTarget : document.body;
  const { right, bottom } = button.getBoundingClientRect();
  return { x: right - 230, y: bottom + 4 };
}
