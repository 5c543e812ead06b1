import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/app/page-reading.ts";
import { everyBlock } from "../../../src/core/block/outline.ts";
import { isPlain } from "../../../src/core/search/plain-text.ts";
import { readGraphFolder } from "../../stand-in/graph-folder.ts";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

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
    const { graph } = plugin.app;
    const found = await threads();
    const expected: string[] = [];
    for (const { name } of await graph.pages((await graph.tweetPages({})).map(({ number }) => number))) {
      const [page] = await graph.pages([name]);
      const reading = page && (await readPage(plugin.app, page));
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

  it("knows of every thread in which accents are to be looked for", async () => {
    const { files } = await readGraphFolder("seeds");
    const found = await indexOn(files).threads();
    const told = found.map(({ isPlain: plain }) => plain);
    expect(told).toEqual(found.map(({ text }) => isPlain(text)));
    expect(new Set(told).size).toBe(2);
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

  it("reads a page of more blocks than the host gives at once, for a command in parts as well", async () => {
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
    expect(calls).toEqual(["pages", "another query", "blocks", "blocks", "blocks"]);
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
