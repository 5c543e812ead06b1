import { describe, expect, it } from "vitest";
import type { Session } from "./person.ts";
import { seeds } from "./seeds.ts";
import { sessions } from "./session.ts";

const { open } = sessions();

const owners = "What Is the Difference B... (highlights)";
const ownersPath = `pages/${owners}.md`;

const before = seeds();

async function startOn(page: string): Promise<Session> {
  const session = await open({ files: before });
  // The button is the last thing that the plugin registers, once it knows Logseq's language.
  await session.page.locator("[data-on-click=pressTweetThreads]").first().waitFor({ state: "attached" });
  await session.openPage(page);
  return session;
}

/** Nothing went wrong in the page, and nothing was asked of any other host. */
function expectQuiet(session: Session): void {
  expect(session.errors()).toEqual([]);
  expect(session.requests()).toEqual([]);
}

describe("slash commands", () => {
  it("collapse the owner's thread into one block with its note, and expand it byte for byte", async () => {
    const session = await startOn(owners);
    await session.slash("So what's the difference", "Collapse thread");
    await session.message("Collapsed 10 tweets by @Rapid_API into one block.");
    const collapsed = session.files().get(ownersPath) ?? "";
    expect(collapsed.match(/View Tweet/gu)).toHaveLength(10);
    expect(collapsed.match(/^\t- /gmu)).toHaveLength(1);
    expect(collapsed).toContain("\n\t\t- **Note**: Thread");
    await session.slash("What is the difference between", "Expand thread");
    await session.message("10 tweets are back where they were.");
    await expect.poll(() => session.files().get(ownersPath)).toBe(before.get(ownersPath));
    expectQuiet(session);
  });

  it("keep what was being typed when the command was called", async () => {
    const session = await startOn(owners);
    await session.typeInBlock("An API is only", " (typed just now) /Collapse thread");
    await session.page.keyboard.press("Enter");
    await session.message("Collapsed 10 tweets");
    await expect.poll(() => session.files().get(ownersPath)).toContain("(typed just now)");
    expect(session.files().get(ownersPath)).not.toContain("/Collapse");
  });

  it("ask before they open more than five tweets, and open https addresses made of handle and id", async () => {
    const session = await startOn(owners);
    await session.slash("An API is only", "Open original tweets");
    const panel = await session.panel();
    await panel.getByRole("alertdialog").waitFor();
    expect(session.opened()).toEqual([]);
    await panel.getByRole("button", { name: "Open them all" }).click();
    await session.message("Opened 10 tweets in the browser.");
    expect(session.opened()).toHaveLength(10);
    expect(session.opened()[0]).toBe("https://x.com/Rapid_API/status/1522237196803231744");
  });
});

describe("the bullet's menu", () => {
  it.each([
    ["the head", "What is the difference between"],
    ["the tail", "An API is only"],
    ["a note", "Note"],
  ])("collapses and expands from %s", async (_, words) => {
    const session = await startOn(owners);
    await session.rightClick(words, "Collapse thread");
    await session.message("Collapsed 10 tweets");
    await session.rightClick("Note", "Expand thread");
    await session.message("10 tweets are back");
    await expect.poll(() => session.files().get(ownersPath)).toBe(before.get(ownersPath));
    expectQuiet(session);
  });

  it("opens this tweet, and the thread's first", async () => {
    const session = await startOn(owners);
    await session.rightClick("An API is only", "Open original tweet");
    await session.rightClick("An API is only", "Open the thread's first tweet");
    await expect
      .poll(() => session.opened())
      .toEqual([
        "https://x.com/Rapid_API/status/1522237213102202880",
        "https://x.com/Rapid_API/status/1522237196803231744",
      ]);
  });

  it("says in a sentence why a block is no thread, and changes nothing", async () => {
    const session = await startOn("Harbour Notes");
    await session.rightClick("Tide table", "Collapse thread");
    await session.message("This block is not one of the tweets");
    expect(session.files().get("pages/Harbour Notes.md")).toBe(before.get("pages/Harbour Notes.md"));
  });
});

describe("tweets that a journal refers to", () => {
  const name = "Cómo Aprendí a Tejer... (highlights)";
  const path = `pages/${name}.md`;

  it("stay under the merged block, and the journal keeps its reference and its embed", async () => {
    const session = await startOn(name);
    await session.rightClick("El patrón dice", "Collapse thread");
    await session.message("Collapsed 6 tweets by @ines_teje");
    const collapsed = session.files().get(path) ?? "";
    expect(collapsed).toContain("\t\t- Deshacer una fila");
    expect(collapsed).toContain("\t\t\t- ask [[Marta]] for her checklist");
    expect(session.files().get("journals/2023_02_03.md")).toBe(before.get("journals/2023_02_03.md"));
    await session.rightClick("a los cuarenta", "Expand thread");
    await session.message("6 tweets are back");
    await expect.poll(() => session.files().get(path)).toBe(before.get(path));
    expect(session.files().get("journals/2023_02_03.md")).toBe(before.get("journals/2023_02_03.md"));
  });
});

