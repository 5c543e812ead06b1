import { expect, it } from "vitest";
import { methodNames, snakeCase } from "./method-name.ts";

it.each([
  ["SlashCommandHookeditor/hook1", "slash_command_hookeditor_hook1"],
  ["SimpleCommandHookcollapse_thread!_logseq-try-plugin3", "simple_command_hookcollapse_thread_logseq_try_plugin3"],
  ["onThemeModeChanged", "on_theme_mode_changed"],
  ["register-plugin-slash-command", "register_plugin_slash_command"],
  ["SimpleCommandHook折叠线索_tweet-threads7", "simple_command_hook_tweet_threads7"],
])("writes %s in snake case as the client does", (name, expected) => {
  expect(snakeCase(name)).toBe(expected);
});

it.each([
  ["getBlock", ["get_block"]],
  ["get-block", ["get_block"]],
  ["_installPluginHook", ["install_plugin_hook"]],
  ["ui_showMsg", ["show_msg", "ui_show_msg"]],
  ["datascript_query", ["datascript_query"]],
])("looks for %s under %j", (asked, expected) => {
  expect(methodNames(asked)).toEqual(expected);
});
