import { describe, expect, it } from "vitest";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

describe("finding the pages", () => {
  const share = (part: string): number => (part === "all" ? 1 : /[<>]/.test(part) ? 1 / 4 : 1 / 2);
  const large = (part: string): number => (/longer|any|among/.test(part) ? 30 : 110 * share(part));

  it("is one question in a graph that is not large", async () => {
    const on = indexOn(graphOf(40), { findingCost: (part) => (part.startsWith("longer") ? 5 : 20) });
    await on.threads();
    expect(on.finding.slice(2)).toEqual(["all"]);
    expect(await on.threads()).toHaveLength(40);
  });

  it("is asked in parts in a large one, with a rest between them, and finds as much", async () => {
    const on = indexOn(graphOf(40), { findingCost: large });
    expect(await on.threads()).toHaveLength(40);
    expect(on.finding.slice(0, 4)).toEqual(["any", "longer than 4000", "longer than 4000", "even"]);
    expect(on.finding).not.toContain("all");
    expect(
      on.finding
        .slice(4)
        .map(large)
        .filter((ms) => ms > 50),
    ).toEqual([]);
    expect(on.pauses.length).toBeGreaterThanOrEqual(on.finding.length - 1);
  });

  it("rests once several small questions together have taken as long as a picture", async () => {
    const on = indexOn(graphOf(3), { findingCost: () => 9 });
    await on.threads();
    expect(on.finding).toEqual(["any", "longer than 4000", "all"]);
    expect(on.pauses).toHaveLength(1);
  });

  it("looks for longer files only where there are long ones", async () => {
    const on = indexOn(new Map([...graphOf(3), threadPage(8, 60)]));
    await on.threads();
    expect(on.finding).toEqual(["any", "longer than 4000", "longer than 16000", "all"]);
  });

  it("is one small question once all files have been looked into", async () => {
    const on = indexOn(graphOf(40), { findingCost: large });
    await on.threads();
    const [before, reads] = [on.finding.length, on.asked.length];
    expect(await on.threads()).toHaveLength(40);
    expect(on.finding.slice(before)).toEqual(["any"]);
    expect(on.asked.length).toBe(reads);
  });

  it("looks then into files alone that were written since, and reads of them what may hold tweets", async () => {
    const files = new Map([...graphOf(20), ["pages/Diary.md", "- fog"], ["pages/Notes.md", "- rain"]]);
    const on = indexOn(files);
    await on.threads();
    await on.index.close();
    const [path, text] = threadPage(3, 5);
    on.standIn.user.changeFile(path, text);
    on.standIn.user.changeFile("pages/Diary.md", "- sun");
    on.standIn.user.changeFile("pages/Notes.md", threadPage(50)[1].replace(/^title::.*\n/, ""));
    await on.clock.pass(4_000);
    const [before, reads] = [on.finding.length, on.asked.length];
    expect((await on.threads()).map(({ tweets }) => tweets)).toContain(5);
    expect(on.finding.slice(before)).toEqual(["any", "among"]);
    expect(on.asked.slice(reads).map((pages) => pages.length)).toEqual([2]);
    expect(await on.threads()).toHaveLength(21);
  });

  it("looks into all files again where many were written at once", async () => {
    const on = indexOn(graphOf(3));
    await on.threads();
    await on.index.close();
    for (let page = 100; page < 610; page += 1) on.standIn.user.changeFile(`pages/Fog ${page}.md`, "- fog");
    const [path, text] = threadPage(77);
    on.standIn.user.changeFile(path, text);
    await on.clock.pass(4_000);
    const before = on.finding.length;
    expect(await on.threads()).toHaveLength(4);
    expect(on.finding.slice(before)).toContain("all");
  });

  it("takes new pages for what they are, whatever their numbers, and lets go of those that are gone", async () => {
    const on = indexOn(graphOf(30), { findingCost: large });
    await on.threads();
    await on.index.close();
    const [path, text] = threadPage(77);
    on.standIn.user.changeFile(path, text);
    await on.standIn.call("delete_page", ["Tides 3... (highlights)"]);
    await on.clock.pass(4_000);
    const pages = (await on.threads()).map(({ page }) => page);
    expect(pages).toContain("Tides 77... (highlights)");
    expect(pages).not.toContain("Tides 3... (highlights)");
    expect(pages).toHaveLength(30);
  });

  it("is not cut ever finer where that does not help", async () => {
    const on = indexOn(graphOf(30), { findingCost: () => 300 });
    await on.threads();
    expect(on.finding.slice(3)).toHaveLength(7);
  });

  it("ends when nobody wants it any more", async () => {
    const on = indexOn(graphOf(30), {
      findingCost: (part) => {
        if (part === "even") own.abort();
        return large(part);
      },
    });
    const own = new AbortController();
    await expect(on.index.threads({ ...unwatched(), signal: own.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(on.finding.at(-1)).toBe("even");
    expect(await on.threads()).toHaveLength(30);
  });
});
