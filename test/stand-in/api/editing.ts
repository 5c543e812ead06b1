import { isRecord, uuidArgument } from "./arguments.ts";
import type { Methods } from "./engine.ts";

/** The textarea and the selection (recordings 09–09c, 14, 16). */
export const editing: Methods = {
  check_editing: ({ editor }) => editor.editing?.uuid ?? false,

  get_editing_block_content: ({ editor }) => editor.editing?.text ?? null,

  /** Only `pos` can be known here; where it is on the screen, the face knows. */
  get_editing_cursor_position: ({ editor }) => (editor.editing?.shown ? { pos: editor.editing.cursor } : null),

  exit_editing_mode({ editor }, select) {
    editor.leave(Boolean(select));
    return null;
  },

  edit_block({ graph, editor, router }, uuid, options) {
    const block = uuid === null || uuid === undefined ? undefined : graph.block(uuidArgument(uuid));
    const position = isRecord(options) ? options["pos"] : undefined;
    if (block !== undefined && router.shows(block["block/page"])) {
      editor.edit(block, typeof position === "number" ? position : "end");
    }
    return null;
  },

  select_block({ graph, editor }, uuid) {
    const block = graph.block(uuidArgument(uuid));
    if (block?.["block/uuid"] !== undefined) editor.select([block["block/uuid"]]);
    return null;
  },

  restore_editing_cursor({ editor }) {
    editor.setFocused(true);
    return null;
  },

  insert_at_editing_cursor({ editor }, text) {
    const edited = editor.editing;
    if (edited === undefined) return null;
    const added = String(text);
    editor.setText(
      edited.text.slice(0, edited.cursor) + added + edited.text.slice(edited.cursor),
      edited.cursor + added.length,
    );
    return null;
  },

  new_block_uuid: ({ graph }) => graph.newUuid(),
};
