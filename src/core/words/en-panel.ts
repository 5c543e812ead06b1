import type { Joint } from "../thread/joint.ts";
import { groupedCount } from "./grouped-count.ts";
import type { BulkWord, PanelWords } from "./panel-words.ts";
import { timeSpan } from "./time-span.ts";

const language = "en";
const format = groupedCount;

/** Not by `Intl.ListFormat`, for the same reason as counts: the first rows hold such lists. */
function list(words: readonly string[]): string {
  if (words.length < 3) return words.join(" and ");
  return `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${format(number)} ${number === 1 ? one : many}`;
}

const threads = (number: number): string => count(number, "thread");
const partOf = (number: number, of: number): string => `${format(number)} of ${threads(of)}`;
const outOf = (number: number, of: number): string => (number === of ? threads(number) : partOf(number, of));
const span = (ms: number): string => timeSpan(language, ms);
const because = (reason: string): string => (reason === "" ? "" : ` (Logseq said: ${reason})`);
const done: Readonly<Record<BulkWord, string>> = { collapse: "Collapsed", expand: "Expanded", nest: "Nested" };
const verb: Readonly<Record<BulkWord, string>> = { collapse: "Collapse", expand: "Expand", nest: "Nest" };

function joint(why: Joint): string {
  switch (why.why) {
    case "page":
      return "Saved together: the page is one thread";
    case "merged":
      return "Held by the same collapsed block";
    case "nested":
      return "Folded under the first tweet";
    case "gap":
      return `Same author, ${span(why.ms)} apart`;
    case "late":
      return `Same author, added ${span(why.ms)} later to a thread of ${count(why.tweets, "tweet")}`;
    case "numbers":
      return `Same author, ${why.ms === undefined ? "" : `${span(why.ms)} apart, `}${why.from}/ → ${why.to}/`;
    case "replies":
      return `Both reply to @${why.to}, ${span(why.ms)} apart`;
    case "same-tweet":
      return "The same tweet once more";
    case "between":
      return "One of the two lost its link; both stand among this thread’s tweets";
    case "joined-by-you":
      return "Joined by you";
  }
}

