import type { Refusal } from "../fold/refusal.ts";
import { shownName } from "../thread/shown-name.ts";
import { enNames } from "./en-names.ts";
import type { Words } from "./words.ts";

// Made when it is wanted: at the start nothing is counted, and the first one takes 20 ms.
const format = (count: number): string => new Intl.NumberFormat("en").format(count);

function count(number: number, one: string, many: string): string {
  return `${format(number)} ${number === 1 ? one : many}`;
}

const tweets = (number: number): string => count(number, "tweet", "tweets");
const threads = (number: number): string => count(number, "thread", "threads");
const by = (author: string | undefined): string => (author === undefined ? "" : ` by ${shownName(author)}`);
const because = (reason: string): string => (reason === "" ? "" : ` (Logseq said: ${reason})`);
const named = (piece: string): string => (piece === "" ? "" : ` (“${piece}”)`);

function refusal(refused: Refusal): string {
  switch (refused.why) {
    case "no-block":
      return "No tweet is selected, and the palette takes the cursor away. Click into a tweet, press Escape to select it, then run the command again.";
    case "no-cursor":
      return "Put the cursor into the block below which the text is to stand, press Escape to select it, then run the command again.";
    case "among-tweets":
      return "Beside this block the text would be taken for one of the page's tweets. Put the cursor into a tweet, or into a block of another page, then run the command again.";
    case "no-page":
      return "Open a page with tweets first, then run the command again.";
    case "thread-gone":
      return "This thread is not where it was. Refresh the list, then try again.";
    case "not-a-tweet":
      return "This block is not one of the tweets that Readwise saved. Run the command on a tweet of a #tweets page.";
    case "not-a-thread":
      return "This tweet stands alone: no other tweet on this page belongs to its thread, so nothing was changed.";
    case "already-collapsed":
      return "This thread is collapsed already. Expand thread brings its tweets back.";
    case "not-collapsed":
      return "This thread is not collapsed, so there is nothing to expand.";
    case "in-page-properties":
      return "A tweet of this thread stands in the block that holds the page's properties. Move its text into a block of its own, then run the command again.";
    case "open-code":
      return "A block of this page opens something and never closes it (```, ~~~, $$, <tag>, #+BEGIN, :name: or, in org, a > quote), so Logseq would take tweets that come to stand behind it for part of that. Close it in its block, then run the command again.";
    case "no-snapshot":
      return "The record of this thread's tweets is not in this graph's assets/storages folder, so nothing was changed. If the graph is synced, let the sync finish and try again.";
    case "too-long":
      return `As one block this thread would have ${format(refused.length)} characters, and Logseq cannot edit blocks of more than ${format(refused.limit)}. Nothing was changed.`;
    case "snapshot-not-kept":
      return "The record of the thread could not be saved in this graph's assets/storages folder, so nothing was changed. Check that the graph's folder can be written to.";
    case "run-changed":
      return `The page “${refused.page}” has been changed since the interrupted command, so it can neither be finished nor put back by itself. All text is on the page; remove what stands there twice.`;
    case "interrupted":
      return `A command on the page “${refused.page}” was cut short. Run “Finish interrupted commands” or “Put back interrupted commands” first.`;
    case "stands-twice":
      return "The tweets of this thread stand on the page twice, collapsed and spread, as after an undo. Undo or redo once more, or remove one of the two; then run the command again.";
    case "would-lose":
      return "A text of this page would be lost or stand twice, so nothing was changed. Take back what was moved since the collapse, then run the command again.";
    case "half-referred":
      return "Undo has taken back only a part of an earlier command on this page, and a block that would have to go now is referred to elsewhere, so nothing was changed. Undo or redo once more, or remove that reference; then run the command again.";
    case "word-unreadable":
      return "The record of your joins and splits (assets/storages/logseq-tweet-threads/word.json) is damaged, so nothing was changed. Restore it from a backup, or delete it to start anew.";
    case "expand-first":
      return "This thread is collapsed. Expand it first, then join, split or leave out tweets.";
    case "nothing-to-decide":
      return "There is nothing here to join, split, leave out or forget, so nothing was changed.";
    case "database-graph":
      return "This is a database graph, and tweet threads can be put together in file graphs only, so far. Open a file graph to use the commands.";
    case "being-edited":
      return "A block of this page is being edited. Click outside of it, then run the command again.";
  }
}

