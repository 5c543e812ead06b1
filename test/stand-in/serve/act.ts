import type { Act } from "../face/wire.ts";
import { isRecord, textAt } from "../host/value.ts";
import type { StandIn } from "../stand-in.ts";

/** Does to the graph what a person did on the page. */
export async function perform(standIn: StandIn, act: Act): Promise<void> {
  const { call, user, state } = standIn;
  switch (act.do) {
    case "open page":
      await call("push_state", ["page", { name: act.name }, ...(act.anchor ? [{ anchor: act.anchor }] : [])]);
      return;
    case "open home":
      await call("push_state", ["home"]);
      return;
    case "edit":
      return user.edit(act.uuid, act.cursor);
    case "type":
      // A key that was pressed while the edit moved on to another block is not that block's.
      return state().editing?.uuid === act.uuid ? user.type(act.text, act.cursor) : undefined;
    case "focus":
      return user.focus(act.focused);
    case "leave":
      // Whatever ends the edit on the page does so from within the textarea, though a click may have taken its focus.
      user.focus(true);
      return user.leave(act.select);
    case "select":
      return user.select(act.uuids);
    case "undo":
      return user.undo();
    case "redo":
      return user.redo();
    case "toggle theme":
      return user.toggleTheme();
    case "close sidebar item":
      return user.closeSidebarItem(act.uuid);
    case "toggle left sidebar":
    case "toggle right sidebar":
      await call(act.do === "toggle left sidebar" ? "set_left_sidebar_visible" : "set_right_sidebar_visible", [
        "toggle",
      ]);
      return;
    case "fold":
      await call("set_block_collapsed", [act.uuid, "toggle"]);
      return;
    case "open in sidebar":
      await call("open_in_right_sidebar", [act.uuid]);
      return;
    case "remove":
      await call("remove_block", [act.uuid]);
      return;
    case "append":
      return await appendBlock(standIn, act.page);
    case "split":
      return await splitBlock(standIn, act.before, act.after);
    case "indent":
    case "outdent":
    case "join":
      return await reshape(standIn, act.do);
  }
}

async function appendBlock({ call, user }: StandIn, page: string): Promise<void> {
  const block = await call("append_block_in_page", [page, "", { focus: false }]);
  const uuid = textAt(block, "uuid");
  if (uuid !== undefined) user.edit(uuid, 0);
}

/** Enter: what stands behind the cursor becomes a block of its own, before the children of a block that has some open. */
async function splitBlock({ call, user, state }: StandIn, before: string, after: string): Promise<void> {
  const uuid = state().editing?.uuid;
  if (uuid === undefined) return;
  user.type(before, before.length);
  user.leave(false);
  const block = await call("get_block", [uuid]);
  const facts = isRecord(block) ? block : {};
  const open = Array.isArray(facts["children"]) && facts["children"].length > 0 && facts["collapsed?"] !== true;
  const where = open ? { sibling: false, before: true } : { sibling: true };
  const added = textAt(await call("insert_block", [uuid, after, { ...where, focus: false }]), "uuid");
  if (added !== undefined) user.edit(added, 0);
}

/** Tab, Shift+Tab, and Backspace at the start of a block. */
async function reshape({ call, user, state }: StandIn, how: "indent" | "outdent" | "join"): Promise<void> {
  const editing = state().editing;
  if (!editing) return;
  const place = await placeOf(call, editing.uuid);
  if (how === "outdent" && place.parent) await call("move_block", [editing.uuid, place.parent]);
  if (how === "indent" && place.previous) await moveUnder(call, editing.uuid, place.previous);
  if (how !== "join") return;
  const above = place.previous ?? place.parent;
  if (!above || place.hasChildren) return;
  const text = textAt(await call("get_block", [above]), "content") ?? "";
  user.leave(false);
  await call("remove_block", [editing.uuid]);
  await call("update_block", [above, text + editing.text]);
  user.edit(above, text.length);
}

async function moveUnder(call: StandIn["call"], uuid: string, parent: string): Promise<void> {
  const block = await call("get_block", [parent, { includeChildren: true }]);
  const children = isRecord(block) && Array.isArray(block["children"]) ? block["children"] : [];
  const last = textAt(children.at(-1), "uuid");
  await call("move_block", last === undefined ? [uuid, parent, { children: true }] : [uuid, last]);
}

interface BlockPlace {
  /** uuid of the sibling above; undefined for a first child. */
  readonly previous: string | undefined;
  /** uuid of the block above in the tree; undefined at the top level. */
  readonly parent: string | undefined;
  readonly hasChildren: boolean;
}

async function placeOf(call: StandIn["call"], uuid: string): Promise<BlockPlace> {
  const facts = await call("get_block", [uuid]);
  const block = isRecord(facts) ? facts : {};
  const id = (key: string) => (isRecord(block[key]) ? block[key]["id"] : undefined);
  const uuidOf = async (key: string) => textAt(await call("get_block", [id(key)]), "uuid");
  return {
    previous: id("left") === id("parent") ? undefined : await uuidOf("left"),
    parent: id("parent") === id("page") ? undefined : await uuidOf("parent"),
    hasChildren: Array.isArray(block["children"]) && block["children"].length > 0,
  };
}
