import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";

/** Logseq keeps it among the plugin's settings; none of those that users see. */
const setting = "panelIsOpen";

/**
 * Has it remembered whether the panel is shown, whenever it comes or goes: nothing is left to write when the plugin or the app
 * ends.
 */
export function rememberOpenPanel(host: ILSPluginUser, isShown: () => boolean): void {
  let kept = panelWasOpen(host);
  host.on("ui:visible:changed", () => {
    if (isShown() === kept) return;
    kept = isShown();
    host.updateSettings({ [setting]: kept });
  });
}

/** Whether the user had left the panel open when the plugin, or the app, last ended. */
export function panelWasOpen(host: ILSPluginUser): boolean {
  return host.settings?.[setting] === true;
}
