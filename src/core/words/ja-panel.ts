import type { Joint } from "../thread/joint.ts";
import { groupedCount } from "./grouped-count.ts";
import type { BulkWord, PanelWords } from "./panel-words.ts";
import { timeSpan } from "./time-span.ts";

const language = "ja";
const format = groupedCount;

const threads = (number: number): string => `スレッド ${format(number)} 件`;
const span = (ms: number): string => timeSpan(language, ms);
const because = (reason: string): string => (reason === "" ? "" : `（Logseq の応答：${reason}）`);
/** As a name of the deed, and as what was done. */
const verb: Readonly<Record<BulkWord, string>> = { collapse: "まとめる", expand: "展開する", nest: "折りたたむ" };
const done: Readonly<Record<BulkWord, string>> = {
  collapse: "まとめました",
  expand: "展開しました",
  nest: "折りたたみました",
};

function joint(why: Joint): string {
  switch (why.why) {
    case "page":
      return "まとめて保存：ページ全体が 1 つのスレッド";
    case "merged":
      return "同じまとめブロックの中";
    case "nested":
      return "最初のツイートの下に折りたたみ";
    case "gap":
      return `同じ作者、${span(why.ms)}差`;
    case "late":
      return `同じ作者、${span(why.ms)}後に ${format(why.tweets)} 件のスレッドへ追加`;
    case "numbers":
      return `同じ作者、${why.ms === undefined ? "" : `${span(why.ms)}差、`}${why.from}/ → ${why.to}/`;
    case "replies":
      return `どちらも @${why.to} への返信、${span(why.ms)}差`;
    case "same-tweet":
      return "同じツイートの重複";
    case "between":
      return "一方はリンクを失っているが、どちらもこのスレッドの間にある";
    case "joined-by-you":
      return "自分で結合";
  }
}

