import { type Block, blockId } from "../../src/core/block/block.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import type { Settings } from "../../src/core/settings.ts";
import { type PluginOnStandIn, pluginFor, standInOn } from "../app/plugin-on-stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import type { ExpandedGraph } from "./expanded-graph.ts";
import { type SmallGraph, tweetPages } from "./small-graph.ts";

/** A graph that somebody lives with. */
export interface Life {
  readonly graph: SmallGraph;
  readonly standIn: StandIn;
  plugin: PluginOnStandIn;
  settings: Settings;
  /** What the pages that hold tweets are called. */
  names: readonly string[];
  /** The graph as it is and as it was before each event, oldest first. */
  readonly versions: Version[];
  /** How many uuids the plugin has made. */
  ids: number;
  /** How many texts the user and Readwise have. */
  made: number;
  /** Texts that have come and gone since the graph was opened: undo and redo may take them away. */
  brought: string[];
  /**
   * Texts that the user has written over where the new one does not tell the tweet: such a block is known by its uuid alone,
   * so that where it stands, and whether the tweet comes back out of a record, depends on whether that is known.
   */
  readonly rewritten: Set<string>;
  /** Undo had left a half since uuids were new: what of it stands where it does is known by these alone. */
  hadHalf: boolean;
  /** Something was undone or redone since uuids were new: blocks that it has doubled are known by these alone. */
  hasUndone: boolean;
  /** Blocks were dragged to another page, where copies of their tweets may stand: which of them goes where is told by texts alone. */
  hasMovedFar: boolean;
}

/** A graph at some time. */
export interface Version {
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly expanded: ExpandedGraph;
}

/** A life that begins. */
export function lifeOn(graph: SmallGraph, settings: Settings): Life {
  const standIn = standInOn(graph.files);
  const names = tweetPages;
  const life = { graph, standIn, plugin: pluginFor(standIn), settings, names, versions: [], ids: 0, made: 0 };
  return load({ ...life, brought: [], rewritten: new Set(), hadHalf: false, hasUndone: false, hasMovedFar: false });
}

/** Loads the plugin anew. */
export function load(life: Life): Life {
  const plugin = pluginFor(life.standIn, { settings: () => life.settings, limit: 5_000 });
  const newId = () => {
    life.ids += 1;
    return blockId(`70000000-0000-4000-8000-${String(life.ids).padStart(12, "0")}`);
  };
  life.plugin = { ...plugin, app: { ...plugin.app, newId } };
  return life;
}

/** Reads the graph from its files: what was undone, or can be, is forgotten with the uuids. */
export function reopen(life: Life): void {
  life.standIn.user.reopen();
  life.brought = [];
  life.hadHalf = false;
  life.hasUndone = false;
}

/** The blocks of a tweet page but the one of its properties. */
export async function pageBlocks({ plugin, names }: Life, page: number): Promise<readonly Block[]> {
  const [found] = await plugin.app.graph.pages([names[page] ?? ""]);
  return found?.blocks.slice(1) ?? [];
}

export async function blocksOf(life: Life): Promise<readonly Block[]> {
  const pages = await Promise.all(life.names.map((_, page) => pageBlocks(life, page)));
  return [...everyBlock(pages.flat())];
}

/** Whether a record of a merged thread is kept under a block's name. */
export async function isHolder({ plugin }: Life, { id }: Block): Promise<boolean> {
  return (await plugin.app.shelf.paths("threads")).includes(`threads/${id}.json`);
}
