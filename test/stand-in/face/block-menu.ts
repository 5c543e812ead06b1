import { type SimpleCommand, simplePayload } from "../host/commands.ts";
import type { Face, MenuEntry, OpenMenu } from "./face.ts";

/** The menu of a block's bullet: what Logseq offers there, in part, and the plugins' items (recording 13). */
export function blockMenu(
  face: Face,
  uuid: string,
  at: { readonly clientX: number; readonly clientY: number },
): OpenMenu {
  const copy = (text: string) => () => void navigator.clipboard.writeText(text);
  const items = face.host.commands.all.get().simple.filter(({ type }) => type === "block-context-menu-item");
  return {
    x: at.clientX,
    y: at.clientY,
    name: "Block menu",
    onClose: () => face.act({ do: "select", uuids: [] }),
    entries: [
      { label: "Open in sidebar", hint: "⇧+click", run: () => face.act({ do: "open in sidebar", uuid }) },
      "line",
      { label: "Copy block ref", run: copy(`((${uuid}))`) },
      { label: "Copy block embed", run: copy(`{{embed ((${uuid}))}}`) },
      { label: "Delete block", run: () => face.act({ do: "remove", uuid }) },
      ...pluginEntries(face, items, (command) => simplePayload(command, { uuid })),
    ],
  };
}

/** The entries of plugins, parted from what precedes them. */
export function pluginEntries(
  { host }: Face,
  commands: readonly SimpleCommand[],
  payload: (command: SimpleCommand) => object,
): readonly MenuEntry[] {
  const entries = commands.map((command): MenuEntry => {
    return { label: command.label, run: () => host.tell(command.pid, command.event, payload(command)) };
  });
  return entries.length === 0 ? [] : ["line", ...entries];
}
