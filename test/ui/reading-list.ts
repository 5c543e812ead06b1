import type { MadeUpThread } from "./made-up-thread.ts";

/** Threads as a reader of several languages would have saved them, one for each thing that a thread can be. */
export const readingList: readonly MadeUpThread[] = [
  {
    author: "ada_lindqvist",
    posted: "2024-03-05T08:12:00Z",
    synced: "2024-03-06T02:00:00Z",
    missing: [4, 9, 10],
    evidence: "likely",
    tweets: [
      {
        text: "1/ Four years of restoring old pianos taught me more about maintenance than any book. A thread on what wears out first, and why nobody looks there. 🧵",
        notes: ["Compare with the chapter on dampers"],
        tags: ["maintenance", "craft"],
      },
      {
        text: "2/ The strings are fine. They are steel, they are under tension, and they have been doing the one thing they do since 1911.\n\nWhat goes is the felt.",
        joint: { evidence: "certain", why: "gap", ms: 700 },
      },
      {
        text: "3/ Felt is where two hard things meet. It is soft on purpose, it is cheap, and it is in the way of every screw you would rather turn first.\n\n![Rows of worn felt hammers, grooved by the strings](https://pbs.twimg.com/media/FeltHammers01.jpg)",
        joint: { evidence: "likely", why: "numbers", from: 2, to: 3, ms: 252_000 },
      },
      {
        text: "5/ So I keep a list of the soft parts of everything I own. See also https://twitter.com/bo_mercer/status/1500000000000000555 and https://example.org/felt",
        joint: { evidence: "likely", why: "numbers", from: 3, to: 5, ms: 48_000 },
        missingBefore: [4],
      },
      {
        text: "6/ The list for software is short:\n- the seams between teams\n- the glue scripts\n- whatever is called “temporary”",
        cutOff: true,
        joint: { evidence: "certain", why: "between" },
      },
      {
        text: "7/ Replace the felt before it is gone, and the steel lasts another century.",
        joint: { evidence: "certain", why: "numbers", from: 6, to: 7, ms: 1_400 },
      },
    ],
  },
  {
    author: "kafei_riji",
    posted: "2024-02-11T03:30:00Z",
    synced: "2024-03-06T02:00:00Z",
    state: "merged",
    arrived: 2,
    tweets: [
      "1/ 在城南开咖啡馆三年，学到的十件事。先说结论：豆子不是最贵的，时间才是。",
      "2/ 第一年我每天五点起床，第二年请了人，第三年才明白应该先写下流程。",
      "3/ 机器坏了三次，每次都在周六早上。",
    ],
  },
  {
    author: "kenkyu_note",
    posted: "2024-01-20T22:05:00Z",
    synced: "2024-01-21T02:00:00Z",
    tweets: [
      "論文を読む順番について。まず図、次に結論、最後に方法。理由を順番に書きます。",
      "図だけを見て、何が言えて何が言えないかを三行で書く。ここで半分は決まります。",
      "方法は、疑うところができてから読むと速い。",
    ],
  },
  {
    author: "bo_mercer",
    posted: "2023-12-02T17:45:00Z",
    synced: "2023-12-03T02:00:00Z",
    evidence: "possible",
    gap: 1_320_000,
    tweets: [
      "The harbour cranes were asleep this morning. All of them faced the wind.",
      "Somebody told me they are left unlocked on purpose, so that a storm turns them like weathercocks.",
    ],
  },
  {
    author: "olga_petrenko",
    posted: "2023-11-19T10:00:00Z",
    synced: "2023-12-03T02:00:00Z",
    state: "nested",
    tweets: [
      "Как читать научные статьи, если времени мало. Тред из пяти шагов 👇",
      "Шаг первый: начните с рисунков и подписей к ним.",
      "Шаг второй: найдите одно предложение, ради которого статья написана.",
    ],
  },
  {
    author: "padaria_central",
    posted: "2023-11-02T07:00:00Z",
    synced: "2023-12-03T02:00:00Z",
    tweets: [
      "Pão de fermentação natural, do zero, sem balança: café com pão todo dia às sete.",
      "A massa avisa quando está pronta. É só não ter pressa de ouvir.",
    ],
  },
  {
    author: "nahda_writes",
    posted: "2023-10-14T18:20:00Z",
    synced: "2023-12-03T02:00:00Z",
    tweets: ["خمس نصائح لكتابة أوضح، جرّبتها مع طلابي هذا العام.", "١. ابدأ بالفعل، ثم احذف نصف الصفات."],
  },
  {
    author: "bo_mercer",
    posted: "2023-09-30T06:40:00Z",
    synced: "2023-10-01T02:00:00Z",
    interrupted: true,
    tweets: ["Tides turn twice a day and so should your plans.", "Low water is when you see what you built on."],
  },
  {
    author: "seoul_walks",
    posted: "2023-08-21T01:15:00Z",
    synced: "2023-10-01T02:00:00Z",
    tweets: ["서울에서 걷기 좋은 골목 열 곳을 소개합니다. 지도는 마지막에.", "첫째, 서촌. 아침 여덟 시 전에 가세요."],
  },
  {
    author: "Marguerite Oyelaran",
    posted: "2023-07-07T12:00:00Z",
    synced: "2023-10-01T02:00:00Z",
    tweets: [
      "Spaced repetition is not about memory. It is about deciding, again and again, what deserves to be kept.",
      "Knowledge compounds only if you come back for it.",
      "So the schedule is the easy part. The choosing is the work.",
    ],
  },
  {
    author: "rishi_maps",
    posted: "2022-05-05T14:55:00Z",
    synced: "2022-11-19T02:00:00Z",
    tweets: ["नक्शे पढ़ना सीखने के चार आसान तरीके।", "पहला: उत्तर दिशा ढूँढिए।"],
  },
  { author: undefined, tweets: ["A thread without links, from before there were any.", "Nobody knows when this was."] },
];

