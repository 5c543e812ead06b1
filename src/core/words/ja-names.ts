import type { Names } from "./names.ts";

/** What Logseq shows of the plugin from its start, in Japanese. */
export const jaNames: Names = {
  commands: {
    collapseThread: "スレッドをまとめる",
    expandThread: "スレッドを展開",
    openTweets: "元のツイートをすべて開く",
    openTweet: "このツイートの元を開く",
    openFirstTweet: "スレッドの最初のツイートを開く",
    insertThread: "スレッドをテキストとして挿入",
    collapsePage: "このページのスレッドをすべてまとめる",
    expandPage: "このページのスレッドをすべて展開",
    restoreThreads: "このページの削除されたスレッドを復元",
    showThreads: "スレッド一覧を表示",
    joinAbove: "このツイートを上のスレッドに結合",
    splitHere: "このツイートからスレッドを分割",
    leaveOut: "このツイートをスレッドから除外",
    forgetWord: "このツイートの結合と分割を取り消す",
    finishRuns: "中断したコマンドを完了する",
    putBackRuns: "中断したコマンドを元に戻す",
  },
  settings: {
    style: {
      title: "スレッドのまとめ方",
      description: "merge：全文を 1 つのブロックに。nest：最初のツイートの下に折りたたみ、文章は変えません。",
    },
    separator: { title: "まとめたブロックでのツイートの区切り", description: "空行、罫線、または太字の番号。" },
    links: {
      title: "まとめたブロックのリンク",
      description: "各ツイートのリンクを残すか、最初のツイートのリンクだけを最後に置きます。",
    },
    header: { title: "まとめたスレッドの見出し行", description: "on：作者と投稿日（その日のジャーナルへのリンク）。" },
    text: {
      title: "まとめたブロックの文章",
      description:
        "as saved：保存されたまま。for reading：文字化け、エスケープ、HTML を直します。どちらでも、展開すれば保存された文章に戻ります。",
    },
    openAt: { title: "元のツイートを開く場所", description: "X、指定したサイト、Thread Reader、Wayback Machine。" },
    otherHost: { title: "ほかのサイト", description: "「other host」のホスト名。例：xcancel.com" },
    categoryProperties: {
      title: "ツイートのページを示すほかのプロパティ",
      description: "category の代わりに使っている名前（media と type は認識済み）。カンマ区切り。",
    },
    categoryValues: {
      title: "ツイートを意味するほかの値",
      description:
        "そのプロパティで #tweets の代わりに使っている語。カンマ区切り。大文字小文字、#、括弧は区別しません。",
    },
  },
  unexpected: (reason) =>
    `問題が起きました${reason === "" ? "" : `（${reason}）`}。ページを確かめてから、もう一度実行してください。`,
};