/** パネル、日本語. */
export const jaPanel: PanelWords = {
  language,
  number: format,
  title: "ツイートのスレッド",
  close: "パネルを閉じる",
  refresh: "更新",
  keys: "キー操作",
  edge: "パネルの幅",

  search: "スレッドを検索",
  searchHint: "作者と本文を検索",
  clearSearch: "検索を消す",

  traits: {
    spread: "展開",
    collapsed: "まとめ済み",
    arrived: "新着あり",
    cutOff: "途切れ",
    incomplete: "欠けあり",
    possible: "不確か",
    interrupted: "中断",
    changed: "変更",
  },
  traitsLabel: "絞り込み",
  author: "作者",
  allAuthors: "すべての作者",
  clearFilters: "絞り込みを解除",
  sort: "並べ替え",
  sorts: { best: "一致順", newest: "新しい順", synced: "同期順", author: "作者順", length: "長い順" },
  group: "グループ分け",

  list: "スレッド",
  count: threads,
  countOf: (shown, all) => `${format(all)} 件中 ${format(shown)} 件`,
  tweets: (number) => `${format(number)} ツイート`,
  noText: "（本文なし）",
  unknownAuthor: "作者不明",
  unknownDate: "日付不明",
  lengthGroup: (from, to) =>
    to === undefined ? `${format(from)} ツイート以上` : `${format(from)}〜${format(to)} ツイート`,
  badges: {
    collapsed: "まとめ済み",
    nested: "折りたたみ",
    arrived: (number) => `新着 ${format(number)}`,
    cutOff: (number) => (number === 1 ? "途切れ" : `途切れ ${format(number)}`),
    saved: (number, of) => `${format(number)}/${format(of)}`,
    possible: "不確か",
    interrupted: "中断",
    added: "新しく追加",
    changed: "変更",
  },

  loading: "スレッドを探しています…",
  progress: (pages, of) => `${format(of)} ページ中 ${format(pages)} ページを読みました`,
  stop: "中止",
  stopped: "読み込みは途中で中止されました。",
  failed: (reason) => `スレッドを一覧にできませんでした${because(reason)}。`,
  tryAgain: "もう一度",
  empty: "スレッドはまだありません",
  emptyHint:
    "Readwise が category:: #tweets のページにツイートを同期すると、ここにスレッドが表示されます。データベースグラフにはまだ対応していません。",
  noMatch: "一致するスレッドはありません",
  noMatchHint: "検索語を減らすか、絞り込みを外してください。",
  news: (added, changed, gone) =>
    `更新しました：${[
      ...(added > 0 ? [`追加 ${format(added)} 件`] : []),
      ...(changed > 0 ? [`変更 ${format(changed)} 件`] : []),
      ...(gone > 0 ? [`削除 ${format(gone)} 件`] : []),
    ].join("、")}。`,
  noNews: "更新しました：変わりはありません。",
  wordDamaged:
    "結合と分割の記録（assets/storages/logseq-tweet-threads/word.json）が壊れているため、一覧に反映されていません。バックアップから戻すか、削除してから、更新してください。",
  unreadPages: (pages, reason) =>
    `${format(pages)} ページを読み込めず、そのスレッドは一覧にありません${because(reason)}。Logseq で再インデックスしてから、更新してください。`,
  interruptedRuns: (number) => `${threads(number)}で操作が中断しました。文章は失われていません。`,
  showThem: "表示",

  acts: {
    collapse: "まとめる",
    expand: "展開",
    nest: "折りたたむ",
    insert: "カーソル位置に挿入",
    openTweet: "このツイートを開く",
    openFirst: "最初のツイートを開く",
    openAll: "すべてのツイートを開く",
    goTo: "ブロックへ移動",
    openBeside: "サイドバーで開く",
    copy: "コピー",
    copyMarkdown: "Markdown でコピー",
    copyText: "テキストでコピー",
    split: "このツイートから分割",
    leaveOut: "このツイートを除外",
    join: "1 つに結合",
    finish: "最後まで実行",
    putBack: "元に戻す",
    read: "ここで読む",
    closeReading: "本文を閉じる",
    more: "その他",
    select: "選択",
  },
  working: "処理しています…",
  actFailed: (reason) => `うまくいきませんでした${because(reason)}。しばらくしてからもう一度お試しください。`,
  copied: (number) => `${threads(number)}をコピーしました。`,
  copyFailed: "クリップボードを使えません。ここからコピーしてください。",
  copyByHand: "コピーするテキスト",
  dismiss: "メッセージを閉じる",

  reading: {
    of: (author) => (author === undefined ? "作者不明のスレッド" : `スレッド、作者 ${author}`),
    loading: "スレッドを読み込んでいます…",
    gone: "このスレッドはもうグラフにありません。一覧を更新してください。",
    place: (number, of) => `${format(number)} / ${format(of)}`,
    why: {
      certain: "確かに 1 つのスレッドです。",
      likely: "おそらく 1 つのスレッドです。理由はツイートの間に書いてあります。",
      possible: "1 つのスレッドかもしれません。ツイートの間の理由を見て、違うところで分割してください。",
    },
    joint,
    missing: (numbers) => `${numbers.map((number) => format(number)).join("、")} 番目のツイートは保存されていません。`,
    cutOff: "途切れ：保存時にこのツイートの終わりとリンクが失われました。",
    inferred: "リンクがないため、ページのリンクで代用しています。",
    duplicate: "同じツイートが 2 回保存されています。",
    reply: "ほかの人への返信",
    foreign: (author) => `作者は ${author}`,
    arrived: "まとめた後に届いたツイート",
    note: "メモ",
    tags: "タグ",
    picture: "説明のない画像",
    pictureFailed: "この画像は読み込めませんでした。",
    joined: (words) => `自分で「${words}」の前を結合しました。`,
    split: (words) => `自分で「${words}」の前を分割しました。`,
    leftOut: (words) => `自分で「${words}」を除外しました。`,
    forget: "取り消す",
  },

  selected: (number) => `${format(number)} 件を選択中`,
  clearSelection: "選択を解除",
  bulk: {
    previewing: (number, of) => `${format(of)} 件中 ${format(number)} 件を確認しています…`,
    preview: (number, tweets, pages) =>
      `${format(pages)} ページの${threads(number)}、ツイート ${format(tweets)} 件が変わります。後で元に戻せます。`,
    nothing: "この操作ができるスレッドはありません。",
    warnings: (number) => `注意 ${format(number)} 件`,
    refused: (number) => `そのまま残す${threads(number)}`,
    unsure: (number) => `確実でない ${format(number)} 件も含める`,
    run: (act, number) => `${threads(number)}を${verb[act]}`,
    cancel: "キャンセル",
    running: (number, of) => `${format(of)} 件中 ${format(number)} 件`,
    stopping: "このスレッドが終わりしだい中止します…",
    report: (act, number, of) =>
      number === of ? `${threads(number)}を${done[act]}。` : `${format(of)} 件中 ${format(number)} 件を${done[act]}。`,
    reportStopped: (act, number, of) => `中止しました。${format(of)} 件中 ${format(number)} 件を${done[act]}。`,
    left: (number) => `そのまま残した${threads(number)}`,
    putBack: "この操作を元に戻す",
    leave: "このままにする",
    last: (act, of, changed) =>
      changed === undefined
        ? `前回の一括操作は途中で終わりました（対象：${threads(of)}）。`
        : `前回の一括操作：${threads(changed)}を${done[act]}。`,
    lastDamaged:
      "前回の一括操作の記録が壊れているため、一度に元へ戻すことはできません。スレッドは 1 件ずつまとめたり展開したりできます。",
    unreadable: (pages) =>
      `${format(pages)} ページ分の記録を読めませんでした。そこのスレッドは 1 件ずつ元に戻したので、確認してください。`,
    puttingBack: (number, of) => `${format(of)} 件中 ${format(number)} 件を元に戻しました`,
    putBackReport: (number, of) =>
      number === of
        ? `${threads(number)}を元に戻しました。`
        : `${format(of)} 件中 ${format(number)} 件を元に戻しました。`,
    failed: (reason) =>
      `処理は途中で終わりました${because(reason)}。一覧を更新して、どこまで進んだか確認してください。`,
    close: "閉じる",
    done: (number) => `完了した${threads(number)}`,
  },

  help: {
    search: "検索",
    move: "次・前のスレッド",
    ends: "最初・最後のスレッド",
    go: "ブロックへ移動",
    beside: "サイドバーで開く",
    openTweet: "最初のツイートを開く",
    openAll: "すべてのツイートを開く",
    read: "ここで読む・閉じる",
    select: "選択",
    selectAll: "表示中のすべてを選択",
    collapse: "まとめる",
    expand: "展開",
    copy: "Markdown でコピー",
    menu: "その他の操作",
    help: "この一覧",
    close: "閉じてエディターに戻る",
  },
  helpMouse:
    "クリックでスレッドへ移動、Shift クリックで右サイドバー、Ctrl または Cmd クリックでツイートを開き、右クリックでその他の操作を表示します。",
};
