import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeClock } from "./clock.ts";
import { datascript } from "./query/datascript.ts";
import { createStandIn, type StandIn } from "./stand-in.ts";

const id = "6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";
const tides = `title:: Tides\ncategory:: #tweets\n\n- s\n\t- one\n\t\t- note\n\t- 1. two\n\t  id:: ${id}\n\t- three\n- end`;
const files: ReadonlyMap<string, string> = new Map([
  ["pages/Tides.md", tides],
  ["pages/Diary.md", `- see ((${id}))\n- {{embed ((${id}))}}`],
]);

function open(from = files) {
  const clock = createFakeClock();
  let count = 0;
  const newUuid = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
  return { clock, standIn: createStandIn({ files: from, clock, newUuid, queries: datascript }) };
}

/** uuid of the block that holds this text. */
async function uuidOf({ call }: StandIn, text: string): Promise<string> {
  const rows = await call("datascript_query", [`[:find ?u ?c :where [?b :block/content ?c] [?b :block/uuid ?u]]`]);
  const found = (Array.isArray(rows) ? rows : []).find(([, content]) => String(content).startsWith(text));
  return String(found?.[0]);
}

describe("files", () => {
  it("are current at once, and on disk within a second", async () => {
    const { standIn, clock } = open();
    await standIn.call("update_block", [await uuidOf(standIn, "three"), "drei"]);
    expect(standIn.files().get("pages/Tides.md")).toContain("- drei");
    expect(standIn.disk().get("pages/Tides.md")).toBe(tides);
    await clock.pass(1000);
    expect(standIn.disk().get("pages/Tides.md")).toBe(tides.replace("three", "drei"));
    expect(standIn.disk().get("pages/Diary.md")).toBe(files.get("pages/Diary.md"));
  });

  it("give new uuids when the graph is opened again, except to blocks with an id", async () => {
    const { standIn } = open();
    const three = await uuidOf(standIn, "three");
    standIn.user.reopen();
    expect(await standIn.call("get_block", [three])).toBeNull();
    expect(await standIn.call("get_block", [id])).not.toBeNull();
    expect(await uuidOf(standIn, "three")).not.toBe(three);
  });

  it("that another program changes are noticed, with the uuids of blocks that stayed the same", async () => {
    const { standIn, clock } = open();
    const three = await uuidOf(standIn, "three");
    standIn.user.changeFile("pages/Tides.md", `${tides}\n- more`);
    await clock.pass(2400);
    expect(await uuidOf(standIn, "more")).toBe("undefined");
    await clock.pass(200);
    expect(await uuidOf(standIn, "more")).not.toBe("undefined");
    expect(await uuidOf(standIn, "three")).toBe(three);
    standIn.user.deleteFile("pages/Tides.md");
    await clock.pass(3000);
    expect(await standIn.call("get_page_blocks_tree", ["Tides"])).toBeNull();
  });
});

describe("a batch in an org page", () => {
  it("keeps the uuid of a block behind whose properties a directive stands", async () => {
    const { standIn } = open(new Map([["pages/Tides.org", "* s\n* end"]]));
    const tree = { content: "one\n#+END_QUOTE see: this", properties: { id } };
    const options = { sibling: true, keepUUID: true };
    await standIn.call("insert_batch_block", [await uuidOf(standIn, "s"), [tree], options]);
    expect(await uuidOf(standIn, "one")).toBe(id);
  });
});

describe("queries", () => {
  it("see every change, undone ones too", async () => {
    const { standIn } = open();
    const count = () =>
      standIn.call("datascript_query", [
        '[:find (count ?b) . :where [?b :block/content ?c] [(clojure.string/includes? ?c "three")]]',
      ]);
    expect(await count()).toBe(1);
    await standIn.call("update_block", [await uuidOf(standIn, "one"), "three too"]);
    expect(await count()).toBe(2);
    standIn.user.undo();
    expect(await count()).toBe(1);
  });

  it("of two stand-ins do not meet", async () => {
    const [one, other] = [open().standIn, open(new Map([["pages/Empty.md", "- alone"]])).standIn];
    expect([await uuidOf(one, "alone"), await uuidOf(other, "three")]).toEqual(["undefined", "undefined"]);
    expect(await uuidOf(one, "three")).not.toBe("undefined");
  });
});

