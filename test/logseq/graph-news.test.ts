import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newsOfChange } from "../../src/logseq/graph-news.ts";

const status = "A tide ([View Tweet](https://x.com/ana/status/17))";
const blockOf = (id: number, page: number, content: string) => ({ id, uuid: `u${id}`, page: { id: page }, content });
const file = { id: 52, path: "pages/A.md", content: `category:: #tweets\n- ${status}`, lastModifiedAt: "2026-11-22" };
const stamped = [[52, "file/last-modified-at", "2026-11-22", 9, true]];

describe("what a change of the graph tells", () => {
  it.each([
    [
      "a block that was written",
      { blocks: [blockOf(65, 23, status)], txData: [[65, "block/content", status, 9, true]], txMeta: null },
      [{ what: "page", page: 23, tweets: true }],
    ],
    [
      "blocks of one page, once",
      { blocks: [blockOf(65, 23, "no"), blockOf(66, 23, status), { id: 23, name: "tides" }], txData: [] },
      [{ what: "page", page: 23, tweets: true }],
    ],
    [
      "a block that was moved to another page: both",
      {
        blocks: [blockOf(71, 43, "dry")],
        txData: [
          [71, "block/page", 23, 9, false],
          [71, "block/page", 43, 9, true],
        ],
      },
      [
        { what: "page", page: 43, tweets: false },
        { what: "page", page: 23, tweets: false },
      ],
    ],
    [
      "a page that was renamed or deleted",
      { blocks: [{ id: 92, name: "tides", originalName: "Tides" }], txData: [[92, "block/name", "tides", 9, false]] },
      [{ what: "page", page: 92, tweets: false }],
    ],
    [
      "a file whose time is another: no block, whatever it holds",
      { blocks: [file], txData: stamped, txMeta: { "skipRefresh?": true } },
      [{ what: "file-changed", file: "pages/A.md" }],
    ],
    [
      "a file that Logseq wrote",
      {
        blocks: [file],
        txData: [
          [52, "file/content", "-", 9, false],
          [52, "file/content", "- a", 9, true],
        ],
      },
      [{ what: "file-written", file: "pages/A.md" }],
    ],
    [
      "a file that went with its page",
      { blocks: [file, { id: 23, name: "tides" }], txData: [[52, "file/content", "-", 9, false]] },
      [{ what: "page", page: 23, tweets: false }],
    ],
    [
      "a deletion in the DB app",
      { blocks: [{ id: 280, title: "gone", page: { id: 240 } }], deletedBlockUuids: ["u"], txData: [] },
      [{ what: "page", page: 240, tweets: false }],
    ],
    ["nothing of any page", { blocks: [], txData: [] }, []],
    ["another shape than any known", { blocks: [{ id: "x" }] }, [{ what: "unclear" }]],
    ["nothing at all", undefined, [{ what: "unclear" }]],
  ])("%s", (_, event, news) => {
    expect(newsOfChange(event)).toEqual(news);
  });

  it("is understood in every recorded event", () => {
    const { steps } = JSON.parse(readFileSync("test/recorded/events.json", "utf8"));
    const events = steps.filter((step: { event?: string }) => step.event === "DB.onChanged");
    expect(events.length).toBeGreaterThan(10);
    const news = events.flatMap((step: { payload: unknown }) => newsOfChange(step.payload));
    expect(news).not.toContainEqual({ what: "unclear" });
    expect(news.filter(({ what }: { what: string }) => what === "file-written").length).toBeGreaterThan(3);
    expect(news.filter(({ what }: { what: string }) => what === "page").length).toBeGreaterThan(3);
  });
});
