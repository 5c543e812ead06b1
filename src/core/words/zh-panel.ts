import type { Joint } from "../thread/joint.ts";
import { groupedCount } from "./grouped-count.ts";
import type { BulkWord, PanelWords } from "./panel-words.ts";
import { timeSpan } from "./time-span.ts";

const language = "zh-CN";
const format = groupedCount;

const threads = (number: number): string => `${format(number)} 个推文串`;
const tweets = (number: number): string => `${format(number)} 条推文`;
const span = (ms: number): string => timeSpan(language, ms);
const because = (reason: string): string => (reason === "" ? "" : `（Logseq 的回答：${reason}）`);
const verb: Readonly<Record<BulkWord, string>> = { collapse: "合并", expand: "展开", nest: "收进首条" };

function joint(why: Joint): string {
  switch (why.why) {
    case "page":
      return "一起保存：整页就是一串";
    case "merged":
      return "在同一个合并块里";
    case "nested":
      return "收在第一条推文之下";
    case "gap":
      return `同一作者，相隔 ${span(why.ms)}`;
    case "late":
      return `同一作者，${span(why.ms)}后补到这串 ${tweets(why.tweets)}之后`;
    case "numbers":
      return `同一作者，${why.ms === undefined ? "" : `相隔 ${span(why.ms)}，`}${why.from}/ → ${why.to}/`;
    case "replies":
      return `都是对 @${why.to} 的回复，相隔 ${span(why.ms)}`;
    case "same-tweet":
      return "同一条推文又出现一次";
    case "between":
      return "其中一条丢失了链接，但两条都夹在这串推文之间";
    case "joined-by-you":
      return "由您连接";
  }
}

