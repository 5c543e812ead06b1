import type { Refusal } from "../fold/refusal.ts";
import { shownName } from "../thread/shown-name.ts";
import { jaNames } from "./ja-names.ts";
import type { Words } from "./words.ts";

// Made when it is wanted: at the start nothing is counted, and the first one takes 20 ms.
const format = (count: number): string => new Intl.NumberFormat("ja").format(count);

const tweets = (number: number): string => `ツイート ${format(number)} 件`;
const threads = (number: number): string => `スレッド ${format(number)} 件`;
const by = (author: string | undefined): string => (author === undefined ? "" : `（${shownName(author)}）`);
const because = (reason: string): string => (reason === "" ? "" : `（Logseq の応答：${reason}）`);
const named = (piece: string): string => (piece === "" ? "" : `（「${piece}」）`);

function refusal(refused: Refusal): string {
  switch (refused.why) {
    case "no-block":
      return "ツイートが選択されていません（コマンドパレットを開くとカーソルは外れます）。ツイートをクリックし、Esc キーで選択してから、もう一度実行してください。";
    case "no-cursor":
      return "テキストを下に入れたいブロックにカーソルを置き、Esc キーで選択してから、もう一度実行してください。";
    case "among-tweets":
      return "このブロックの隣に置くと、テキストがこのページのツイートと見なされてしまいます。ツイートの中か、ほかのページのブロックにカーソルを置いてから、もう一度実行してください。";
    case "no-page":
      return "先にツイートのあるページを開いてから、もう一度実行してください。";
    case "not-a-tweet":
      return "このブロックは Readwise が保存したツイートではありません。#tweets ページのツイートで実行してください。";
    case "not-a-thread":
      return "このツイートは単独です。このページに同じスレッドのツイートはないため、何も変更していません。";
    case "already-collapsed":
      return "このスレッドはすでにまとめられています。「スレッドを展開」で元のツイートに戻ります。";
    case "not-collapsed":
      return "このスレッドはまとめられていないため、展開するものはありません。";
    case "in-page-properties":
      return "このスレッドのツイートの一つが、ページのプロパティのブロックに入っています。別のブロックに移してから、もう一度実行してください。";
    case "open-code":
      return "このページに、```、~~~、$$、<タグ>、#+BEGIN、:名前: または org の > 引用を開いたまま閉じていないブロックがあり、その後ろに来るツイートが Logseq でその一部として扱われてしまいます。そのブロックの中で閉じてから、もう一度実行してください。";
    case "no-snapshot":
      return "このグラフの assets/storages フォルダーにスレッドの記録がないため、何も変更していません。同期中であれば、完了してからもう一度お試しください。";
    case "too-long":
      return `1 つのブロックにすると ${format(refused.length)} 文字になりますが、Logseq は ${format(refused.limit)} 文字を超えるブロックを編集できません。何も変更していません。`;
    case "snapshot-not-kept":
      return "スレッドの記録をこのグラフの assets/storages フォルダーに保存できなかったため、何も変更していません。フォルダーに書き込めるか確認してください。";
    case "run-changed":
      return `ページ「${refused.page}」は中断の後に変更されたため、自動で完了することも元に戻すこともできません。文章はすべてページにあります。重複した部分を削除してください。`;
    case "interrupted":
      return `ページ「${refused.page}」のコマンドが中断されています。先に「中断したコマンドを完了する」か「中断したコマンドを元に戻す」を実行してください。`;
    case "stands-twice":
      return "このスレッドのツイートは、まとめたものと展開したものの両方がページにあります（取り消しの後などに起こります）。もう一度取り消すかやり直すか、どちらか一方を削除してから、もう一度実行してください。";
    case "would-lose":
      return "このページの文章が失われるか二重になるため、何も変更していません。スレッドをまとめた後に動かしたブロックを元に戻してから、もう一度実行してください。";
    case "half-referred":
      return "取り消しでこのページの以前のコマンドが一部だけ戻っていて、削除すべきブロックがほかから参照されているため、何も変更していません。もう一度取り消すかやり直すか、その参照を削除してから、もう一度実行してください。";
    case "word-unreadable":
      return "結合と分割の記録（assets/storages/logseq-tweet-threads/word.json）が壊れているため、何も変更していません。バックアップから戻すか、削除してやり直してください。";
    case "expand-first":
      return "このスレッドはまとめられています。先に展開してから、結合・分割・除外してください。";
    case "nothing-to-decide":
      return "ここには結合、分割、除外、取り消しのできるものがないため、何も変更していません。";
    case "thread-gone":
      return "このスレッドは元の場所にありません。一覧を更新してから、もう一度お試しください。";
    case "database-graph":
      return "これはデータベースグラフです。スレッドをまとめられるのは、今のところファイルグラフだけです。ファイルグラフを開いてからお使いください。";
    case "being-edited":
      return "このページのブロックが編集中です。ブロックの外をクリックしてから、もう一度実行してください。";
  }
}

