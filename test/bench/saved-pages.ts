import type { Block } from "../../src/core/block/block.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import type { TweetPage } from "../../src/core/tweet/tweet-page.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { readGraphFolder } from "../stand-in/graph-folder.ts";

/** A page of a folder, and what is known of it without our reading: how many highlights it shows, and its own URL. */
export interface SavedPage {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly read: TweetPage | undefined;
  /** Bullets at the level where highlights stand, counted in the file's text. */
  readonly bullets: number;
  /** Its own URL property is a status: with two bullets or more, it is one thread. */
  readonly hasStatusUrl: boolean;
}

/** The pages of a folder, by path. */
export async function savedPages(folder: string): Promise<readonly SavedPage[]> {
  const { files } = await readGraphFolder(folder);
  return [...files]
    .filter(([path]) => /\.(?:md|org)$/.test(path) && !/(?:^|\/)README\.md$/.test(path))
    .map(([path, text]) => {
      const { page } = pageOfFile(path, text);
      return {
        path,
        text,
        blocks: page.blocks,
        read: readTweetPage(page),
        bullets: bulletsIn(text, path.endsWith(".org")),
        hasStatusUrl: /^\s*:?url::? +\S*\/status\/\d+/im.test(text),
      };
    });
}

function bulletsIn(text: string, isOrg: boolean): number {
  if (isOrg) return text.match(/^\*\* /gm)?.length ?? 0;
  const hasSections = /^- [^\n]*(?:Readwise|New highlights added)/m.test(text);
  return text.match(hasSections ? /^\t- \S/gm : /^- \S/gm)?.length ?? 0;
}
