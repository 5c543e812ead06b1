import type { Names } from "./names.ts";

/** What Logseq shows of the plugin from its start, in Chinese. */
export const zhNames: Names = {
  commands: {
    collapseThread: "合并推文串",
    expandThread: "展开推文串",
    openTweets: "打开全部原推文",
    openTweet: "打开这条原推文",
    openFirstTweet: "打开推文串的第一条",
    insertThread: "插入推文串全文",
    collapsePage: "合并本页所有推文串",
    expandPage: "展开本页所有推文串",
    restoreThreads: "恢复本页被删除的推文串",
    showThreads: "显示推文串面板",
    joinAbove: "把这条推文接到上一串",
    splitHere: "从这条推文起另成一串",
    leaveOut: "把这条推文移出推文串",
    forgetWord: "忘记我对这条推文的连接与拆分",
    finishRuns: "继续中断的命令",
    putBackRuns: "还原中断的命令",
  },
  settings: {
    style: {
      title: "推文串的合并方式",
      description: "merge：全部文字放进一个块。nest：其余推文收在第一条之下，文字不变。",
    },
    separator: { title: "合并块中两条推文之间", description: "空行、分隔线，或加粗的编号。" },
    links: { title: "合并块中的链接", description: "每条推文保留自己的链接，或只在末尾保留第一条的链接。" },
    header: { title: "合并块上方的一行", description: "on：作者与发布日期，日期链接到当天的日志。" },
    text: {
      title: "合并块的文字",
      description:
        "as saved：与保存时一字不差。for reading：修复乱码、转义与 HTML。无论哪种，展开都会还原保存时的文字。",
    },
    openAt: { title: "在哪里打开原推文", description: "X、您指定的网站、Thread Reader 或 Wayback Machine。" },
    otherHost: { title: "其他网站", description: "“other host”所用的主机名，例如 xcancel.com。" },
    categoryProperties: {
      title: "标明推文页面的其他属性",
      description: "您自己用来代替 category 的属性名（media 和 type 已能识别），用逗号分隔。",
    },
    categoryValues: {
      title: "表示推文的其他属性值",
      description: "您自己在该属性中用来代替 #tweets 的词，用逗号分隔。大小写、# 和方括号不影响识别。",
    },
  },
  unexpected: (reason) => `出了问题${reason === "" ? "" : `（${reason}）`}。请查看页面，然后重新运行命令。`,
};
