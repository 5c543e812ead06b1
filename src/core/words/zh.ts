import type { Refusal } from "../fold/refusal.ts";
import { shownName } from "../thread/shown-name.ts";
import type { Words } from "./words.ts";
import { zhNames } from "./zh-names.ts";

// Made when it is wanted: at the start nothing is counted, and the first one takes 20 ms.
const format = (count: number): string => new Intl.NumberFormat("zh-CN").format(count);

const tweets = (number: number): string => `${format(number)} 条推文`;
const threads = (number: number): string => `${format(number)} 个推文串`;
const by = (author: string | undefined): string => (author === undefined ? "" : `（作者 ${shownName(author)}）`);
const because = (reason: string): string => (reason === "" ? "" : `（Logseq 的回答：${reason}）`);
const named = (piece: string): string => (piece === "" ? "" : `（“${piece}”）`);

function refusal(refused: Refusal): string {
  switch (refused.why) {
    case "no-block":
      return "没有选中推文，而命令面板会移走光标。请点进一条推文，按 Esc 选中它，再运行命令。";
    case "no-cursor":
      return "请把光标放到要在其下方插入全文的块里，按 Esc 选中它，然后重新运行命令。";
    case "among-tweets":
      return "放在这个块旁边的全文会被当成本页的一条推文。请把光标放进一条推文，或放到其他页面的块里，然后重新运行命令。";
    case "no-page":
      return "请先打开一个有推文的页面，再运行命令。";
    case "not-a-tweet":
      return "这个块不是 Readwise 保存的推文。请在 #tweets 页面的推文上运行命令。";
    case "not-a-thread":
      return "这条推文独立成篇：本页没有其他推文与它同属一串，因此没有做任何更改。";
    case "already-collapsed":
      return "这个推文串已经合并。用“展开推文串”可以恢复各条推文。";
    case "not-collapsed":
      return "这个推文串没有合并，不需要展开。";
    case "in-page-properties":
      return "这个推文串有一条推文写在页面属性所在的块里。请先把它移到单独的块中，然后再运行命令。";
    case "open-code":
      return "本页有一个块开始了某种结构（```、~~~、$$、<标签>、#+BEGIN、:名称: 或 org 中的 > 引用）却没有结束，移到它后面的推文会被 Logseq 当成其中的一部分。请先在该块中结束它，然后再运行命令。";
    case "no-snapshot":
      return "本图谱的 assets/storages 文件夹里没有这个推文串的记录，因此没有做任何更改。如果图谱正在同步，请等同步完成后再试。";
    case "too-long":
      return `合并成一个块后会有 ${format(refused.length)} 个字符，而 Logseq 无法编辑超过 ${format(refused.limit)} 个字符的块。没有做任何更改。`;
    case "snapshot-not-kept":
      return "推文串的记录无法保存到本图谱的 assets/storages 文件夹，因此没有做任何更改。请检查图谱文件夹是否可以写入。";
    case "run-changed":
      return `页面“${refused.page}”在命令中断之后又有改动，因此无法自动继续或还原。所有文字都在页面上，请删去重复的部分。`;
    case "interrupted":
      return `页面“${refused.page}”上有一个命令中断了。请先运行“继续中断的命令”或“还原中断的命令”。`;
    case "stands-twice":
      return "这个推文串在页面上出现了两次：一次合并，一次展开，撤销之后会这样。请再撤销或重做一次，或删去其中一份，然后再运行命令。";
    case "would-lose":
      return "这样会让本页的一段文字丢失或出现两次，因此没有做任何更改。请把合并之后移动过的块移回原处，然后再运行命令。";
    case "half-referred":
      return "撤销只撤回了本页上一个命令的一部分，而现在需要删去的一个块已被别处引用，因此没有做任何更改。请再撤销或重做一次，或删去那处引用，然后再运行命令。";
    case "word-unreadable":
      return "您的连接与拆分记录（assets/storages/logseq-tweet-threads/word.json）已损坏，因此没有做任何更改。请从备份恢复，或删除它重新开始。";
    case "expand-first":
      return "这个推文串已经合并。请先展开，再连接、拆分或移出推文。";
    case "nothing-to-decide":
      return "这里没有可以连接、拆分、移出或忘记的内容，因此没有做任何更改。";
    case "thread-gone":
      return "这个推文串已不在原处。请刷新列表后再试。";
    case "database-graph":
      return "这是数据库图谱，目前只能在文件图谱中整理推文串。请打开一个文件图谱后再使用这些命令。";
    case "being-edited":
      return "本页有一个块正在编辑。请先点击块外，再运行命令。";
  }
}

