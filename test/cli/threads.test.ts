import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const script = fileURLToPath(new URL("threads.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
let graph = "";

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function threads(...options: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, ...options], { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

const page = `title:: A Kettle (highlights)
author:: [[@marthe on Twitter]]
category:: #tweets
url:: https://twitter.com/marthe/status/1498583821820462712

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
\t- 1/4 A kettle boils

\t  in three sounds. ([View Tweet](https://twitter.com/marthe/status/1498583821820462712))
\t\t- **Note**: Thread
\t- What you need:
\t- 4/4 Then quiet. ([View Tweet](https://twitter.com/marthe/status/1498583829286234915))
\t- @joris no ([View Tweet](https://twitter.com/marthe/status/1498619053470659613))
`;

/** The second page on which this tweet stands. */
const kettle = "Then quiet. ([View Tweet](https://twitter.com/marthe/status/1498583829286234915))";

beforeAll(async () => {
  graph = await mkdtemp(join(tmpdir(), "graph-"));
  await mkdir(join(graph, "pages"));
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["kettle.md", page],
    ["empty.md", ""],
    ["no blocks.md", "title:: Nothing\ncategory:: #tweets\n"],
    ["long.md", `- first\n- ${"x".repeat(50_000)}\n`],
    ["not utf-8.md", Uint8Array.from([0x2d, 0x20, 0xff, 0x0a])],
    ["ordinary.md", "- a page\n"],
    ["Tweets From Joris.md", `- ${kettle}\n`],
  ];
  for (const [name, text] of files) await writeFile(join(graph, "pages", name), text);
});

afterAll(() => rm(graph, { recursive: true }));

it("prints the threads of a graph as one JSON document", async () => {
  const { code, out, err } = await threads(graph, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const document: unknown = JSON.parse(out);
  expect(document).toMatchObject({
    pages: 6,
    tweetPages: 3,
    highlights: 5,
    tweets: 5,
    cutOff: 1,
    threads: [
      {
        page: "A Kettle (highlights)",
        file: "pages/kettle.md",
        author: "marthe",
        evidence: "certain",
        head: "1498583821820462712",
        missing: [3],
        members: [
          { id: "1498583821820462712", line: 7, posted: "2022-03-01T09:00:00.120Z", duplicate: false, alsoOn: [] },
          { id: null, line: 11, posted: null, reply: false, duplicate: false },
          {
            id: "1498583829286234915",
            line: 12,
            posted: "2022-03-01T09:00:01.900Z",
            reply: false,
            alsoOn: ["Tweets From Joris"],
          },
          { id: "1498619053470659613", line: 13, posted: "2022-03-01T11:20:00.000Z", reply: true, duplicate: false },
        ],
      },
    ],
  });
  expect(Object.keys(Object(document))).toEqual([
    "graph",
    "pages",
    "tweetPages",
    "highlights",
    "tweets",
    "cutOff",
    "threads",
    "problems",
  ]);
  expect(Reflect.get(Object(document), "problems")).toEqual(
    expect.arrayContaining([
      { file: "pages/empty.md", line: 1, what: "is empty" },
      { file: "pages/no blocks.md", line: 1, what: "has no blocks" },
      { file: "pages/long.md", line: 2, what: expect.stringContaining("50,000 characters") },
      { file: "pages/not utf-8.md", line: 1, what: "is not UTF-8" },
    ]),
  );
}, 30_000);

it("prints the same for a person", async () => {
  const readable = await threads(graph);
  expect(readable.out).toContain("@marthe, 4 tweets on “A Kettle (highlights)” (certain; missing: 3)");
  expect(readable.out).toContain("pages/kettle.md:7  2022-03-01 09:00  1/4 A kettle boils in three sounds.");
  expect(readable.out).toContain("(link lost)");
  expect(readable.out).toContain("(also on “Tweets From Joris”)");
}, 30_000);

it("says in one sentence that a folder is no graph", async () => {
  const { code, out, err } = await threads(join(graph, "nowhere"), "--json");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    `${join(graph, "nowhere")} is no Logseq graph: it has no pages/, no journals/ and no .md or .org file.\n`,
  );
}, 30_000);

it("says how it is used where no folder is given", async () => {
  expect(await threads()).toEqual({ code: 2, out: "", err: "Usage: npm run threads -- <graph folder> [--json]\n" });
}, 30_000);