/** The sentences in English. */
export const en: Words = {
  refusal,
  collapsed: (number, author) =>
    `Collapsed ${tweets(number)}${by(author)} into one block. Expand thread brings them back.`,
  nested: (number, author) =>
    `Folded the thread${by(author)}: ${tweets(number)} in order under the first one. Expand thread brings them back.`,
  expanded: (number, author) => `Expanded the thread${by(author)}: ${tweets(number)} are back where they were.`,
  expandedKeptEdited: (number) =>
    `Expanded the thread: ${tweets(number)} are back. The collapsed block had been edited, so it stays below them.`,
  expandedGuessed: (number) =>
    `Expanded the thread at its links: ${tweets(number)}. Its record is not in this graph, so spacing, cut-off tweets and the place of notes may differ from before.`,
  standTwice: (number, piece) =>
    ` But ${tweets(number)} ${number === 1 ? "stands" : "stand"} on the page twice${named(piece)}, in the thread and beside it, after an undo or a sync. Remove the extra ones.`,
  reachesIn: (piece) =>
    ` But the block${named(piece)} leaves something open (\`\`\`, $$, <tag>, #+BEGIN …, in org a > quote) that reaches into a tweet: Logseq will take all between for part of it. Close it in its block.`,
  tookIn: (number, author) =>
    `Took ${count(number, "new tweet", "new tweets")} into the collapsed thread${by(author)}.`,
  staysBeneath: (number) =>
    `${count(number, "tweet is", "tweets are")} referred to elsewhere, ${number === 1 ? "carries an id:: line or is a task" : "carry an id:: line or are tasks"}, and will stay under the collapsed block.`,
  chooseThread:
    "Choose a thread in the panel: “Insert at the cursor” in its menu puts its text below the block you are in.",
  inserted: (number, author) => `Inserted ${tweets(number)}${by(author)} as a block below the cursor's.`,
  insertUnsure: (reason) =>
    `Logseq did not say whether the text was inserted${because(reason)}. Nothing else was changed. Look below the cursor's block in a moment; if it is not there, run the command again.`,
  collapsedPage: (number, refused, unsure) =>
    [
      `Collapsed ${threads(number)} on this page.`,
      ...(refused === 0
        ? []
        : [`Left ${threads(refused)} uncollapsed; Collapse thread, run on each, says why and what can be done.`]),
      ...(unsure === 0
        ? []
        : [
            `Left ${threads(unsure)} of which it is not certain that the tweets belong together; Collapse thread, run on each, takes it anyway.`,
          ]),
    ].join(" "),
  expandedPage: (number) => `Expanded ${threads(number)} on this page.`,
  expandedPageKeptEdited: (number) =>
    `Expanded ${threads(number)} on this page. Collapsed blocks that had been edited stay below their tweets.`,
  expandedPageGuessed: (number) =>
    `Expanded ${threads(number)} on this page, some at their links because their record is not in this graph: spacing, cut-off tweets and the place of notes may differ from before.`,
  leftCollapsed: (number) => ` Left ${threads(number)} collapsed; Expand thread, run on each, says why.`,
  expandedElsewhere: (number, page) =>
    `Expanded the thread here, where its collapsed block was: ${tweets(number)}. They came from the page “${page}”.`,
  restored: (number, count) =>
    `Restored ${threads(number)} whose collapsed ${number === 1 ? "block" : "blocks"} had been deleted: ${tweets(count)} are back on this page.`,
  nothingToRestore:
    "No thread of this page is missing: nothing that was collapsed here has been deleted, or its tweets are on the page.",
  askRestoreSpread: (count) =>
    `${threads(count)} ${count === 1 ? "was" : "were"} expanded on this page before the tweets were deleted, perhaps on purpose. Bring ${count === 1 ? "it" : "them"} back as well?`,
  askRestoreGone: (count, page) =>
    `${threads(count)} ${count === 1 ? "was" : "were"} collapsed on the page “${page}”, which is gone, perhaps renamed to this one. Bring ${count === 1 ? "it" : "them"} back here?`,
  yesRestore: "Bring back",
  nothingToCollapse: "There is no thread on this page that could be collapsed.",
  nothingSure: (unsure) =>
    `${threads(unsure)} on this page ${unsure === 1 ? "is" : "are"} not certain, so nothing was changed. To collapse one anyway, run Collapse thread on one of its tweets.`,
  nothingToExpand: "There is no collapsed thread on this page.",
  stoppedChanged: (piece) =>
    `A block of the thread changed in the meantime${named(piece)}. Everything is as it was; run the command again.`,
  stoppedHost: (reason) =>
    `Logseq did not carry out a change${because(reason)}. Everything is as it was; try again in a moment.`,
  stuck: (reason) =>
    `Logseq did not do all that it was asked${because(reason)}, so the command stands halfway. No text is lost. In a moment, run “Finish interrupted commands” or “Put back interrupted commands”.`,
  stuckChanged: (piece) =>
    `A block of the thread changed in the meantime${named(piece)}, so the command stands halfway. No text is lost. Run “Finish interrupted commands” or “Put back interrupted commands”.`,
  joined: "Joined: this tweet and the one above it are one thread now.",
  joinedThreads: (number) => `Joined: ${threads(number)} are one now.`,
  split: "Split: a thread of its own begins with this tweet now.",
  leftOut: "Left out: this tweet belongs to no thread now.",
  forgot: "Forgotten: this tweet is placed by the rules again.",
  settled: (how) =>
    how === "finished"
      ? "Undo or redo had left half of an earlier command on this page, so it was carried out to its end."
      : "Undo or redo had left half of an earlier command on this page, so the rest was taken back as well.",
  interrupted: (pages) =>
    `${count(pages.length, "command was", "commands were")} cut short (${pages.map((page) => `“${page}”`).join(", ")}). Run “Finish interrupted commands” or “Put back interrupted commands”. No text is lost.`,
  noRuns: "No command was cut short, so there is nothing to do.",
  finished: (page) => `Finished the interrupted command on “${page}”.`,
  putBack: (page) => `Put the page “${page}” back as it was before the interrupted command.`,
  busy: "The last command is still at work. Try again when it is done.",
  unexpected: enNames.unexpected,
  noLink: "There is nothing to open here: what was saved has no link.",
  opened: (number, withoutLink) =>
    withoutLink === 0
      ? `Opened ${tweets(number)} in the browser.`
      : `Opened ${tweets(number)} in the browser. ${count(withoutLink, "tweet has", "tweets have")} no link and could not be opened.`,
  lentLink: " One had no link of its own; the page's stands in for it.",
  notOpened: "Nothing was opened.",
  askOpen: (number) => `Open ${tweets(number)} in the browser, each in a tab of its own?`,
  yesOpen: "Open them all",
  askNest: ({ length, limit }) =>
    `As one block this thread would have ${format(length)} characters, and Logseq cannot edit blocks of more than ${format(limit)}. Fold its tweets under the first one instead?`,
  yesNest: "Fold them",
  askMerge:
    "A tweet of this page opens something and never closes it (```, ~~~, $$, <tag>, #+BEGIN, :name: or, in org, a > quote), so Logseq would take others for part of that if tweets were moved. Put the thread into one block instead, where it does no harm?",
  yesMerge: "Put into one",
  askForget: (page) =>
    `The page “${page}” has been changed since the interrupted command, so it can neither be finished nor put back. If the page is as you want it, stop asking about this command?`,
  yesForget: "Stop asking",
  no: "Cancel",
};
