import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/app/attempt.ts";
import { noTroubles } from "../../../src/app/list-troubles.ts";
import { indexOn } from "./index-on-stand-in.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

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
    expect(index.troubles()).toEqual(noTroubles);
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
    expect(index.troubles()).toEqual({ isWordDamaged: false, unreadPages: 1, reason: "left is not right" });
    expect(asked.length).toBeLessThan(40);
    end();
    index.working(damaged)();
    expect(await threads()).toHaveLength(119 + 1);
    expect(index.troubles()).toEqual(noTroubles);
  });

  it("lists all the same when its storage does not work", async () => {
    const { standIn, threads } = indexOn(graphOf(3));
    standIn.fail({ method: "read_plugin_storage_file" }, { rejects: "failed to get fs backend" });
    standIn.fail({ method: "list_plugin_storage_files" }, { rejects: new TypeError("null") });
    expect(await threads()).toHaveLength(3);
  });
});
