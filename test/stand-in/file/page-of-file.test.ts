import { describe, expect, it } from "vitest";
import { blockId } from "../../../src/core/block/block.ts";
import { pageOfFile } from "./page-of-file.ts";

const id = "6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

describe("pageOfFile", () => {
  it("names blocks by their id, else by their place, and knows their lines", () => {
    const text = `title:: Tides\n\n- a\n\t- b\n\t  id:: ${id}\n- c\n  collapsed:: true\n\t- d`;
    const { page, lines } = pageOfFile("pages/x.md", text);
    expect(page.name).toBe("Tides");
    expect([...lines]).toEqual([
      [blockId("pages/x.md#0"), 1],
      [blockId("pages/x.md#1"), 3],
      [blockId(id), 4],
      [blockId("pages/x.md#3"), 6],
      [blockId("pages/x.md#4"), 8],
    ]);
    expect(page.blocks.map((block) => block.folded)).toEqual([false, false, true]);
  });

  it("gives the second block of an id a name of its own", () => {
    const { lines } = pageOfFile("pages/x.md", `- a\n  id:: ${id}\n- b\n  id:: ${id}`);
    expect([...lines.keys()]).toEqual([blockId(id), blockId("pages/x.md#1")]);
  });

  it("takes an org page's title from its drawer or its #+TITLE line", () => {
    expect(pageOfFile("pages/x.org", ":PROPERTIES:\n:title: Gezeiten\n:END:\n\n* a").page).toMatchObject({
      name: "Gezeiten",
      format: "org",
    });
    expect(pageOfFile("pages/x.org", "#+TITLE: 潮\n\n* a").page.name).toBe("潮");
  });

  it("takes the name from the path where no title stands on the page", () => {
    expect(pageOfFile("pages/a___b.md", "- title:: no page property").page.name).toBe("a/b");
  });
});