/** 面板，简体中文. */
export const zhPanel: PanelWords = {
  language,
  number: format,
  title: "推文串",
  close: "关闭面板",
  refresh: "刷新",
  keys: "快捷键",
  edge: "面板宽度",

  search: "搜索推文串",
  searchHint: "搜索作者与全文",
  clearSearch: "清除搜索",

  traits: {
    spread: "未合并",
    collapsed: "已合并",
    arrived: "有新推文",
    cutOff: "被截断",
    incomplete: "不完整",
    possible: "存疑",
    interrupted: "中断",
    changed: "有变化",
  },
  traitsLabel: "只显示",
  author: "作者",
  allAuthors: "所有作者",
  clearFilters: "清除筛选",
  sort: "排序",
  sorts: { best: "最相关", newest: "最新推文", synced: "最近同步", author: "作者", length: "长度" },
  group: "分组",

  list: "推文串",
  count: threads,
  countOf: (shown, all) => `${format(shown)} / ${threads(all)}`,
  tweets,
  noText: "（没有文字）",
  unknownAuthor: "未知作者",
  unknownDate: "日期未知",
  lengthGroup: (from, to) => (to === undefined ? `${format(from)} 条及以上` : `${format(from)}–${format(to)} 条`),
  badges: {
    collapsed: "已合并",
    nested: "已收起",
    arrived: (number) => `+${format(number)} 新`,
    cutOff: (number) => (number === 1 ? "被截断" : `${format(number)} 条被截断`),
    saved: (number, of) => `${format(number)}/${format(of)}`,
    possible: "存疑",
    interrupted: "中断",
    added: "新出现",
    changed: "有变化",
  },

  loading: "正在查找推文串…",
  progress: (pages, of) => `已读取 ${format(pages)} / ${format(of)} 页`,
  stop: "停止",
  stopped: "读取在完成之前停止了。",
  failed: (reason) => `无法列出推文串${because(reason)}。`,
  tryAgain: "重试",
  empty: "还没有推文串",
  emptyHint: "Readwise 把推文同步到标有 category:: #tweets 的页面后，推文串会出现在这里。目前还不支持数据库图谱。",
  noMatch: "没有匹配的推文串",
  noMatchHint: "请减少搜索词，或去掉一个筛选条件。",
  news: (added, changed, gone) =>
    `已更新：${[
      ...(added > 0 ? [`新增 ${format(added)} 个`] : []),
      ...(changed > 0 ? [`变化 ${format(changed)} 个`] : []),
      ...(gone > 0 ? [`消失 ${format(gone)} 个`] : []),
    ].join("，")}。`,
  noNews: "已更新：没有变化。",
  wordDamaged:
    "您的连接与拆分记录（assets/storages/logseq-tweet-threads/word.json）已损坏，因此列表没有采用这些记录。请从备份恢复该文件，或删除它重新开始，然后刷新。",
  unreadPages: (pages, reason) =>
    `有 ${format(pages)} 页无法读取，其中的推文串没有列出${because(reason)}。请在 Logseq 中重建索引，然后刷新。`,
  interruptedRuns: (number) => `有 ${threads(number)}的操作中断。没有丢失任何文字。`,
  showThem: "查看",

  acts: {
    collapse: "合并",
    expand: "展开",
    nest: "收进首条",
    insert: "插入到光标处",
    openTweet: "打开这条推文",
    openFirst: "打开第一条推文",
    openAll: "打开所有推文",
    goTo: "转到该块",
    openBeside: "在侧边栏打开",
    copy: "复制",
    copyMarkdown: "复制为 Markdown",
    copyText: "复制为纯文本",
    split: "从这条起另成一串",
    leaveOut: "移出这条推文",
    join: "连成一串",
    finish: "继续完成",
    putBack: "还原",
    read: "在此阅读",
    closeReading: "收起全文",
    more: "更多",
    select: "选择",
  },
  working: "正在处理…",
  actFailed: (reason) => `没有成功${because(reason)}。请稍后再试。`,
  copied: (number) => `已复制 ${threads(number)}。`,
  copyFailed: "无法访问剪贴板。请从这里复制文字。",
  copyByHand: "要复制的文字",
  dismiss: "关闭消息",

  reading: {
    of: (author) => (author === undefined ? "作者未知的推文串" : `推文串，作者 ${author}`),
    loading: "正在读取推文串…",
    gone: "这个推文串已不在图谱中。请刷新列表。",
    place: (number, of) => `${format(number)} / ${format(of)}`,
    why: {
      certain: "可以确定是一串。",
      likely: "很可能是一串：理由写在各条推文之间。",
      possible: "也许是一串：请看各条推文之间的理由，不成立的地方可以拆分。",
    },
    joint,
    missing: (numbers) => `第 ${numbers.map((number) => format(number)).join("、")} 条没有保存。`,
    cutOff: "被截断：保存时丢失了这条推文的结尾和链接。",
    inferred: "没有自己的链接，以页面的链接代替。",
    duplicate: "同一条推文保存了两次。",
    reply: "对他人的回复",
    foreign: (author) => `作者是 ${author}`,
    arrived: "合并之后新到的推文",
    note: "笔记",
    tags: "标签",
    picture: "没有说明的图片",
    pictureFailed: "这张图片无法加载。",
    joined: (words) => `您在“${words}”之前作了连接。`,
    split: (words) => `您在“${words}”之前作了拆分。`,
    leftOut: (words) => `您移出了“${words}”。`,
    forget: "撤销",
  },

  selected: (number) => `已选 ${format(number)} 个`,
  clearSelection: "取消选择",
  bulk: {
    previewing: (number, of) => `正在查看 ${format(number)} / ${threads(of)}…`,
    preview: (number, changed, pages) =>
      `将更改 ${format(pages)} 页上的 ${threads(number)}，共 ${tweets(changed)}。之后可以还原。`,
    nothing: "这些推文串都不能这样更改。",
    warnings: (number) => `${format(number)} 处需要留意`,
    refused: (number) => `${threads(number)}保持原样`,
    unsure: (number) => `也包括 ${format(number)} 个不确定的推文串`,
    run: (act, number) => `${verb[act]} ${threads(number)}`,
    cancel: "取消",
    running: (number, of) => `${format(number)} / ${threads(of)}`,
    stopping: "完成这一个后停止…",
    report: (act, number, of) =>
      number === of ? `已${verb[act]} ${threads(number)}。` : `已${verb[act]} ${format(number)} / ${threads(of)}。`,
    reportStopped: (act, number, of) => `已停止。已${verb[act]} ${format(number)} / ${threads(of)}。`,
    left: (number) => `${threads(number)}保持原样`,
    putBack: "还原这一批",
    leave: "保持现状",
    last: (act, of, changed) =>
      changed === undefined
        ? `上一批操作中断：原本要${verb[act]} ${threads(of)}。`
        : `上一批操作：已${verb[act]} ${threads(changed)}。`,
    lastDamaged: "上一批操作的记录已损坏，无法一次还原。每个推文串仍可单独合并或展开。",
    unreadable: (pages) => `${format(pages)} 页的记录无法读取。那里的推文串是逐个还原的，请查看一下。`,
    puttingBack: (number, of) => `已还原 ${format(number)} / ${threads(of)}`,
    putBackReport: (number, of) =>
      number === of ? `已还原 ${threads(number)}。` : `已还原 ${format(number)} / ${threads(of)}。`,
    failed: (reason) => `操作提前结束${because(reason)}。请刷新列表，查看进行到了哪里。`,
    close: "关闭",
    done: (number) => `已完成 ${threads(number)}`,
  },

  help: {
    search: "搜索",
    move: "下一个、上一个推文串",
    ends: "第一个、最后一个推文串",
    go: "转到该块",
    beside: "在侧边栏打开",
    openTweet: "打开第一条推文",
    openAll: "打开所有推文",
    read: "在此阅读、收起",
    select: "选择",
    selectAll: "选择显示的全部",
    collapse: "合并",
    expand: "展开",
    copy: "复制为 Markdown",
    menu: "其他操作",
    help: "这份列表",
    close: "关闭，回到编辑器",
  },
  helpMouse: "单击转到推文串，Shift 单击在右侧边栏打开，Ctrl 或 Cmd 单击打开推文，右键显示其他操作。",
};
