import { expect, it } from "vitest";
import { standInOn } from "../../app/plugin-on-stand-in.ts";

const files = new Map([
  ["pages/Tides.md", "title:: Tides\nurl:: https://x.com/ana\n\n- High"],
  ["pages/Notes.md", "- see [[Tides]]\n- and [[tides]]"],
  ["pages/Moon.md", "- mine"],
]);

it("gives a page, its properties, its file and whoever refers to it the new name, and undo does not take that back", async () => {
  const standIn = standInOn(files);
  const page = await standIn.call("get_page", ["Tides"]);
  await standIn.call("rename_page", ["Tides", "Ebb/Flow"]);
  const renamed = () => Object.fromEntries(standIn.files());
  const expected = {
    "pages/Ebb___Flow.md": "title:: Ebb/Flow\nurl:: https://x.com/ana\n\n- High",
    "pages/Notes.md": "- see [[Ebb/Flow]]\n- and [[tides]]",
    "pages/Moon.md": "- mine",
  };
  expect(renamed()).toEqual(expected);
  expect(await standIn.call("get_page", ["Ebb/Flow"])).toMatchObject({ uuid: Reflect.get(Object(page), "uuid") });
  standIn.user.undo();
  expect(renamed()).toEqual(expected);
  standIn.user.reopen();
  expect(await standIn.call("get_page_blocks_tree", ["Ebb/Flow"])).toHaveLength(2);
});

it("leaves a page alone whose new name is another's, or none", async () => {
  const standIn = standInOn(files);
  for (const name of ["Moon", " "]) await standIn.call("rename_page", ["Tides", name]);
  expect(standIn.files()).toEqual(files);
});

it("reads no page out of Logseq's bin when the graph is opened again", async () => {
  const standIn = standInOn(files);
  await standIn.call("delete_page", ["Moon"]);
  standIn.user.reopen();
  expect(standIn.files().get("logseq/.recycle/pages_Moon.md")).toBe("- mine");
  expect(await standIn.call("get_page_blocks_tree", ["pages_Moon"])).toBeNull();
});
