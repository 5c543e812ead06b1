import type { SettingKey } from "../settings.ts";

/** What Logseq shows of the plugin before any of its commands has run. One file of this folder for each language. */
export interface Names {
  /** What the commands are called in Logseq's menus. */
  readonly commands: {
    readonly collapseThread: string;
    readonly expandThread: string;
    readonly openTweets: string;
    readonly openTweet: string;
    readonly openFirstTweet: string;
    readonly insertThread: string;
    readonly collapsePage: string;
    readonly expandPage: string;
    readonly restoreThreads: string;
    readonly showThreads: string;
    readonly joinAbove: string;
    readonly splitHere: string;
    readonly leaveOut: string;
    readonly forgetWord: string;
    readonly finishRuns: string;
    readonly putBackRuns: string;
  };
  readonly settings: Readonly<Record<SettingKey, { readonly title: string; readonly description: string }>>;
  /** Something that no other sentence covers went wrong, such as that the plugin's own code could not be loaded; the reason or ''. */
  readonly unexpected: (reason: string) => string;
}
