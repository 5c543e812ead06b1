import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";

/** Logseq keeps it among the plugin's settings; none of those that users see. */
const setting = "panelWasOpen";

/**
 * Has the panel remembered as open when the plugin is unloaded: reloaded, updated, or disabled. The end of the app is none of
 * these, so that nothing is read when it starts.
 */
export function rememberOpenPanel(host: ILSPluginUser, isOpen: () => boolean): void {
  host.beforeunload(async () => {
    if (isOpen()) host.updateSettings({ [setting]: true });
  });
}

/** Whether the panel was open when the plugin was last unloaded; told once. */
export function panelWasOpen(host: ILSPluginUser): boolean {
  const wasOpen = host.settings?.[setting] === true;
  if (wasOpen) host.updateSettings({ [setting]: false });
  return wasOpen;
}