/** 简体中文. */
export const zh: Words = {
  refusal,
  collapsed: (number, author) => `已把 ${tweets(number)}${by(author)}合并成一个块。用“展开推文串”可以恢复。`,
  nested: (number, author) =>
    `已把推文串${by(author)}收起：${number} 条推文按顺序收在第一条之下。“展开推文串”可以恢复。`,
  expanded: (number, author) => `已展开推文串${by(author)}：${tweets(number)}回到原处。`,
  expandedKeptEdited: (number) => `已展开推文串：${tweets(number)}已恢复。合并的块被编辑过，因此保留在它们下面。`,
  expandedGuessed: (number) =>
    `已按链接展开推文串：${tweets(number)}。本图谱里没有它的记录，因此空行、被截断的推文和笔记的位置可能与原来不同。`,
  standTwice: (number, piece) =>
    `但有 ${tweets(number)}${named(piece)}在本页出现两次：推文串中一次，旁边又一次，由撤销或同步造成。请删除多余的。`,
  reachesIn: (piece) =>
    `但有一个块${named(piece)}没有结束它开始的结构（\`\`\`、$$、<标签>、#+BEGIN 等，或 org 中的 > 引用），一直延伸到某条推文里，Logseq 会把中间的内容都当成其中的一部分。请在该块中结束它。`,
  tookIn: (number, author) => `已把 ${format(number)} 条新推文并入推文串${by(author)}。`,
  staysBeneath: (number) => `有 ${tweets(number)}被别处引用、带有 id:: 行或是任务，会留在合并的块之下。`,
  chooseThread: "请在面板中选择一个推文串：其菜单中的“插入到光标处”会把全文放到光标所在块的下面。",
  inserted: (number, author) => `已把 ${tweets(number)}${by(author)}作为一个块插入到光标所在块的下面。`,
  insertUnsure: (reason) =>
    `Logseq 没有回答全文是否已插入${because(reason)}。其他内容没有更改。请稍后查看光标所在块的下面；如果没有，请重新运行命令。`,
  collapsedPage: (number, refused, unsure) =>
    [
      `已合并本页的 ${threads(number)}。`,
      refused === 0 ? "" : `另有 ${threads(refused)}无法这样合并，未作改动；逐个运行“合并推文串”可得知原因和办法。`,
      unsure === 0 ? "" : `另有 ${threads(unsure)}不能确定，未作改动；可用“合并推文串”逐个合并。`,
    ].join(""),
  expandedPage: (number) => `已展开本页的 ${threads(number)}。`,
  expandedPageKeptEdited: (number) => `已展开本页的 ${threads(number)}。被编辑过的合并块保留在各自的推文下面。`,
  expandedPageGuessed: (number) =>
    `已展开本页的 ${threads(number)}。本图谱里缺少部分记录，因此有的是按链接展开的：空行、被截断的推文和笔记的位置可能与原来不同。`,
  leftCollapsed: (number) => `另有 ${threads(number)}未展开；逐个运行“展开推文串”可得知原因。`,
  expandedElsewhere: (number, page) =>
    `已在合并块所在的这一页展开推文串：${tweets(number)}。它们原来在页面“${page}”上。`,
  restored: (number, count) => `已恢复 ${threads(number)}（合并的块曾被删除）：${tweets(count)}回到本页。`,
  nothingToRestore: "本页没有缺失的推文串：在这里合并过的块没有被删除，或其推文都在页面上。",
  askRestoreSpread: (count) => `本页有 ${threads(count)}在展开之后推文才被删除，可能是有意删除的。是否也要恢复？`,
  askRestoreGone: (count, page) =>
    `有 ${threads(count)}是在页面“${page}”上合并的，该页面已不存在，可能已改名为本页。是否恢复到这里？`,
  yesRestore: "恢复",
  nothingToCollapse: "本页没有可以合并的推文串。",
  nothingSure: (unsure) =>
    `本页有 ${threads(unsure)}不能确定，因此没有做任何更改。若仍要合并其中一个，请在它的一条推文上运行“合并推文串”。`,
  nothingToExpand: "本页没有已合并的推文串。",
  stoppedChanged: (piece) => `推文串的一个块在此期间有改动${named(piece)}。一切保持原样，请重新运行命令。`,
  stoppedHost: (reason) => `Logseq 没有执行一项更改${because(reason)}。一切保持原样，请稍后再试。`,
  stuck: (reason) =>
    `Logseq 没有完成全部更改${because(reason)}，命令停在中途。没有丢失任何文字。请稍后运行“继续中断的命令”或“还原中断的命令”。`,
  stuckChanged: (piece) =>
    `推文串的一个块在此期间有改动${named(piece)}，命令停在中途。没有丢失任何文字。请运行“继续中断的命令”或“还原中断的命令”。`,
  joined: "已连接：这条推文与上一条现在是一串。",
  joinedThreads: (number) => `已连接：${threads(number)}现在合为一串。`,
  split: "已拆分：从这条推文起另成一串。",
  leftOut: "已移出：这条推文不再属于任何推文串。",
  forgot: "已忘记：这条推文重新按规则归串。",
  settled: (how) =>
    how === "finished"
      ? "撤销或重做在本页留下了先前某个命令的一半，因此已把它执行完。"
      : "撤销或重做在本页留下了先前某个命令的一半，因此其余部分也已撤回。",
  interrupted: (pages) =>
    `有 ${format(pages.length)} 个命令中断（${pages.map((page) => `“${page}”`).join("、")}）。请运行“继续中断的命令”或“还原中断的命令”。没有丢失任何文字。`,
  noRuns: "没有中断的命令，不需要处理。",
  finished: (page) => `已完成页面“${page}”上中断的命令。`,
  putBack: (page) => `已把页面“${page}”还原到命令中断之前的样子。`,
  busy: "上一个命令还在运行。请等它完成后再试。",
  unexpected: zhNames.unexpected,
  noLink: "这里没有可以打开的内容：保存时没有链接。",
  opened: (number, withoutLink) =>
    withoutLink === 0
      ? `已在浏览器中打开 ${tweets(number)}。`
      : `已在浏览器中打开 ${tweets(number)}。另有 ${tweets(withoutLink)}没有链接，无法打开。`,
  lentLink: "其中一条没有自己的链接，以页面的链接代替。",
  notOpened: "没有打开任何推文。",
  askOpen: (number) => `要在浏览器中打开 ${tweets(number)}，每条一个标签页吗？`,
  yesOpen: "全部打开",
  askNest: ({ length, limit }) =>
    `合并成一个块后会有 ${format(length)} 个字符，而 Logseq 无法编辑超过 ${format(limit)} 个字符的块。改为收在第一条推文之下吗？`,
  yesNest: "收在第一条之下",
  askMerge:
    "本页有一条推文开始了某种结构（```、~~~、$$、<标签>、#+BEGIN、:名称: 或 org 中的 > 引用）却没有结束，移动推文会让 Logseq 把其他推文当成其中的一部分。改为合并成一个块吗？那样不会有影响。",
  yesMerge: "合并成一个块",
  askForget: (page) =>
    `页面“${page}”在命令中断之后又有改动，因此无法继续或还原。如果页面已经如您所愿，是否不再提醒这条命令？`,
  yesForget: "不再提醒",
  no: "取消",
};
