import "@logseq/libs";
import { attempt } from "./app/attempt.ts";
import { once } from "./app/once.ts";
import { namesFor, wordsFor } from "./core/words/words-for.ts";
import { answered } from "./logseq/ask.ts";
import { registerCommands } from "./logseq/register-commands.ts";
import { panelWasOpen } from "./logseq/reopening.ts";
import { settingsSchema } from "./logseq/settings-schema.ts";
import { addToolbarButton } from "./logseq/toolbar-button.ts";
import { panelCode } from "./panel-code.ts";
import type { Plugin } from "./plugin.ts";

/** How long Logseq is left alone before anything is read that nobody asked for, in ms. */
const settled = 3_000;

/** At start only names are given to Logseq, in its own language; whatever does the work is loaded when it is first called. */
async function start(): Promise<void> {
  const user = await attempt(answered("App.getUserConfigs", logseq.App.getUserConfigs()));
  const language = (user.ok ? user.value.preferredLanguage : undefined) ?? "en";
  const names = await namesFor(language);
  const loaded = once(async () => {
    const [{ plugin }, words] = await Promise.all([import("./plugin.ts"), wordsFor(language)]);
    return plugin(logseq, words);
  });
  /** Says so where the plugin's own code cannot be loaded, or fails at what the user has asked for; that stays until it is closed. */
  const told = async (work: (plugin: Plugin) => Promise<void>): Promise<void> => {
    const done = await attempt(loaded().then(work));
    if (!done.ok) await logseq.UI.showMsg(names.unexpected(done.reason), "error", { timeout: 0 });
  };
  logseq.useSettingsSchema(settingsSchema(names.settings));
  registerCommands(logseq, names.commands, (key, call) => told(({ run }) => run(key, call)));
  addToolbarButton(logseq, names.commands.showThreads, () => {
    const shown = told(({ togglePanel }) => togglePanel());
    // Together with the plugin's own code. What cannot be loaded is asked for again, and then told, when the panel is made.
    void attempt(panelCode());
    return shown;
  });
  setTimeout(async () => {
    if (panelWasOpen(logseq)) await attempt(loaded().then(({ reopenPanel }) => reopenPanel()));
    await attempt(loaded().then(({ tellOfRuns }) => tellOfRuns()));
  }, settled);
}

// Not awaited before: Logseq gives up on a plugin that is not ready at once (LOGSEQ.md 8).
void logseq.ready(start);