/** The panel in English. */
export const enPanel: PanelWords = {
  language,
  number: format,
  title: "Tweet threads",
  close: "Close the panel",
  refresh: "Refresh",
  keys: "Keys",
  edge: "Width of the panel",

  search: "Search threads",
  searchHint: "Search authors and text",
  clearSearch: "Clear the search",

  traits: {
    spread: "Spread",
    collapsed: "Collapsed",
    arrived: "New tweets",
    cutOff: "Cut off",
    incomplete: "Incomplete",
    possible: "Possible",
    interrupted: "Interrupted",
    changed: "Changed",
  },
  traitsLabel: "Show only",
  author: "Author",
  allAuthors: "All authors",
  clearFilters: "Clear filters",
  sort: "Sort by",
  sorts: { best: "Best match", newest: "Newest tweet", synced: "Last sync", author: "Author", length: "Length" },
  group: "Group",

  list: "Threads",
  count: threads,
  countOf: partOf,
  tweets: (number) => count(number, "tweet"),
  noText: "(no text)",
  unknownAuthor: "Unknown author",
  unknownDate: "Date unknown",
  lengthGroup: (from, to) =>
    to === undefined ? `${format(from)} tweets and more` : `${format(from)} to ${format(to)} tweets`,
  badges: {
    collapsed: "collapsed",
    nested: "nested",
    arrived: (number) => `+${format(number)} new`,
    cutOff: (number) => (number === 1 ? "cut off" : `${format(number)} cut off`),
    saved: (number, of) => `${format(number)}/${format(of)}`,
    possible: "possible",
    interrupted: "interrupted",
    added: "new here",
    changed: "changed",
  },

  loading: "Looking for threads…",
  progress: (pages, of) => `Read ${format(pages)} of ${count(of, "page")}`,
  stop: "Stop",
  stopped: "The reading was stopped before its end.",
  failed: (reason) => `The threads could not be listed${because(reason)}.`,
  tryAgain: "Try again",
  empty: "No threads yet",
  emptyHint:
    "Threads appear here once Readwise has synced tweets to pages marked category:: #tweets. Database graphs are not supported yet.",
  noMatch: "No thread matches",
  noMatchHint: "Try fewer words, or drop a filter.",
  news: (added, changed, gone) =>
    `Up to date: ${list([
      ...(added > 0 ? [count(added, "new thread")] : []),
      ...(changed > 0 ? [`${format(changed)} changed`] : []),
      ...(gone > 0 ? [`${format(gone)} gone`] : []),
    ])}.`,
  noNews: "Up to date: nothing has changed.",
  wordDamaged:
    "The record of your joins and splits (assets/storages/logseq-tweet-threads/word.json) is damaged: threads are listed without them. Restore it from a backup, or delete it to start anew, then refresh.",
  unreadPages: (pages, reason) =>
    `${count(pages, "page")} could not be read, so ${pages === 1 ? "its" : "their"} threads are not listed${because(reason)}. Re-index the graph in Logseq, then refresh.`,
  interruptedRuns: (number) =>
    number === 1
      ? "A command on one thread was cut short. No text is lost."
      : `Commands on ${threads(number)} were cut short. No text is lost.`,
  showThem: "Show",

  acts: {
    collapse: "Collapse",
    expand: "Expand",
    nest: "Nest",
    insert: "Insert at the cursor",
    openTweet: "Open the tweet",
    openFirst: "Open the first tweet",
    openAll: "Open all tweets",
    goTo: "Go to the block",
    openBeside: "Open in the sidebar",
    copy: "Copy",
    copyMarkdown: "Copy as Markdown",
    copyText: "Copy as text",
    split: "Split before this tweet",
    leaveOut: "Leave this tweet out",
    join: "Join into one thread",
    finish: "Finish the command",
    putBack: "Put back as it was",
    read: "Read here",
    closeReading: "Close the text",
    more: "More",
    select: "Select",
  },
  working: "Working…",
  actFailed: (reason) => `This did not work${because(reason)}. Try again in a moment.`,
  copied: (number) => `Copied ${threads(number)}.`,
  copyFailed: "The clipboard is out of reach. Copy the text from here instead.",
  copyByHand: "Text to copy",
  dismiss: "Dismiss",

  reading: {
    of: (author) => (author === undefined ? "Thread by an unknown author" : `Thread by ${author}`),
    loading: "Reading the thread…",
    gone: "This thread is no longer in the graph. Refresh the list.",
    place: (number, of) => `${format(number)} of ${format(of)}`,
    why: {
      certain: "Surely one thread.",
      likely: "Very likely one thread: why stands between its tweets.",
      possible: "Possibly one thread: look at the reasons between its tweets, and split it where they do not hold.",
    },
    joint,
    missing: (numbers) =>
      numbers.length === 1
        ? `Tweet ${numbers[0]} was not saved.`
        : `Tweets ${list(numbers.map((number) => format(number)))} were not saved.`,
    cutOff: "Cut off: when this tweet was saved, its end was lost, and its link with it.",
    inferred: "It has no link of its own; the page’s stands in for it.",
    duplicate: "The same tweet was saved twice.",
    reply: "A reply to somebody else",
    foreign: (author) => `Written by ${author}`,
    arrived: "Arrived since the thread was collapsed",
    note: "Note",
    tags: "Tags",
    picture: "Picture without a description",
    pictureFailed: "This picture could not be loaded.",
    joined: (words) => `You joined the thread before “${words}”.`,
    split: (words) => `You split the thread before “${words}”.`,
    leftOut: (words) => `You left out “${words}”.`,
    forget: "Undo",
  },

  selected: (number) => `${format(number)} selected`,
  clearSelection: "Clear the selection",
  bulk: {
    previewing: (number, of) => `Looking at ${partOf(number, of)}…`,
    preview: (number, tweets, pages) =>
      `${threads(number)} with ${count(tweets, "tweet")} on ${count(pages, "page")} will change. You can put them back afterwards.`,
    nothing: "None of these threads can be changed in this way.",
    warnings: (number) => `${threads(number)} with a warning`,
    refused: (number) => `${threads(number)} left as ${number === 1 ? "it is" : "they are"}`,
    unsure: (number) =>
      number === 1 ? "Also one thread that is not certain" : `Also ${format(number)} that are not certain`,
    run: (act, number) => `${verb[act]} ${threads(number)}`,
    cancel: "Cancel",
    running: partOf,
    stopping: "Stopping after this thread…",
    report: (act, number, of) => `${done[act]} ${outOf(number, of)}.`,
    reportStopped: (act, number, of) => `Stopped. ${done[act]} ${partOf(number, of)}.`,
    left: (number) => `${threads(number)} left as ${number === 1 ? "it was" : "they were"}`,
    putBack: "Put this batch back",
    leave: "Leave it",
    last: (act, of, changed) =>
      changed === undefined
        ? `The last batch was cut short: it was to ${verb[act].toLowerCase()} ${threads(of)}.`
        : `Last batch: ${done[act].toLowerCase()} ${threads(changed)}.`,
    lastDamaged:
      "The record of the last batch is damaged, so it cannot be put back in one go. Its threads can still be collapsed or expanded.",
    unreadable: (pages) =>
      `The record of ${count(pages, "page")} could not be read. The threads there were put back one by one; have a look at them.`,
    puttingBack: (number, of) => `Put back ${partOf(number, of)}`,
    putBackReport: (number, of) => `Put back ${outOf(number, of)}.`,
    failed: (reason) => `This ended early${because(reason)}. Refresh the list to see how far it came.`,
    close: "Close",
    done: (number) => `${threads(number)} done`,
  },

  help: {
    search: "Search",
    move: "Next and previous thread",
    ends: "First and last thread",
    go: "Go to the block",
    beside: "Open in the sidebar",
    openTweet: "Open the first tweet",
    openAll: "Open all tweets",
    read: "Read the thread here, and close it",
    select: "Select",
    selectAll: "Select all that are shown",
    collapse: "Collapse",
    expand: "Expand",
    copy: "Copy as Markdown",
    menu: "Everything else",
    help: "This list",
    close: "Close, back to the editor",
  },
  helpMouse:
    "Click goes to the thread, Shift-click opens it in the right sidebar, Ctrl- or Cmd-click opens the tweet, right-click shows everything else.",
};