/** 日本語. */
export const ja: Words = {
  refusal,
  collapsed: (number, author) =>
    `スレッド${by(author)}の${tweets(number)}を 1 つのブロックにまとめました。「スレッドを展開」で元に戻ります。`,
  nested: (number, author) =>
    `スレッド${by(author)}を折りたたみました。${number} 件のツイートが順番どおり最初のツイートの下にあります。「スレッドを展開」で元に戻せます。`,
  expanded: (number, author) => `スレッド${by(author)}を展開しました。${tweets(number)}は元の場所に戻りました。`,
  expandedKeptEdited: (number) =>
    `スレッドを展開し、${tweets(number)}を戻しました。まとめたブロックは編集されていたため、その下に残してあります。`,
  expandedGuessed: (number) =>
    `スレッドをリンクの位置で展開しました（${tweets(number)}）。このグラフに記録がないため、空行、途切れたツイート、メモの位置は以前と異なることがあります。`,
  standTwice: (number, piece) =>
    `ただし${tweets(number)}${named(piece)}が、取り消しか同期のため、スレッドの中とその隣に二度あります。余分なものを削除してください。`,
  reachesIn: (piece) =>
    `ただしブロック${named(piece)}が開いたまま閉じていないもの（\`\`\`、$$、<タグ>、#+BEGIN など、org では > 引用）がツイートの中まで及ぶため、Logseq はその間をすべてその一部とみなします。そのブロックの中で閉じてください。`,
  tookIn: (number, author) => `まとめたスレッド${by(author)}に新しい${tweets(number)}を加えました。`,
  staysBeneath: (number) =>
    `${tweets(number)}はほかから参照されているか、id:: 行を持つか、タスクのため、まとめたブロックの下に残ります。`,
  chooseThread:
    "パネルでスレッドを選んでください。メニューの「カーソル位置に挿入」を使うと、カーソルのあるブロックの下にテキストが入ります。",
  inserted: (number, author) =>
    `スレッド${by(author)}の${tweets(number)}を、カーソルのあるブロックの下に 1 つのブロックとして挿入しました。`,
  insertUnsure: (reason) =>
    `テキストが挿入されたかどうか、Logseq から応答がありません${because(reason)}。ほかには何も変更していません。少ししてからカーソルのあるブロックの下を確認し、なければもう一度実行してください。`,
  collapsedPage: (number, refused, unsure) =>
    [
      `このページの${threads(number)}をまとめました。`,
      refused === 0
        ? ""
        : `${threads(refused)}はこの方法ではまとめられないため、そのままです。それぞれで「スレッドをまとめる」を実行すると、理由と対処がわかります。`,
      unsure === 0
        ? ""
        : `${threads(unsure)}は確実ではないため、そのままです。「スレッドをまとめる」で 1 つずつまとめられます。`,
    ].join(""),
  expandedPage: (number) => `このページの${threads(number)}を展開しました。`,
  expandedPageKeptEdited: (number) =>
    `このページの${threads(number)}を展開しました。編集されていたまとめのブロックは、ツイートの下に残してあります。`,
  expandedPageGuessed: (number) =>
    `このページの${threads(number)}を展開しました。このグラフに記録のないものはリンクの位置で展開したため、空行、途切れたツイート、メモの位置は以前と異なることがあります。`,
  leftCollapsed: (number) =>
    `${threads(number)}は展開していません。それぞれで「スレッドを展開」を実行すると、理由がわかります。`,
  expandedElsewhere: (number, page) =>
    `まとめたブロックのあるこのページでスレッドを展開しました（${tweets(number)}）。元のページは「${page}」です。`,
  restored: (number, count) =>
    `まとめたブロックが削除されていた${threads(number)}を復元しました。${tweets(count)}がこのページに戻りました。`,
  nothingToRestore:
    "このページに失われたスレッドはありません。ここでまとめたブロックは削除されていないか、ツイートがページにあります。",
  askRestoreSpread: (count) =>
    `このページの${threads(count)}は、展開された後にツイートが削除されています。意図した削除かもしれません。これも元に戻しますか？`,
  askRestoreGone: (count, page) =>
    `${threads(count)}は、今はないページ「${page}」でまとめられたものです。そのページの名前がこのページに変わったのかもしれません。ここに元に戻しますか？`,
  yesRestore: "元に戻す",
  nothingToCollapse: "このページにまとめられるスレッドはありません。",
  nothingSure: (unsure) =>
    `このページの${threads(unsure)}は確実とは言えないため、何も変更していません。それでもまとめるには、そのスレッドのツイートで「スレッドをまとめる」を実行してください。`,
  nothingToExpand: "このページにまとめられたスレッドはありません。",
  stoppedChanged: (piece) =>
    `その間にスレッドのブロックが変更されました${named(piece)}。すべて元のままです。もう一度実行してください。`,
  stoppedHost: (reason) =>
    `Logseq が変更を実行しませんでした${because(reason)}。すべて元のままです。しばらくしてからもう一度お試しください。`,
  stuck: (reason) =>
    `Logseq が一部の変更を実行しなかったため${because(reason)}、コマンドは途中で止まっています。文章は失われていません。しばらくしてから「中断したコマンドを完了する」か「中断したコマンドを元に戻す」を実行してください。`,
  stuckChanged: (piece) =>
    `その間にスレッドのブロックが変更されたため${named(piece)}、コマンドは途中で止まっています。文章は失われていません。「中断したコマンドを完了する」か「中断したコマンドを元に戻す」を実行してください。`,
  joined: "結合しました。このツイートと上のツイートは 1 つのスレッドになりました。",
  joinedThreads: (number) => `結合しました。${threads(number)}が 1 つになりました。`,
  split: "分割しました。このツイートから別のスレッドが始まります。",
  leftOut: "除外しました。このツイートはどのスレッドにも属しません。",
  forgot: "取り消しました。このツイートは再び規則に従って扱われます。",
  settled: (how) =>
    how === "finished"
      ? "取り消しややり直しで、このページの以前のコマンドが半分だけ残っていたため、最後まで実行しました。"
      : "取り消しややり直しで、このページの以前のコマンドが半分だけ残っていたため、残りも元に戻しました。",
  interrupted: (pages) =>
    `コマンド ${format(pages.length)} 件が中断されました（${pages.map((page) => `「${page}」`).join("、")}）。「中断したコマンドを完了する」か「中断したコマンドを元に戻す」を実行してください。文章は失われていません。`,
  noRuns: "中断したコマンドはないため、することはありません。",
  finished: (page) => `中断していたページ「${page}」のコマンドを完了しました。`,
  putBack: (page) => `ページ「${page}」を中断したコマンドの前の状態に戻しました。`,
  busy: "前のコマンドがまだ実行中です。終わってからもう一度お試しください。",
  unexpected: jaNames.unexpected,
  noLink: "リンクなしで保存されているため、開けるものがありません。",
  opened: (number, withoutLink) =>
    withoutLink === 0
      ? `ブラウザーで${tweets(number)}を開きました。`
      : `ブラウザーで${tweets(number)}を開きました。リンクのない${tweets(withoutLink)}は開けませんでした。`,
  lentLink: "うち1件は自身のリンクがないため、ページのリンクで代用しました。",
  notOpened: "ツイートは開きませんでした。",
  askOpen: (number) => `ブラウザーで${tweets(number)}をそれぞれのタブで開きますか？`,
  yesOpen: "すべて開く",
  askNest: ({ length, limit }) =>
    `1 つのブロックにすると ${format(length)} 文字になりますが、Logseq は ${format(limit)} 文字を超えるブロックを編集できません。代わりに最初のツイートの下に折りたたみますか？`,
  yesNest: "折りたたむ",
  askMerge:
    "このページに、```、~~~、$$、<タグ>、#+BEGIN、:名前: または org の > 引用を開いたまま閉じていないツイートがあり、ツイートを移すと Logseq がほかのツイートをその一部として扱ってしまいます。代わりに 1 つのブロックにまとめますか？その場合は問題ありません。",
  yesMerge: "1 つにまとめる",
  askForget: (page) =>
    `ページ「${page}」は中断の後に変更されたため、完了することも元に戻すこともできません。ページがこのままでよければ、このコマンドについての確認をやめますか？`,
  yesForget: "確認をやめる",
  no: "キャンセル",
};
