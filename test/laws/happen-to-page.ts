import type { Block } from "../../src/core/block/block.ts";
import { bareText } from "../../src/core/block/property-lines.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import type { Does } from "./does.ts";
import { pageFiles } from "./expanded-graph.ts";
import { type Life, reopen, type Version } from "./life.ts";
import type { PageEvent } from "./life-events.ts";
import { pageNames, pathOf, retitled } from "./small-graph.ts";

type Event<Do extends PageEvent["do"]> = Extract<PageEvent, { readonly do: Do }>;

/** In org, whose page properties are lines of another kind, by another program only. */
export async function rename(life: Life, { page, to, how }: Event<"rename">): Promise<Does | undefined> {
  const free = pageNames.filter((name) => !life.names.includes(name));
  const [from, name] = [life.names[page], free[to % free.length]];
  if (from === undefined || name === undefined) return undefined;
  const { graph, standIn } = life;
  if (how === "app" && graph.format === "markdown") await standIn.call("rename_page", [from, name]);
  else {
    const path = pathOf(from, graph.format);
    const text = pageFiles(standIn).get(path) ?? "";
    replaceFile(life, path, pathOf(name, graph.format), retitled(text, from, name));
  }
  life.names = life.names.with(page, name);
  return { what: "renames", from, to: name };
}

/** Whatever is undone or forgotten by it, what is on the page afterwards is what was there then. */
export async function remake(life: Life, { page, how, back }: Event<"remake">): Promise<Does | undefined> {
  const name = life.names[page];
  if (name === undefined) return undefined;
  const path = pathOf(name, life.graph.format);
  const text = pageFiles(life.standIn).get(path);
  const now = life.versions.at(-1);
  if (text === undefined || now === undefined) return undefined;
  if (how === "bin") {
    await life.standIn.call("delete_page", [name]);
    replaceFile(life, path, path, text);
    return { what: "nothing" };
  }
  const then = life.versions.at(how === "anew" ? 0 : -1 - back) ?? now;
  const was = then.names[page] ?? "";
  const old = retitled(then.files.get(pathOf(was, life.graph.format)) ?? "", was, name);
  if (how === "older" || life.graph.format === "org") replaceFile(life, path, path, old);
  else await makeAnew(life, name, path, old);
  const gone = textsOn(now, page);
  const come = textsOn(then, page).map((one) => retitled(one, was, name));
  return { what: how === "anew" ? "changes texts" : "takes texts back", gone, come };
}

function textsOn({ names, expanded }: Version, page: number): readonly string[] {
  const { texts = [], held = [] } = expanded.on.get(names[page] ?? "") ?? {};
  return [...texts, ...held];
}

/** As another program does it while the app is closed. */
function replaceFile(life: Life, from: string, to: string, text: string): void {
  reopen(life);
  life.standIn.user.deleteFile(from);
  life.standIn.user.changeFile(to, text);
  reopen(life);
}

/** As Readwise does it: a page of these properties, with the blocks behind them, whose uuids are new. */
async function makeAnew(life: Life, name: string, path: string, text: string): Promise<void> {
  const { standIn } = life;
  const [first, ...blocks] = pageOfFile(path, text).page.blocks;
  await standIn.call("delete_page", [name]);
  await standIn.call("create_page", [name, { title: name }, { createFirstBlock: false, redirect: false }]);
  const tree = await standIn.call("get_page_blocks_tree", [name]);
  const [made]: readonly unknown[] = Array.isArray(tree) ? tree : [];
  const uuid: unknown = Reflect.get(Object(made), "uuid");
  await standIn.call("update_block", [uuid, first?.text]);
  await standIn.call("insert_batch_block", [uuid, blocks.map(asBatch), { sibling: true }]);
  reopen(life);
}

interface Batch {
  readonly content: string;
  readonly children: readonly Batch[];
}

function asBatch({ text, children }: Block): Batch {
  return { content: bareText(text), children: children.map(asBatch) };
}
