import type { Body, Inline } from "./body.ts";

/** One block of an outline with all below it. */
export interface BlockView {
  readonly uuid: string;
  /** The block's text without the property lines that Logseq hides. */
  readonly body: readonly Body[];
  /** Page properties: drawn as a table without a way to edit them. */
  readonly preBlock: boolean;
  readonly collapsed: boolean;
  readonly children: readonly BlockView[];
}

/** A page: `name` as Logseq keys it, in lower case, `title` as it is written. */
export interface PageLink {
  readonly uuid: string;
  readonly name: string;
  readonly title: string;
}

/** Where a block outside the page stands, and the block: a linked reference, an embed, an item of the sidebar. */
export interface Excerpt {
  readonly page: PageLink;
  readonly blocks: readonly BlockView[];
}

/** A page, or one block of it when the reader has zoomed in. */
export interface PageView {
  readonly page: PageLink;
  readonly zoom: string | null;
  readonly blocks: readonly BlockView[];
  readonly references: readonly Excerpt[];
}

/** The block in edit mode. */
export interface Editing {
  readonly uuid: string;
  readonly text: string;
  readonly cursor: number;
  /** Grows each time that the graph, not the person typing, sets text or cursor. */
  readonly stamp: number;
}

/** What a reference to a block shows. */
export interface Referred {
  readonly inside: readonly Inline[];
  readonly excerpt: Excerpt;
}

export interface RightSidebar {
  readonly open: boolean;
  readonly items: readonly SidebarItem[];
}

export interface SidebarItem {
  readonly uuid: string;
  readonly view: PageView;
}

/** All that the page shows of the graph. */
export interface View {
  readonly graph: string;
  readonly theme: "light" | "dark";
  readonly route: Route;
  readonly pages: readonly PageView[];
  readonly list: {
    readonly journals: readonly PageLink[];
    readonly pages: readonly PageLink[];
    readonly total: number;
  };
  readonly leftSidebar: boolean;
  readonly rightSidebar: RightSidebar;
  readonly editing: Editing | null;
  readonly selected: readonly string[];
  readonly referred: Readonly<Record<string, Referred>>;
}

export interface Route {
  readonly path: string;
  /** The page's name or the zoomed block's uuid; null on the journals home. */
  readonly name: string | null;
  /** Id of the element to bring into view. */
  readonly anchor: string | null;
  /** Grows with each navigation, also to the place where one already is. */
  readonly visit: number;
}
