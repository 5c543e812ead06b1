import { isUuid } from "../graph/text/inline-references.ts";
import { optionsArgument, uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** Going somewhere and opening things (recording 14). */
export const navigation: Methods = {
  push_state: (engine, route, parameters, query) => go(engine, route, parameters, query),
  replace_state: (engine, route, parameters, query) => go(engine, route, parameters, query),

  /** A block answers null, a page `{interrupted: false}`; what is missing answers null. */
  open_in_right_sidebar({ graph, sidebars, theme }, id) {
    const found = typeof id === "number" ? graph.store.get(id) : graph.block(uuidArgument(id));
    const uuid = found?.["block/uuid"];
    if (uuid === undefined) return null;
    const isFirst = !sidebars.right;
    sidebars.add(uuid, theme.mode);
    return found?.["block/page"] === undefined && !isFirst ? { interrupted: false } : null;
  },

  set_left_sidebar_visible({ sidebars }, flag) {
    sidebars.setLeft(flag);
    return null;
  },

  set_right_sidebar_visible({ sidebars }, flag) {
    sidebars.setRight(flag);
    return null;
  },

  clear_right_sidebar_blocks({ sidebars }, options) {
    sidebars.clear();
    if (optionsArgument(options)["close"]) sidebars.setRight(false);
    return null;
  },

  /** Only the commands of the sidebars are known; others answer null, as unknown ones do. */
  invoke_external_command({ sidebars }, command) {
    if (command === "logseq.ui/toggle-right-sidebar") return void sidebars.setRight("toggle");
    if (command === "logseq.ui/toggle-left-sidebar") return void sidebars.setLeft("toggle");
    return null;
  },

  /** Undefined when the link was passed on, null when it was not taken for one. */
  open_external_link({ opened, changed }, url) {
    if (typeof url !== "string") throw new TypeError("re-find must match against a string.");
    if (!/https?:\/\//.test(url)) return null;
    if (!/^(?:https?|mailto|zotero|file):/.test(url)) throw new Error("illegal protocol");
    opened.push(new URL(url).href);
    changed();
    return undefined;
  },
};

function go({ router, graph, editor }: Engine, route: unknown, parameters: unknown, query: unknown): unknown {
  const name = optionsArgument(parameters)["name"];
  if (route === "page" && typeof name === "string") {
    const anchor = optionsArgument(query)["anchor"];
    router.openPage(name, typeof anchor === "string" ? anchor : null);
    const uuid = typeof anchor === "string" ? anchor.replace(/^block-content-/, "") : "";
    if (isUuid(uuid) && router.shows(graph.block(uuid)?.["block/page"])) editor.select([uuid]);
    return null;
  }
  if (route === "home") router.openHome();
  else router.openNowhere();
  return undefined;
}
