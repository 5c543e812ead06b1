import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { everyBlock } from "../../src/core/block/outline.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { printThreads, written } from "./print-threads.ts";

const folder = new URL("../golden/", import.meta.url);
const pages = readdirSync(folder).filter((name) => /\.(?:md|org)$/.test(name));

describe("a page of each shape that exporters and templates write", () => {
  it.each(pages)("%s", async (name) => {
    const { page } = pageOfFile(`pages/${name}`, readFileSync(new URL(name, folder), "utf8"));
    const read = readTweetPage(page);
    await expect(printThreads(read)).toMatchFileSnapshot(`../golden/${name.replace(/\.(?:md|org)$/, ".threads")}`);
    for (const highlight of read?.highlights ?? []) expect(written(highlight)).toBe(highlight.block.text);
    const highlights = read?.highlights.map(({ block }) => block.id) ?? [];
    expect(new Set(highlights).size).toBe(highlights.length);
    const order = [...everyBlock(page.blocks)].map(({ id }) => id);
    expect(highlights).toEqual(order.filter((id) => highlights.includes(id)));
  });
});