/** Tweets that mean harm, or that nobody thought of. */
export const hostileList: readonly MadeUpThread[] = [
  {
    author: "mallory",
    posted: "2024-03-01T00:00:00Z",
    tweets: [
      `<script>window.harmed = "script"</script><img src=x onerror="window.harmed='img'"> shown as text`,
      `[click](javascript:window.harmed='link') <a href="javascript:window.harmed='a'">here</a> [data](data:text/html,<script>window.harmed=1</script>)`,
      `![](https://evil.example/pixel.png) <img src='https://evil.example/2.png'> ![x](javascript:window.harmed='alt') ![](https://pbs.twimg.com.evil.example/3.png)`,
      `[:div {:on-click (js/eval "window.harmed='hiccup'")}] {{renderer :x}} ((63f00000-0000-4000-8000-000000000000))`,
      `https://twitter.com/mallory"onmouseover="window.harmed=1/status/1500000000000000001 https://x.com/ok/status/1500000000000000002`,
    ],
  },
  {
    author: "rlo",
    posted: "2024-02-29T00:00:00Z",
    tweets: ["\u202eesrever\u202d and \u2067 isolate that never ends", "second"],
  },
  {
    author: "zero",
    posted: "2024-02-28T00:00:00Z",
    tweets: [`${"\u200b".repeat(10_000)}after the flood${"\u200d".repeat(5_000)}`, "second"],
  },
  { author: "long", posted: "2024-02-27T00:00:00Z", tweets: ["W".repeat(10_000), "second"] },
  {
    author: "zalgo",
    posted: "2024-02-26T00:00:00Z",
    tweets: [`Z${"\u0351\u0326".repeat(300)}algo climbs out of its line`, "second"],
  },
  {
    author: "half",
    posted: "2024-02-25T00:00:00Z",
    tweets: [`${"x".repeat(179)}😀 and \ud83d alone`, "**unclosed [link](https://x", "```\nfence"],
  },
  {
    author: "very_long_handle_of_thirty_char",
    posted: "2024-02-24T00:00:00Z",
    tweets: ["&lt;b&gt; &amp; <b>bold</b>", "\u0000\u0007 control"],
  },
];
