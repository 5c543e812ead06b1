import { commandRunner } from "../../src/app/command-runner.ts";
import type { CommandKey } from "../../src/app/commands.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { pluginFor } from "../app/plugin-on-stand-in.ts";
import type { Does } from "./does.ts";
import { bring, drag, edit, editMerged, note, nth, remove } from "./happen-to-block.ts";
import { remake, rename } from "./happen-to-page.ts";
import { blocksOf, type Life, load, pageBlocks, reopen } from "./life.ts";
import type { Fault, LifeEvent, Sync } from "./life-events.ts";
import { tweetLink } from "./small-graph.ts";

const nothing: Does = { what: "nothing" };

/** Lets something happen; undefined where there is nothing for it to happen to. */
export async function happen(life: Life, event: LifeEvent): Promise<Does | undefined> {
  const { standIn, plugin } = life;
  const run = commandRunner(plugin.app);
  switch (event.do) {
    case "command":
      return onBlock(life, event.key, event.at);
    case "page command":
      await run(event.key, { page: life.names[event.page] });
      return nothing;
    case "style":
      life.settings = { ...life.settings, style: event.style };
      return nothing;
    case "reload":
      load(life);
      return nothing;
    case "reindex":
    case "restart":
      reopen(life);
      if (event.do === "restart") load(life);
      return nothing;
    case "undo":
    case "redo":
      for (let press = 0; press < event.times; press += 1) standIn.user[event.do]();
      life.hasUndone = true;
      return { what: "undoes" };
    case "sync":
      return sync(life, event);
    case "edit":
      return edit(life, event);
    case "edit merged":
      return editMerged(life, event);
    case "note":
      return note(life, event.at);
    case "remove":
      return remove(life, event.at);
    case "drag":
      return drag(life, event);
    case "rename":
      return rename(life, event);
    case "remake":
      return remake(life, event);
    case "fault":
      return fault(life, event);
  }
}

/** Mostly on a tweet. */
async function onBlock(life: Life, key: CommandKey, at: number): Promise<Does | undefined> {
  const all = await blocksOf(life);
  const tweets = all.filter(({ text }) => text.includes("/status/"));
  const block = at % 8 === 0 ? nth(all, at) : nth(tweets, at);
  if (block === undefined) return undefined;
  await commandRunner(life.plugin.app)(key, { block: block.id });
  return nothing;
}

async function sync(life: Life, { page, tweets: coming, how }: Sync): Promise<Does | undefined> {
  const { standIn } = life;
  const last = (await pageBlocks(life, page)).at(-1);
  if (last === undefined) return undefined;
  const tweets = coming.map((tweet) =>
    textOf(life, page, how === "section" || tweet.kind !== "again" ? tweet : { ...tweet, kind: "late" }),
  );
  const header = how === "section" ? [`New highlights added [[Mar ${life.made}th, 2023]] at 5:56 PM`] : [];
  const made = tweets.map((content) => ({ content }));
  const behind = last.children.at(-1);
  const batch = how === "section" ? [{ content: header[0], children: made }] : made;
  const [target, sibling] = how === "section" ? [last, true] : behind === undefined ? [last, false] : [behind, true];
  await standIn.call("insert_batch_block", [target.id, batch, { sibling }]);
  return bring(life, [], [...header, ...tweets]);
}

function textOf(life: Life, page: number, { thread, kind, at }: Sync["tweets"][number]): string {
  life.made += 1;
  const { format } = life.graph;
  const there = life.versions.at(-1)?.expanded.on.get(life.names[page] ?? "")?.texts ?? [];
  // A copy in the same section is told from a tweet that undo has put back by its place alone.
  const again = there.filter((text) => text.includes("/status/") && !text.includes("::") && !text.startsWith("#+"));
  if (kind === "again" && again.length > 0) return again[at % again.length] ?? "";
  if (kind === "begins") return `1/ A thread ${life.made} ${tweetLink(thread, at % 12, format)}`;
  return `late ${life.made} ${tweetLink(thread, 60 + life.made, format)}`;
}

async function fault(life: Life, event: Fault): Promise<Does> {
  const { standIn, plugin, settings, names } = life;
  const { graph, shelf, pause } = pluginFor(standIn, { settings, limit: 40, between: faulty(event) }).app;
  await commandRunner({ ...plugin.app, graph, shelf, pause })(event.key, { page: names[event.page] });
  const does = (await meanwhile(life, event)) ?? nothing;
  await commandRunner(life.plugin.app)(event.end, {});
  return does;
}

async function meanwhile(life: Life, { meanwhile, page, call }: Fault): Promise<Does | undefined> {
  if (meanwhile === "rename") return rename(life, { do: "rename", page, to: call, how: "app" });
  if (meanwhile === "restart") reopen(life);
  if (meanwhile !== "nothing") load(life);
  return undefined;
}

function faulty({ call, how }: Fault): (ask: Ask) => Ask {
  let calls = 0;
  const never = (): Promise<never> => new Promise(() => {});
  return (ask) =>
    async (method, ...args) => {
      if (calls > 0 || method === "Storage.setItem") calls += 1;
      if (calls !== call) return ask(method, ...args);
      if (how === "rejects") throw new Error("the host has its own ideas");
      if (how === "does nothing") return null;
      if (how === "answer is lost") await ask(method, ...args);
      return never();
    };
}
