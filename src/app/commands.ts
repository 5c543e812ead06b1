import type { Names } from "../core/words/names.ts";

/** Where Logseq offers a command: while typing `/`, on a bullet, in the command palette, in a page's menu. */
export type Menu = "slash" | "block" | "palette" | "page";

/** A command as Logseq's menus know it; what it does is in `runs`. */
export interface Command {
  /** What Logseq's keymap knows it by. */
  readonly key: string;
  readonly label: keyof Names["commands"];
  readonly menus: readonly Menu[];
  /** The default keys, in Logseq's notation; users can change them in its keymap. */
  readonly keys?: string;
}

/** Every command, in the order in which menus show them. */
export const commands = [
  { key: "collapse-thread", label: "collapseThread", menus: ["slash", "block", "palette"] },
  { key: "expand-thread", label: "expandThread", menus: ["slash", "block", "palette"] },
  { key: "open-tweets", label: "openTweets", menus: ["slash", "palette"] },
  { key: "open-tweet", label: "openTweet", menus: ["block"] },
  { key: "open-first-tweet", label: "openFirstTweet", menus: ["block"] },
  { key: "insert-thread", label: "insertThread", menus: ["slash", "palette"] },
  { key: "collapse-page", label: "collapsePage", menus: ["palette", "page"] },
  { key: "expand-page", label: "expandPage", menus: ["palette", "page"] },
  { key: "restore-threads", label: "restoreThreads", menus: ["palette"] },
  { key: "show-threads", label: "showThreads", menus: ["slash", "palette"], keys: "mod+shift+y" },
  { key: "join-above", label: "joinAbove", menus: ["slash", "palette"] },
  { key: "split-here", label: "splitHere", menus: ["slash", "palette"] },
  { key: "leave-out", label: "leaveOut", menus: ["slash", "palette"] },
  { key: "forget-word", label: "forgetWord", menus: ["slash", "palette"] },
  { key: "finish-runs", label: "finishRuns", menus: ["palette"] },
  { key: "put-back-runs", label: "putBackRuns", menus: ["palette"] },
] as const satisfies readonly Command[];

export type CommandKey = (typeof commands)[number]["key"];
