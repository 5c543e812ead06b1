import type {} from "@logseq/libs";
import { describe, expect, it } from "vitest";
import { sessions } from "../session.ts";
import { heard, openGarden, uuidOf } from "./garden.ts";

const { open } = sessions();

describe("start", () => {
  it("gives the ready callback what Logseq tells a plugin about itself", async () => {
    const { frame } = await openGarden(open);
    const [info] = await heard(frame, "ready");
    expect(info).toMatchObject({
      id: "protocol-fixture",
      version: "1.2.3",
      title: "Protocol fixture",
      settings: { disabled: false, greeting: "hello" },
    });
    expect(await frame.evaluate(() => location.search)).toBe("?__v__=1.2.3");
  });

  it("keeps the plugin out of the page: another origin, no way up", async () => {
    const { frame } = await openGarden(open);
    const reach = await frame.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (failure) {
        return failure instanceof Error ? failure.name : "";
      }
    });
    expect(reach).toBe("SecurityError");
  });
});

describe("calls", () => {
  it("answers with values, null and undefined as they are", async () => {
    const { session, frame } = await openGarden(open);
    const uuid = await uuidOf(session, "Water the figs");
    const block = await frame.evaluate((id) => logseq.Editor.getBlock(id), uuid);
    expect(block).toMatchObject({ uuid, content: "Water the figs" });
    expect(await frame.evaluate(() => logseq.Editor.getPage("no such page"))).toBeNull();
    const opened = await frame.evaluate(async () => {
      const answer: unknown = await logseq.App.openExternalLink("https://example.org/1");
      return answer === undefined;
    });
    expect(opened).toBe(true);
    expect(session.opened()).toEqual(["https://example.org/1"]);
  });

  it("rejects as Logseq does: an Error for a bad uuid, the plugin's own spelling for a method that does not exist", async () => {
    const { frame } = await openGarden(open);
    const failure = (call: "getBlock" | "noSuchThing") =>
      frame.evaluate(async (method) => {
        try {
          await logseq.Editor[method]?.("nope");
          return "no failure";
        } catch (reason) {
          return reason instanceof Error ? reason.message : reason;
        }
      }, call);
    expect(await failure("getBlock")).toBe("nope is not a valid UUID string.");
    expect(await failure("noSuchThing")).toBe("Not existed method #noSuchThing");
  });

  it("answers many calls at once, each with its own answer", async () => {
    const { frame } = await openGarden(open);
    const names = await frame.evaluate(async () => {
      const pages = await Promise.all(["Garden", "Shed", "Garden"].map((name) => logseq.Editor.getPage(name)));
      return pages.map((page) => page?.name);
    });
    expect(names).toEqual(["garden", "shed", "garden"]);
  });

  it("never answers with what cannot be cloned: the client gives up after 10 s", { timeout: 30_000 }, async () => {
    const { session, frame } = await openGarden(open);
    await session.page.evaluate(() => {
      const query = document.querySelector.bind(document);
      const rect = { toJSON: () => ({ unclonable: () => undefined }) };
      document.querySelector = (selector: string) =>
        selector === "#unclonable"
          ? Object.assign(document.createElement("i"), { getBoundingClientRect: () => rect })
          : query(selector);
    });
    const [message, ms] = await frame.evaluate(async () => {
      const from = performance.now();
      const reason: unknown = await logseq.UI.queryElementRect("#unclonable").catch((failure: unknown) => failure);
      return [reason instanceof Error ? reason.message : "", performance.now() - from] as const;
    });
    expect(message).toMatch(/^\[deferred timeout\] async call #\d+$/);
    expect(ms).toBeGreaterThan(9_900);
    expect(ms).toBeLessThan(11_500);
  });

  it("looks at the page for the plugin: rectangles, ids, theme values", async () => {
    const { frame } = await openGarden(open);
    const seen = await frame.evaluate(async () => ({
      head: await logseq.UI.queryElementRect("#head"),
      none: await logseq.UI.queryElementRect(".nothing-here"),
      id: await logseq.UI.queryElementById("app-container"),
      theme: await logseq.UI.resolveThemeCssPropsVals(["--ls-primary-background-color", "--nothing"]),
      bad: await logseq.UI.queryElementRect(">>>").catch((failure: unknown) =>
        failure instanceof Error ? failure.name : "",
      ),
    }));
    expect(seen).toMatchObject({
      head: { x: 0, y: 0, width: 1280, height: 48 },
      none: null,
      id: "DIV#app-container",
      theme: { "--ls-primary-background-color": "#ffffff", "--nothing": "" },
      bad: "SyntaxError",
    });
  });
});
