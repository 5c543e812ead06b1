import { describe, expect, it } from "vitest";
import { interruptedRuns } from "../../../src/app/carry-out.ts";
import { collapsePage, expandPage } from "../../../src/app/fold-commands.ts";
import { finishRun, finishRuns, putBackRun, putBackRuns } from "../../../src/app/run-commands.ts";
import { defaultSettings } from "../../../src/core/settings.ts";
import type { Ask } from "../../../src/logseq/ask.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";
import { blockThatBegins, pluginFor, standInOn } from "../plugin-on-stand-in.ts";
import { pagePath, threadPages } from "../thread-pages.ts";

const call = { page: "Tides (highlights)" };
/** Every second case in everyday runs, in turn over changes and faults; all of them with FAULTS=all. */
const every = process.env["FAULTS"] === "all" ? 1 : 2;
/** How long the plugin waits here, in ms. */
const limit = 40;
const never = (): Promise<never> => new Promise(() => {});
const changing = /\.(?:insert|move|update|remove|setBlock)/u;

/** What can go wrong with the call that ends a command that was cut short. */
const faults = ["rejects", "times out", "does nothing", "loses its answer", "is the last"] as const;
type Fault = (typeof faults)[number];

/** Lets one call go wrong, by its number among all calls that `counts`; `dead` comes when the app has ended with it. */
function faulty(fault: Fault, number: number, counts: (method: string) => boolean) {
  const seen = { calls: 0 };
  let die = (): void => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const between = (ask: Ask): Ask => {
    return async (method, ...args) => {
      if (fault === "is the last" && seen.calls >= number) return never();
      if (!counts(method)) return ask(method, ...args);
      seen.calls += 1;
      if (seen.calls !== number) return ask(method, ...args);
      if (fault === "rejects") throw new Error("the host has its own ideas");
      if (fault === "does nothing") return null;
      if (fault === "loses its answer" || fault === "is the last") await ask(method, ...args);
      if (fault === "is the last") die();
      return never();
    };
  };
  return { seen, between, dead };
}

function words(standIn: StandIn): string {
  return (standIn.files().get(pagePath) ?? "").replace(/^\s*id:: [-0-9a-f]{36}\n/gmu, "");
}

const kinds = [
  { style: "merge", what: "collapse" },
  { style: "merge", what: "expand" },
  { style: "nest", what: "collapse" },
  { style: "nest", what: "expand" },
] as const;
type Kind = (typeof kinds)[number];

/** A page on which a command was cut short after its nth change; undefined where it has no more than that. */
async function cutAfter(files: ReadonlyMap<string, string>, { style, what }: Kind, changes: number) {
  const standIn = standInOn(files);
  const settings = { ...defaultSettings, style };
  if (what === "expand") await collapsePage(pluginFor(standIn, { settings }).app, call);
  const before = words(standIn);
  const { seen, between, dead } = faulty("is the last", changes, (method) => changing.test(method));
  const command = what === "collapse" ? collapsePage : expandPage;
  await Promise.race([command(pluginFor(standIn, { settings, between }).app, call), dead]);
  return seen.calls < changes ? undefined : { standIn, settings, before };
}

describe("a command that was cut short, and is cut short again as it is ended", () => {
  it.each(Object.entries(threadPages))("can still be ended, and the page comes back: %s", async (_, files) => {
    let cases = 0;
    let turn = 0;
    for (const kind of kinds) {
      for (let changes = 1; ; changes += 1) {
        if ((await cutAfter(files, kind, changes)) === undefined) break;
        for (const fault of faults) {
          turn += 1;
          if (turn % every !== 0) continue;
          const half = await cutAfter(files, kind, changes);
          if (half === undefined) throw new Error("The same command made other changes.");
          const { standIn, settings, before } = half;
          const first = Math.floor(turn / 2) % 2 === 0 ? finishRun : putBackRun;
          const last = turn % 3 === 0 ? finishRun : putBackRun;
          const number = 1 + (turn % 5);
          const { between, dead } = faulty(
            fault,
            number,
            (method) => /pages|datascript/iu.test(method) || changing.test(method),
          );
          const { app } = pluginFor(standIn, { settings, between, limit });
          const [run] = await interruptedRuns(pluginFor(standIn).app.shelf);
          if (run !== undefined) await Promise.race([first(app, run).catch(() => undefined), dead]);
          const { app: later } = pluginFor(standIn, { settings });
          const about = `${kind.style} ${kind.what} ${changes}, ${first.name} ${fault}@${number}, ${last.name}`;
          for (const left of await interruptedRuns(later.shelf)) {
            expect(await last(later, left), about).toMatchObject({ end: "done" });
            if (last === putBackRun) expect(words(standIn), about).toBe(before);
          }
          expect(await interruptedRuns(later.shelf)).toEqual([]);
          await expandPage(later, call);
          expect(words(standIn), about).toBe(words(standInOn(files)));
          cases += 1;
        }
      }
    }
    expect(cases).toBeGreaterThan(20);
  });

  it.each([
    ["finished", finishRuns],
    ["put back", putBackRuns],
  ])("keeps its record where Logseq refuses to let it be %s, and says how it stands", async (_, end) => {
    const half = await cutAfter(threadPages["a section of one thread"] ?? new Map(), kinds[0], 1);
    if (half === undefined) throw new Error("The command was not cut short.");
    const { standIn } = half;
    const page = words(standIn);
    const { between } = faulty("rejects", 1, (method) => changing.test(method));
    const refused = pluginFor(standIn, { between });
    await end(refused.app);
    expect(refused.said.at(-1)?.sentence).toBe(
      "Logseq did not do all that it was asked (Logseq said: the host has its own ideas), so the command stands halfway. No text is lost. In a moment, run “Finish interrupted commands” or “Put back interrupted commands”.",
    );
    expect(words(standIn)).toBe(page);
    const again = pluginFor(standIn);
    await end(again.app);
    expect(again.said.at(-1)?.tone).toBe("done");
  });

  it("is not ended where a block that would go has got an id of its own since", async () => {
    const half = await cutAfter(threadPages["a section of one thread"] ?? new Map(), kinds[0], 1);
    if (half === undefined) throw new Error("The command was not cut short.");
    const { standIn, before } = half;
    const tweet = await blockThatBegins(standIn, "Suben");
    await standIn.call("upsert_block_property", [tweet, "id", tweet]);
    const plugin = pluginFor(standIn);
    plugin.answer = false;
    await finishRuns(plugin.app);
    expect(plugin.said.at(-1)?.sentence).toContain("has been changed since the interrupted command");
    expect(standIn.files().get(pagePath)).toContain(`id:: ${tweet}`);
    await putBackRuns(plugin.app);
    expect(words(standIn)).toBe(before);
    expect(standIn.files().get(pagePath)).toContain(`id:: ${tweet}`);
  });
});
