import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";

/** A thread of three messages, drawn with the colour of Logseq's own icons. */
const icon = `<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="5" cy="5" r="2"/><circle cx="5" cy="12" r="2"/><circle cx="5" cy="19" r="2"/><path d="M5 7v3M5 14v3M11 5h9M11 12h9M11 19h6"/></svg>`;

/** Puts a button into Logseq's toolbar; the label is one of our own words and holds no markup. */
export function addToolbarButton(host: ILSPluginUser, label: string, pressed: () => unknown): void {
  host.provideModel({ pressTweetThreads: pressed });
  host.App.registerUIItem("toolbar", {
    key: "tweet-threads",
    template: `<a class="button" data-on-click="pressTweetThreads" title="${label}" aria-label="${label}">${icon}</a>`,
  });
}