describe("faults", () => {
  it.each([
    ["rejects", { rejects: "no" }, "no", "three"],
    ["does nothing", "does nothing", null, "three"],
    ["never answers", "never answers", "…", "three"],
    ["answer is lost", "answer is lost", "…", "drei"],
  ] as const)("%s", async (_name, how, answer, text) => {
    const { standIn } = open();
    const three = await uuidOf(standIn, "three");
    const stop = standIn.fail({ method: "update_block", args: ([uuid]) => uuid === three }, how);
    const waited = new Promise((resolve) => setTimeout(resolve, 20, "…"));
    expect(
      await Promise.race([standIn.call("update_block", [three, "drei"]).catch((failure: unknown) => failure), waited]),
    ).toBe(answer);
    expect(await standIn.call("get_block", [three])).toMatchObject({ content: text });
    stop();
    await standIn.call("update_block", [three, "trois"]);
    expect(await standIn.call("get_block", [three])).toMatchObject({ content: "trois" });
  });

  it("let the person do something just before a call, once", async () => {
    const { standIn, clock } = open();
    const three = await uuidOf(standIn, "three");
    standIn.user.openPage("Tides");
    const type = async () => {
      standIn.user.edit(three, null);
      standIn.user.type("typed", 5);
      await clock.pass(600);
    };
    standIn.fail({ method: "get_block", after: 1, times: 1 }, { before: type });
    expect(await standIn.call("get_block", [three])).toMatchObject({ content: "three" });
    expect(await standIn.call("get_block", [three])).toMatchObject({ content: "typed" });
    expect(await standIn.look("get_block", [three])).toMatchObject({ content: "typed" });
  });
});

const act = fc.oneof(
  fc.record({
    method: fc.constant("update_block"),
    at: fc.nat(7),
    text: fc.constantFrom("new", "a\nb", "- x", "[[Page]] #tag", "size:: 2"),
  }),
  fc.record({ method: fc.constant("remove_block"), at: fc.nat(7), text: fc.constant("") }),
  fc.record({
    method: fc.constantFrom("move_block", "move_under", "move_before"),
    at: fc.nat(7),
    text: fc.constant(""),
    to: fc.nat(7),
  }),
  fc.record({
    method: fc.constantFrom("insert_block", "insert_batch_block"),
    at: fc.nat(7),
    text: fc.constantFrom("new", "- x\n- y"),
  }),
  fc.record({
    method: fc.constantFrom("set_block_collapsed", "set_blocks_id", "upsert_block_property"),
    at: fc.nat(7),
    text: fc.constant("x"),
  }),
);

async function perform(
  standIn: StandIn,
  { method, at, text, ...more }: { method: string; at: number; text: string; to?: number },
) {
  const rows = await standIn.call("datascript_query", [
    "[:find ?u :where [?b :block/page ?p] [?p :block/file] [?b :block/uuid ?u] [?b :block/parent]]",
  ]);
  const uuids = (Array.isArray(rows) ? rows : []).map(([uuid]) => String(uuid)).sort();
  const [block, target] = [uuids[at % uuids.length], uuids[(more.to ?? 0) % uuids.length]];
  const options = { move_block: {}, move_under: { children: true }, move_before: { before: true } }[method];
  if (options !== undefined) return await standIn.call("move_block", [block, target, options]);
  if (method === "insert_batch_block")
    return await standIn.call(method, [block, [{ content: text, children: [{ content: "c" }] }], { sibling: true }]);
  if (method === "set_blocks_id") return await standIn.call(method, [[block]]);
  if (method === "upsert_block_property") return await standIn.call(method, [block, "size", text]);
  return await standIn.call(method, [
    block,
    method === "set_block_collapsed" ? true : text,
    { sibling: true, focus: false },
  ]);
}

describe("the laws", () => {
  it("whatever was done is undone, step by step, to the same files, and done again to the same files", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
        const { standIn } = open();
        for (const one of acts) await perform(standIn, one);
        const after = [...standIn.files()];
        for (const _ of acts) standIn.user.undo();
        expect([...standIn.files()]).toEqual([...files]);
        for (const _ of acts) standIn.user.redo();
        expect([...standIn.files()]).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
