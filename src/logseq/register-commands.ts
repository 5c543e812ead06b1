import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import type { Call } from "../app/app.ts";
import { type Command, type CommandKey, commands } from "../app/commands.ts";
import { blockId } from "../core/block/block.ts";
import type { Names } from "../core/words/names.ts";

/** Offers every command in Logseq's menus. */
export function registerCommands(
  host: ILSPluginUser,
  labels: Names["commands"],
  run: (key: CommandKey, call: Call) => Promise<void>,
): void {
  for (const command of commands) {
    const { key, label }: Command & { readonly key: CommandKey } = command;
    const name = labels[label];
    const keys = "keys" in command ? { keybinding: { binding: command.keys } } : {};
    const atBlock = ({ uuid }: { readonly uuid?: string | null }): Promise<void> =>
      run(key, uuid ? { block: blockId(uuid) } : {});
    for (const menu of command.menus) {
      if (menu === "slash") host.Editor.registerSlashCommand(name, atBlock);
      else if (menu === "block") host.Editor.registerBlockContextMenuItem(name, atBlock);
      else if (menu === "page") host.App.registerPageMenuItem(name, ({ page }) => run(key, { page }));
      // Opening the palette ends the edit and tells no block, a key does (recording 13): then the place is asked for.
      else host.App.registerCommandPalette({ key, label: name, ...keys }, atBlock);
    }
  }
}
