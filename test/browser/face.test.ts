import { expect, inject, it } from "vitest";
import type { Session } from "./person.ts";
import { sessions } from "./session.ts";

/** What a person can do on the stand-in's page itself, without a plugin's help. */
const { open } = sessions();

const fig = "6b02c13e-a27a-4f16-ade4-b1aa9cc67977";
const garden = [
  "- Plant **beans** #garden",
  "\t- They like the wall",
  "- Water the figs",
  `  id:: ${fig}`,
  "- Ask about the quince",
].join("\n");
const files = {
  "pages/Garden.md": garden,
  "pages/Shed.md": `- A spade for ((${fig}))\n- {{embed ((${fig}))}}\n- See [[Garden]]`,
};

async function openGarden(): Promise<Session> {
  const plugin = { folder: inject("fixture"), id: "protocol-fixture", title: "Protocol fixture", version: "1.0.0" };
  const session = await open({ files, plugin });
  await session.openPage("Garden");
  return session;
}

const pageFile = (session: Session) => session.files().get("pages/Garden.md");

it("saves what is typed by itself, and does not change the file for a look into a block", async () => {
  const session = await openGarden();
  await session.editBlock("They like the wall");
  await session.page.keyboard.press("Escape");
  expect(pageFile(session)).toBe(garden);
  await session.typeInBlock("They like the wall", " a lot");
  await expect.poll(() => pageFile(session)).toBe(garden.replace("the wall", "the wall a lot"));
  expect(await session.editor().count()).toBe(1);
});

it("splits with Enter, indents with Tab, outdents with Shift+Tab, joins with Backspace", async () => {
  const session = await openGarden();
  const { keyboard } = session.page;
  await session.typeInBlock("Ask about the quince", "");
  await keyboard.press("Enter");
  await expect.poll(() => session.editor().inputValue()).toBe("");
  await keyboard.type("and the pear");
  await keyboard.press("Tab");
  await expect.poll(() => pageFile(session)).toContain("- Ask about the quince\n\t- and the pear");
  await keyboard.press("Shift+Tab");
  await expect.poll(() => pageFile(session)).toContain("- Ask about the quince\n- and the pear");
  await keyboard.press("Home");
  await keyboard.press("Backspace");
  await expect.poll(() => pageFile(session)).toContain("- Ask about the quinceand the pear");
  await expect.poll(() => session.editor().inputValue()).toBe("Ask about the quinceand the pear");
});

it("undoes and does again", async () => {
  const session = await openGarden();
  await session.typeInBlock("They like the wall", " a lot");
  await expect.poll(() => pageFile(session)).not.toBe(garden);
  await session.page.keyboard.press("Escape");
  // Logseq saves once more a moment after the textarea has gone.
  await session.page.waitForTimeout(100);
  await session.page.keyboard.press("Control+z");
  await expect.poll(() => pageFile(session)).toBe(garden);
  await session.page.keyboard.press("Control+Shift+z");
  await expect.poll(() => session.blocks()).toContain("They like the wall a lot");
});

it("folds and unfolds", async () => {
  const session = await openGarden();
  await session.block("Plant beans").hover();
  await session.page.getByRole("button", { name: "Fold", exact: true }).click();
  await expect.poll(() => session.blocks()).not.toContain("They like the wall");
  expect(pageFile(session)).toContain("collapsed:: true");
  await session.page.getByRole("button", { name: "Unfold" }).click();
  await expect.poll(() => session.blocks()).toContain("They like the wall");
});

it("hides property lines, draws references and embeds, and follows them", async () => {
  const session = await openGarden();
  expect(await session.blocks()).toEqual([
    "Plant beans #garden",
    "They like the wall",
    "Water the figs",
    "Ask about the quince",
    // The linked reference.
    "See [[Garden]]",
  ]);
  await session.openPage("Shed");
  const [spade, embed, embedded] = await session.blocks();
  expect(spade).toBe("A spade for Water the figs");
  expect(embed).toContain("Water the figs");
  expect(embedded).toBe("Water the figs");
  await session.block("See").getByText("Garden").click();
  await session.page.locator(".page-title", { hasText: "Garden" }).waitFor();
  await session.page.goBack();
  await session.page.locator(".page-title", { hasText: "Shed" }).waitFor();
  await session.page.getByRole("button", { name: "Water the figs" }).click();
  await expect.poll(() => session.page.locator(".ls-block.selected").textContent()).toContain("Water the figs");
});

it("keeps blocks in the right sidebar, where they can be edited too", async () => {
  const session = await openGarden();
  const uuid = await session.block("Plant beans").getAttribute("blockid");
  await session.page.locator(`.bullet-container[blockid="${uuid}"]`).click({ modifiers: ["Shift"] });
  const sidebar = session.page.getByRole("complementary", { name: "Right sidebar" });
  await sidebar.getByText("They like the wall").click();
  await sidebar.getByLabel("Block text").waitFor();
  await session.page.keyboard.type(" indeed");
  await expect.poll(() => pageFile(session)).toContain("They like the wall indeed");
  await sidebar.getByRole("button", { name: "Close Garden" }).click();
  await expect.poll(() => sidebar.getByText("They like the wall").count()).toBe(0);
});

it("zooms into a block and comes back", async () => {
  const session = await openGarden();
  const uuid = await session.block("Plant beans").getAttribute("blockid");
  await session.page.locator(`.bullet-container[blockid="${uuid}"]`).click();
  await expect.poll(() => session.blocks()).toEqual(["Plant beans #garden", "They like the wall"]);
  await session.page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("button").click();
  await session.page.locator(".page-title", { hasText: "Garden" }).waitFor();
});

it("finds a page", async () => {
  const session = await openGarden();
  await session.page.keyboard.press("Control+k");
  await session.page.keyboard.type("she");
  await session.page.getByRole("option", { name: "Shed" }).waitFor();
  await session.page.keyboard.press("Enter");
  await session.page.locator(".page-title", { hasText: "Shed" }).waitFor();
  expect(session.errors()).toEqual([]);
  expect(session.requests()).toEqual([]);
});
