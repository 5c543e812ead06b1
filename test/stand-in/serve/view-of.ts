import type { BlockView, Excerpt, PageLink, PageView, Referred, View } from "../face/view.ts";
import { isRecord } from "../host/value.ts";
import type { StandIn } from "../stand-in.ts";
import { blockView, blockViews, firstLine, pageLink, referredIn } from "./block-view.ts";

type Call = StandIn["call"];

/** Journals shown one below the other on the home page. */
const journalsAtHome = 5;
/** Links in the left sidebar; the rest is found by searching. */
const mostLinks = { journals: 12, pages: 200 };
/** How deep embeds of embeds are followed. */
const embedDepth = 3;

/** The lists of pages, read once and again when pages come or go. */
export type PageList = View["list"];

export async function pageList(call: Call): Promise<PageList> {
  const all = await call("get_all_pages", []);
  const pages = (Array.isArray(all) ? all : []).filter((page) => isRecord(page) && page["file"] !== undefined);
  const newestFirst = pages.filter(isJournal).sort((a, b) => journalDay(b) - journalDay(a));
  const links = (some: readonly unknown[]) => some.flatMap((page) => pageLink(page) ?? []);
  const others = links(pages.filter((page) => !isJournal(page))).sort((a, b) => a.title.localeCompare(b.title));
  return {
    journals: links(newestFirst).slice(0, mostLinks.journals),
    pages: others.slice(0, mostLinks.pages),
    total: pages.length,
  };
}

function isJournal(page: unknown): boolean {
  return isRecord(page) && page["journal?"] === true;
}

function journalDay(page: unknown): number {
  const day = isRecord(page) ? page["journalDay"] : undefined;
  return typeof day === "number" ? day : 0;
}

/** All that the page shows now; `stamp` marks the text of the edited block (see `Editing`). */
export async function viewOf(standIn: StandIn, graph: string, list: PageList, stamp: number): Promise<View> {
  const { call } = standIn;
  const state = standIn.state();
  const shown = state.at === null ? list.journals.slice(0, journalsAtHome).map(({ uuid }) => uuid) : [state.at];
  const pages = (await Promise.all(shown.map((name) => pageView(call, name, true)))).flatMap((view) => view ?? []);
  const items = await Promise.all(
    state.sidebarItems.map(async (uuid) => {
      const view = await pageView(call, uuid, false);
      return view ? [{ uuid, view }] : [];
    }),
  );
  const outlines = [...pages, ...items.flat().map(({ view }) => view)].flatMap(({ blocks, references }) => [
    ...blocks,
    ...references.flatMap((excerpt) => excerpt.blocks),
  ]);
  return {
    graph,
    theme: state.theme,
    route: {
      path: state.at === null ? "/" : `/page/${state.at}`,
      name: state.at,
      anchor: state.anchor,
      visit: state.visit,
    },
    pages,
    list,
    leftSidebar: state.leftSidebar,
    rightSidebar: { open: state.rightSidebar, items: items.flat() },
    editing: state.editing && { ...state.editing, stamp },
    selected: state.selected,
    referred: await referredBy(call, outlines),
  };
}

/** The page or block of that name or uuid; undefined where there is none. */
async function pageView(call: Call, name: string, withReferences: boolean): Promise<PageView | undefined> {
  const page = pageLink(await call("get_page", [name]));
  if (!page) return await zoomedView(call, name);
  const blocks = blockViews(await call("get_page_blocks_tree", [page.name]));
  const references = withReferences ? await excerptsOf(call, page) : [];
  return { page, zoom: null, blocks, references };
}

async function zoomedView(call: Call, uuid: string): Promise<PageView | undefined> {
  const found = await excerptOf(call, uuid);
  return found && { page: found.page, zoom: uuid, blocks: found.blocks, references: [] };
}

async function excerptOf(call: Call, uuid: string): Promise<Excerpt | undefined> {
  // A malformed uuid rejects; to a reader it is a reference to nothing.
  const block = await call("get_block", [uuid, { includeChildren: true }]).catch(() => null);
  const page =
    isRecord(block) && isRecord(block["page"]) ? pageLink(await call("get_page", [block["page"]["id"]])) : undefined;
  const view = blockView(block);
  return page && view && { page, blocks: [view] };
}

async function excerptsOf(call: Call, page: PageLink): Promise<readonly Excerpt[]> {
  const references = await call("get_page_linked_references", [page.name]);
  const excerpts = (Array.isArray(references) ? references : []).map(async (entry) => {
    const [from, blocks] = Array.isArray(entry) ? entry : [];
    // The page comes without its uuid.
    const link = isRecord(from) ? pageLink(await call("get_page", [from["id"]])) : undefined;
    return link && link.uuid !== page.uuid ? [{ page: link, blocks: blockViews(blocks) }] : [];
  });
  return (await Promise.all(excerpts)).flat();
}

async function referredBy(call: Call, outlines: readonly BlockView[]): Promise<View["referred"]> {
  const referred: Record<string, Referred> = {};
  let next = outlines;
  for (let depth = 0; depth < embedDepth && next.length > 0; depth += 1) {
    const wanted = [...referredIn(next)].filter((uuid) => referred[uuid] === undefined);
    const excerpts = await Promise.all(wanted.map((uuid) => excerptOf(call, uuid)));
    next = [];
    for (const [index, excerpt] of excerpts.entries()) {
      const [block] = excerpt?.blocks ?? [];
      const uuid = wanted[index];
      if (!excerpt || !block || uuid === undefined) continue;
      referred[uuid] = { inside: firstLine(block), excerpt };
      next = [...next, block];
    }
  }
  return referred;
}
