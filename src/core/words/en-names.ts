import type { Names } from "./names.ts";

/** What Logseq shows of the plugin from its start, in English. */
export const enNames: Names = {
  commands: {
    collapseThread: "Collapse thread",
    expandThread: "Expand thread",
    openTweets: "Open original tweets",
    openTweet: "Open original tweet",
    openFirstTweet: "Open the thread's first tweet",
    insertThread: "Insert thread as text",
    collapsePage: "Collapse all threads here",
    expandPage: "Expand all threads here",
    restoreThreads: "Restore deleted threads of this page",
    showThreads: "Show tweet threads",
    joinAbove: "Join this tweet with the thread above",
    splitHere: "Split the thread before this tweet",
    leaveOut: "Leave this tweet out of its thread",
    forgetWord: "Forget my joins and splits at this tweet",
    finishRuns: "Finish interrupted commands",
    putBackRuns: "Put back interrupted commands",
  },
  settings: {
    style: {
      title: "How a thread is collapsed",
      description:
        "merge: one block holds the whole text. nest: the tweets are folded under the first one, and no text changes.",
    },
    separator: {
      title: "Between two tweets of a merged block",
      description: "A blank line, a rule, or numbers in bold.",
    },
    links: {
      title: "Links in a merged block",
      description: "Each tweet keeps its own link, or the first one's link stands at the end.",
    },
    header: {
      title: "Line above a merged thread",
      description: "on: the author and the day of posting, as a link to that day's journal.",
    },
    text: {
      title: "Text of a merged block",
      description:
        "as saved: letter for letter. for reading: garbled characters, escapes and HTML are repaired. Expanding gives back what was saved.",
    },
    openAt: {
      title: "Where original tweets are opened",
      description: "X, a host of your choice, Thread Reader or the Wayback Machine.",
    },
    otherHost: { title: "Other host", description: "The host name for “other host”, such as xcancel.com." },
    categoryProperties: {
      title: "Further properties that mark tweet pages",
      description:
        "Names of your own for the property category (media and type are known as well), separated by commas.",
    },
    categoryValues: {
      title: "Further values that mean tweets",
      description:
        "Words of your own for #tweets in that property, separated by commas. Case, # and brackets do not matter.",
    },
  },
  unexpected: (reason) =>
    `Something went wrong${reason === "" ? "" : ` (${reason})`}. Look at the page, then run the command again.`,
};
