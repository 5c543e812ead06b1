import { type Registered, simplePayload } from "../host/commands.ts";
import { pluginEntries } from "./block-menu.ts";
import type { Face, OpenMenu } from "./face.ts";
import type { PageView } from "./view.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The menu of a page, from its title or from the three dots; the plugins' items get its name in lower case. */
export function pageMenu(face: Face, { page }: PageView, registered: Registered, at: Place): OpenMenu {
  const items = registered.simple.filter(({ type }) => type === "page-menu-item");
  return {
    ...at,
    name: "Page menu",
    entries: [
      { label: "Open in sidebar", run: () => face.act({ do: "open in sidebar", uuid: page.uuid }) },
      { label: "Copy page name", run: () => void navigator.clipboard.writeText(page.title) },
      ...pluginEntries(face, items, (command) => simplePayload(command, { page: page.name, uuid: null })),
    ],
  };
}
