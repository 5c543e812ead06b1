import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readGraphFolder } from "./graph-folder.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "graph-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

describe("readGraphFolder", () => {
  it("reads pages, journals and the config, and nothing of Logseq's own", async () => {
    await put("pages/Tides.md", "- a");
    await put("pages/Gezeiten.org", "* a");
    await put("journals/2022_11_20.md", "- b");
    await put("logseq/config.edn", "{}");
    await put("logseq/bak/pages/Tides/old.md", "- old");
    await put(".git/x.md", "- git");
    await put("assets/notes.md", "- asset");
    await put("pages/picture.png", "x");
    const { files, problems } = await readGraphFolder(folder);
    expect([...files.keys()]).toEqual([
      "journals/2022_11_20.md",
      "pages/Gezeiten.org",
      "pages/Tides.md",
      "logseq/config.edn",
    ]);
    expect(problems).toEqual([]);
  });

  it("tells of files that are no UTF-8, empty, or lead nowhere", async () => {
    await put("pages/bad.md", Uint8Array.from([0x2d, 0x20, 0x61, 0x0a, 0x2d, 0x20, 0xff, 0x0a]));
    await put("pages/empty.md", " \n");
    await symlink(join(folder, "nowhere.md"), join(folder, "pages/lost.md"));
    const { files, problems } = await readGraphFolder(folder);
    expect([...files.keys()]).toEqual(["pages/empty.md"]);
    expect(problems).toEqual([
      { file: "pages/lost.md", line: 1, what: "cannot be read: it leads nowhere" },
      { file: "pages/bad.md", line: 2, what: "is not UTF-8" },
      { file: "pages/empty.md", line: 1, what: "is empty" },
    ]);
  });

  it("takes a folder of page files for a graph, and refuses one without any", async () => {
    await expect(readGraphFolder(folder)).rejects.toThrow("is no Logseq graph");
    await put("Tides.md", "- a");
    expect([...(await readGraphFolder(folder)).files.keys()]).toEqual(["Tides.md"]);
  });

  it("refuses a folder that is not there", async () => {
    await expect(readGraphFolder(join(folder, "nowhere"))).rejects.toThrow("ENOENT");
  });
});