describe("the page's menu and the palette", () => {
  const name = "Tweets From Kenji (highlights)";
  const path = `pages/${name}.md`;

  it("collapse and expand every thread of a page that mixes threads with single tweets", async () => {
    // Logseq offers a page what was registered before the page was opened (recording 13).
    const session = await startOn("Harbour Notes");
    await session.openPage(name);
    await session.pageMenu("Collapse all threads here");
    await session.message("Collapsed 2 threads on this page.");
    expect((session.files().get(path) ?? "").match(/^\t- /gmu)).toHaveLength(5);
    await session.pageMenu("Expand all threads here");
    await session.message("Expanded 2 threads on this page.");
    await expect.poll(() => session.files().get(path)).toBe(before.get(path));
    await session.palette("Collapse all threads here");
    await session.message("Collapsed 2 threads on this page.");
    expectQuiet(session);
  });

  it("take the tweet that Escape has selected, and say so to whoever has only the cursor in it", async () => {
    const session = await startOn(owners);
    await session.editBlock("An API is only");
    await session.palette("Split the thread before this tweet");
    await session.message("Click into a tweet, press Escape to select it, then run the command again.");
    await session.editBlock("An API is only");
    await session.page.keyboard.press("Escape");
    await session.palette("Split the thread before this tweet");
    await session.message("Split: a thread of its own begins with this tweet now.");
    await session.slash("An API is only", "Join this tweet with the thread above");
    await session.message("Joined: this tweet and the one above it are one thread now.");
    expect(session.files().get(ownersPath)).toBe(before.get(ownersPath));
    expectQuiet(session);
  });

  it("say of a page without tweets that it has no thread", async () => {
    const session = await startOn("Harbour Notes");
    await session.palette("Collapse all threads here");
    await session.message("There is no thread on this page that could be collapsed.");
    await session.palette("Restore deleted threads of this page");
    await session.message("No thread of this page is missing");
    expectQuiet(session);
  });

  it("show the panel, which lists every thread and goes to the one that is clicked", async () => {
    const session = await startOn("Harbour Notes");
    await session.palette("Show tweet threads");
    const panel = await session.panel();
    await panel.getByText("5 threads").first().waitFor();
    await panel.getByText("潮位表を読めるように").first().click();
    await session.block("潮位表を読めるように").waitFor();
    expectQuiet(session);
  });

  it("insert a thread that is chosen in the panel below the block in which one writes", async () => {
    const session = await startOn("Harbour Notes");
    await session.slash("Tide table", "Insert thread as text");
    await session.message("Choose a thread in the panel");
    const panel = await session.panel();
    await panel.getByRole("option", { name: /^@ines_teje/ }).click({ button: "right" });
    await panel.getByRole("menuitem", { name: "Insert at the cursor" }).click();
    const inserted = "\n- @ines_teje\n  \n  Cómo aprendí a tejer";
    await expect.poll(() => session.files().get("pages/Harbour Notes.md")).toContain(`left${inserted}`);
    const path = "pages/Cómo Aprendí a Tejer... (highlights).md";
    expect(session.files().get(path)).toBe(before.get(path));
    expectQuiet(session);
  });
});

describe("what cannot be loaded", () => {
  const button = (session: Session) => session.page.locator("[data-on-click=pressTweetThreads]").first();
  const wrong = "Something went wrong (";

  it.each([
    ["the plugin's own code", "plugin"],
    ["the panel's code", "open-frame"],
    ["the panel's side of the app", "panel-side"],
  ])("is said at a press of the button: %s", async (_, chunk) => {
    const session = await startOn("Harbour Notes");
    await session.page.context().route(new RegExp(`/assets/${chunk}-[^/]*\\.js`), (route) => route.abort());
    await button(session).click();
    await session.message(wrong);
  });

  it("is said by a command", async () => {
    const session = await startOn(owners);
    await session.page.context().route(/\/assets\/plugin-[^/]*\.js/, (route) => route.abort());
    await session.slash("So what's the difference", "Collapse thread");
    await session.message(wrong);
    expect(session.files().get(ownersPath)).toBe(before.get(ownersPath));
  });
});
