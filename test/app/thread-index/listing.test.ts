import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/app/attempt.ts";
import { collapseHere } from "../../../src/app/fold-commands.ts";
import { readPage } from "../../../src/app/page-reading.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { everyBlock } from "../../../src/core/block/outline.ts";
import { defaultSettings } from "../../../src/core/settings.ts";
import { readGraphFolder } from "../../stand-in/graph-folder.ts";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { graphOf, keyOf, threadPage } from "./made-up-graph.ts";

const ownersPath = "pages/What Is the Difference B... (highlights).md";

describe("a first listing", () => {
  it("reads nothing before somebody asks", async () => {
    const { calls, clock } = indexOn(graphOf(2));
    await clock.pass(60_000);
    expect(calls).toEqual([]);
  });

  it("asks what is there, once, then for the pages alone", async () => {
    const { calls, threads, asked, finding } = indexOn(graphOf(7, 40));
    expect(await threads()).toHaveLength(7);
    expect(calls).toEqual([
      "DB.onChanged",
      "App.onCurrentGraphChanged",
      "App.onGraphAfterIndexed",
      "App.getCurrentGraph",
      "App.getUserConfigs",
      "App.getCurrentGraphConfigs",
      "find",
      "changed files",
      "find",
      "find",
      "changed files",
      "Storage.getItem",
      "Storage.allKeys",
      "Storage.allKeys",
      "Storage.allKeys",
      "pages",
    ]);
    expect(finding).toEqual(["any", "longer than 4000", "all"]);
    expect(asked[0]).toHaveLength(7);
  });

  it("finds the threads that reading each page by itself finds", async () => {
    const { files } = await readGraphFolder("seeds");
    const { threads, plugin } = indexOn(files);
    const { graph, shelf } = plugin.app;
    const found = await threads();
    const expected: string[] = [];
    for (const { name } of await graph.pages((await graph.tweetPages({})).map(({ number }) => number))) {
      const [page] = await graph.pages([name]);
      const reading = page && (await readPage(shelf, page));
      for (const { author, members } of reading?.threads ?? [])
        expected.push(`${name} ${author} ${members[0]?.id} ${members.filter(({ duplicate }) => !duplicate).length}`);
    }
    const listed = found.map(({ page, author, key, tweets }) => `${page} ${author} ${key} ${tweets}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(3);
  });

  it("keeps of the owner's thread what lists and search need", async () => {
    const { threads } = indexOn(new Map([[ownersPath, readFileSync(`seeds/${ownersPath}`, "utf8")]]));
    const [thread] = await threads();
    expect(thread).toMatchObject({
      key: "1522237196803231744",
      author: "Rapid_API",
      state: "spread",
      evidence: "certain",
      tweets: 10,
      arrived: 0,
      cutOff: 0,
      missing: [],
      interrupted: false,
    });
    expect(new Date(thread?.posted ?? 0).toISOString()).toMatch(/^2022-05-0/);
    expect(thread?.text).toContain("\n\n");
    expect(thread?.text).not.toContain("View Tweet");
  });

  it("tells how far it is, in pages", async () => {
    const { index } = indexOn(graphOf(120));
    const told: string[] = [];
    await index.threads({ ...unwatched(), progress: (done, of) => told.push(`${done}/${of}`) });
    expect(told[0]).toBe("0/120");
    expect(told.at(-1)).toBe("120/120");
    const done = told.map((one) => Number(one.split("/")[0]));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it("asks for a page of very many blocks in parts, none of which holds the host long", async () => {
    const { threads, blocksAsked } = indexOn(new Map([threadPage(1, 1_200)]));
    expect((await threads()).map(({ tweets }) => tweets)).toEqual([1_200]);
    expect(blocksAsked.map((blocks) => blocks.length)).toEqual([500, 500, 203]);
    expect(new Set(blocksAsked.flat()).size).toBe(1_203);
  });

  it("reads a page of more blocks than the host gives at once", async () => {
    const { plugin, calls } = indexOn(new Map([threadPage(1, 1_200)]), {
      between:
        (ask) =>
        async (method, ...args) => {
          const answer = await ask(method, ...args);
          if (!String(args[0]).includes("_page") || !Array.isArray(answer)) return answer;
          return answer.map(([page]) => [{ ...page, _page: page._page.slice(0, 1_000) }]);
        },
    });
    const [page] = await plugin.app.graph.pages(["Tides 1... (highlights)"]);
    expect([...everyBlock(page?.blocks ?? [])]).toHaveLength(1_203);
    expect(calls).toEqual(["pages", "another query", "blocks"]);
  });

  it("asks for pages in the order of their numbers, long ones by themselves", async () => {
    const long = Array.from({ length: 3 }, (_, number) => threadPage(1_000 + number, 100));
    const { threads, asked } = indexOn(new Map([...long, ...graphOf(20)]));
    expect(await threads()).toHaveLength(23);
    expect(asked.map((pages) => pages.length)).toEqual([20, 3]);
    for (const pages of asked) expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  });

  it("lists a page whose blocks say nothing of tweets but their own links", async () => {
    const note = "- Read later\n\t- > So it goes ([View Tweet](https://x.com/kv/status/1592385404250095616))";
    const more = "\n\t- > Po-tee-weet ([View Tweet](https://x.com/kv/status/1592385406266507264))";
    const { threads } = indexOn(new Map([["journals/2023_11_10.md", note + more]]));
    expect((await threads()).map(({ author, tweets }) => `${author} ${tweets}`)).toEqual(["kv 2"]);
  });
});

describe("the size of a question", () => {
  it.each([
    ["a quick host", 0.1],
    ["the recorded host", 0.5],
    ["a host with a large graph", 4],
    ["a host that is hardly there", 60],
  ])("is fitted to %s", async (_, perPage) => {
    const { threads, asked, pauses } = indexOn(graphOf(400), { cost: (pages) => pages * perPage });
    await threads();
    const costs = asked.map((pages) => pages.length * perPage);
    const settled = costs.slice(1, -1);
    expect(settled.filter((ms) => ms > Math.max(50, perPage))).toEqual([]);
    expect(asked.flat()).toHaveLength(400);
    expect(pauses).toHaveLength(asked.length - 1);
    if (perPage === 0.1) expect(asked.length).toBeLessThan(6);
  });

  it("shrinks when pages grow, and never to nothing", async () => {
    let chunks = 0;
    const cost = (pages: number): number => {
      chunks += 1;
      return chunks < 3 ? pages * 0.3 : pages * 5;
    };
    const { threads, asked } = indexOn(graphOf(300), { cost });
    await threads();
    expect(asked.slice(5).every((pages) => pages.length * 5 <= 50)).toBe(true);
    expect(asked.every((pages) => pages.length > 0)).toBe(true);
  });

  it("comes back after a hiccup of the machine", async () => {
    let chunks = 0;
    const cost = (pages: number): number => {
      chunks += 1;
      return pages * 0.7 + (chunks === 3 ? 900 : 0);
    };
    const { threads, asked } = indexOn(graphOf(500), { cost });
    await threads();
    expect(asked.length).toBeLessThan(22);
  });

  it("counts blocks, as far as the lengths of files tell", async () => {
    const long = new Map(Array.from({ length: 12 }, (_, number) => threadPage(1_000 + number, 150)));
    const on = indexOn(new Map([...graphOf(200), ...long]), {
      cost: (_, numbers) => numbers.reduce((sum, number) => sum + (longPages.has(number) ? 25 : 0.3), 0),
    });
    const longPages = new Set<number>();
    for (const number of long.keys()) {
      const page = await on.standIn.look("get_page", [/pages\/(.*)\.md/.exec(number)?.[1]]);
      longPages.add(Number(Reflect.get(Object(page), "id")));
    }
    expect(await on.threads()).toHaveLength(212);
    const holding = on.asked.map((numbers) => numbers.filter((number) => longPages.has(number)).length);
    expect(Math.max(...holding)).toBe(1);
    expect(on.asked.length).toBeLessThan(25);
  });
});

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

describe("a listing that is called off", () => {
  it("asks for no further page, and the next one goes on from there", async () => {
    const { index, threads, asked } = indexOn(graphOf(200), { cost: (pages) => pages });
    const own = new AbortController();
    const listing = index.threads({
      signal: own.signal,
      progress: (done) => {
        if (done >= 50) own.abort();
      },
    });
    await expect(listing).rejects.toMatchObject({ name: "AbortError" });
    const first = asked.flat();
    expect(asked).toHaveLength(2);
    expect(first.length).toBeLessThan(100);
    expect(await threads()).toHaveLength(200);
    expect(asked.flat().length).toBe(200);
    expect(new Set(asked.flat()).size).toBe(200);
  });

  it("does nothing when it was called off before its turn", async () => {
    const { index, calls } = indexOn(graphOf(1));
    await expect(index.threads({ ...unwatched(), signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(calls).toEqual([]);
  });
});

describe("what the host has answered", () => {
  const isForPages = (query: unknown): boolean => typeof query === "string" && query.includes("_page");
  /** Chunks of some 35 pages, of which a few are worked on before the next ones are asked for. */
  const slowly = { cost: (pages: number) => pages, look: 1 };

  it("is worked on while the host is at the next question, and there is never more than one", async () => {
    const known: number[] = [];
    let under = 0;
    let most = 0;
    const on = indexOn(graphOf(150), {
      ...slowly,
      between: (ask) => async (method, query) => {
        if (!isForPages(query)) return ask(method, query);
        known.push(Array.from({ length: 150 }, (_, number) => on.index.thread(keyOf(number)) ?? []).flat().length);
        under += 1;
        most = Math.max(most, under);
        const answer = await ask(method, query);
        under -= 1;
        return answer;
      },
    });
    await on.threads();
    const answered = on.asked.map((_, at) => on.asked.slice(0, at).flat().length);
    for (const [at, count] of known.entries()) {
      expect(count).toBeGreaterThanOrEqual(answered[at - 1] ?? 0);
      if (at > 0) expect(count).toBeLessThan(answered[at] ?? 0);
    }
    expect(known[1]).toBeGreaterThan(0);
    expect(known.length).toBeGreaterThan(3);
    expect(most).toBe(1);
    expect(on.pauses).toEqual([]);
  });

  it("is read again with what was asked for since, where the storage keeps quiet", async () => {
    const silent = "Tides 20... (highlights)";
    let isQuiet = false;
    const on = indexOn(graphOf(150), {
      ...slowly,
      between:
        (ask) =>
        async (method, ...args) => {
          if (isQuiet && method === "Storage.getItem" && String(args[0]).startsWith("threads/"))
            throw new NoAnswer(method);
          return ask(method, ...args);
        },
    });
    const { app } = on.plugin;
    const settings = () => ({ ...defaultSettings, links: "one at the end" as const });
    await collapseHere(
      { ...app, settings },
      { block: blockId(await blockThatBegins(on.standIn, "The tide of day 20,")) },
    );
    expect(on.plugin.said.at(-1)?.tone).toBe("done");
    isQuiet = true;
    await expect(on.threads()).rejects.toBeInstanceOf(NoAnswer);
    isQuiet = false;
    expect(await on.threads()).toHaveLength(150);
    expect((await on.threads()).find(({ page }) => page === silent)?.tweets).toBe(3);
  });
});

describe("two listings at once", () => {
  it("read each page once, and both see how far it is", async () => {
    const { index, asked } = indexOn(graphOf(150));
    const told: number[] = [];
    const one = index.threads(unwatched());
    const other = index.threads({ ...unwatched(), progress: (done) => told.push(done) });
    expect(await one).toBe(await other);
    expect(asked.flat().length).toBe(150);
    expect(told).toContain(50);
  });

  it("do not end each other", async () => {
    const { index, asked } = indexOn(graphOf(150));
    const own = new AbortController();
    const one = index.threads({ signal: own.signal, progress: (done) => done > 0 && own.abort() });
    const other = index.threads(unwatched());
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    expect(await other).toHaveLength(150);
    expect(asked.flat().length).toBe(150);
  });
});

describe("a host that does not do as it is asked", () => {
  const isForPages = ([query]: readonly unknown[]): boolean => typeof query === "string" && query.includes("_page");

  it("ends a listing when it keeps quiet; the next one goes on from there", async () => {
    let questions = 0;
    const { threads, asked, index } = indexOn(graphOf(120), {
      between:
        (ask) =>
        async (method, ...args) => {
          if (isForPages(args)) questions += 1;
          if (isForPages(args) && questions === 2) throw new NoAnswer(method);
          return ask(method, ...args);
        },
    });
    await expect(threads()).rejects.toBeInstanceOf(NoAnswer);
    const before = asked.flat().length;
    expect(await threads()).toHaveLength(120);
    expect(asked.flat().length - before).toBeLessThanOrEqual(120 - 50);
    expect(index.unreadable()).toEqual([]);
  });

  it("is asked in the recorded way when it refuses the quick one", async () => {
    const files = graphOf(5);
    const plain = await indexOn(files).threads();
    const { standIn, threads } = indexOn(files);
    standIn.fail({ method: "datascript_query", args: isForPages }, { rejects: { message: "No reverse pulls here" } });
    expect((await threads()).map(({ key }) => key).toSorted()).toEqual(plain.map(({ key }) => key).toSorted());
  });

  it("is asked by categories and blocks when it keeps no texts of files", async () => {
    const files = new Map([...graphOf(4), threadPage(9)].map(([path, text]) => [path, text] as const));
    const { standIn, threads } = indexOn(files);
    const isForFiles = ([query]: readonly unknown[]): boolean => String(query).includes(":file/content");
    standIn.fail({ method: "datascript_query", args: isForFiles }, { rejects: { message: "no texts" } });
    await expect(threads()).rejects.toThrow("no texts");
    const none = indexOn(files, {
      between: (ask) => async (method, query) => {
        if (typeof query !== "string" || !query.includes(":file/content")) return ask(method, query);
        return query.includes("?f .") ? null : [];
      },
    });
    expect(await none.threads()).toHaveLength(5);
  });

  it("hides one damaged page, and no other", async () => {
    const files = graphOf(120);
    const damaged = "Tides 77... (highlights)";
    const { standIn, threads, index, asked } = indexOn(files);
    const [row] = [await standIn.call("get_page", [damaged])];
    const number = Number(Reflect.get(Object(row), "id"));
    const isDamaged = ([query]: readonly unknown[]): boolean =>
      typeof query === "string" && query.includes(":block/content") && new RegExp(`[[ ]${number}[\\] ]`).test(query);
    const end = standIn.fail(
      { method: "datascript_query", args: isDamaged },
      { rejects: new Error("left is not right") },
    );
    expect(await threads()).toHaveLength(119);
    expect(index.unreadable()).toEqual([{ page: number, reason: "left is not right" }]);
    expect(index.troubles()).toEqual({ isWordDamaged: false, unreadPages: 1, reason: "left is not right" });
    expect(asked.length).toBeLessThan(40);
    end();
    index.working(damaged)();
    expect(await threads()).toHaveLength(119 + 1);
    expect(index.unreadable()).toEqual([]);
  });

  it("lists all the same when its storage does not work", async () => {
    const { standIn, threads } = indexOn(graphOf(3));
    standIn.fail({ method: "read_plugin_storage_file" }, { rejects: "failed to get fs backend" });
    standIn.fail({ method: "list_plugin_storage_files" }, { rejects: new TypeError("null") });
    expect(await threads()).toHaveLength(3);
  });
});

describe("a command", () => {
  it("needs its page alone, and does not wait for a listing", async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const files = graphOf(80);
    const { index, plugin, standIn, asked, clock } = indexOn(files, {
      between:
        (ask) =>
        async (method, ...args) => {
          const isListing = typeof args[0] === "string" && /ground \[\d+ \d+/.test(args[0]);
          if (isListing && !isHeld) {
            isHeld = true;
            await held;
          }
          return ask(method, ...args);
        },
    });
    const listing = index.threads(unwatched());
    await clock.pass(0);
    const block = blockId(await blockThatBegins(standIn, "The tide of day 5, hour 1"));
    await collapseHere(plugin.app, { block });
    expect(plugin.said.at(-1)?.tone).toBe("done");
    expect(asked.slice(1).every((pages) => pages.length <= 1)).toBe(true);
    letGo();
    expect(await listing).toHaveLength(80);
  });
});
