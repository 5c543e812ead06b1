import type { Block } from "../block/block.ts";
import { everyBlock, findBlock, pathTo } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { homeId } from "./homes.ts";
import { nameIn, textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether a collapsed thread stands on the page spread as well, as undo leaves it when it takes back one of several steps:
 * some of its tweets stand outside of the block that holds it where a section stands there twice, or more often in their
 * own home than when all were spread. Blocks that undo has brought back under their own uuids are no trouble there: they
 * are known. Nor are copies that a later sync has brought, in a section of its own.
 */
export function standsTwice(page: readonly Block[], snapshot: Snapshot): boolean {
  const { merged, headStays, style, members, homes } = snapshot;
  const path = pathTo(page, merged);
  const holder = path.at(-1);
  if (holder === undefined) return false;
  const nested = new Set(style === "nest" ? holder.children.map(({ text }) => textKey(text)) : []);
  const away = members.filter(({ kept, block }, at) =>
    at === 0 ? !headStays : !kept || nested.has(textKey(block.text)),
  );
  const inside = new Set([...everyBlock([holder])].map(({ id }) => id));
  const outside = [...everyBlock(page)].filter(({ id }) => !inside.has(id));
  const ids = new Set(away.map(({ block }) => block.id));
  const texts = new Set(away.map(({ block }) => textKey(block.text)));
  const found = outside.filter(({ id, text }) => ids.has(id) || texts.has(textKey(text)));
  if (found.length === 0) return false;
  if ([path[0], ...found.map(({ id }) => pathTo(page, id)[0])].some((section) => isTwinned(page, section))) return true;
  return homes.some((home, number) => {
    const parent = homeId(page, home);
    if (home.under !== null && parent === undefined) return false;
    const siblings = parent === undefined ? page : (findBlock(page, parent)?.children ?? []);
    const here = siblings.filter(({ id }) => !inside.has(id) && !ids.has(id)).map(({ text }) => textKey(text));
    const expected = home.order.map(nameIn);
    for (const { block } of away.filter((member) => member.home === number)) {
      const name = textKey(block.text);
      const others =
        countOf(expected, name) -
        countOf(
          away.map((member) => textKey(member.block.text)),
          name,
        );
      if (countOf(here, name) > Math.max(0, others)) return true;
    }
    return false;
  });
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}

/** Whether a section has another of the same header on its page: undo may have left both what was replaced and what replaced it. */
function isTwinned(page: readonly Block[], section: Block | undefined): boolean {
  if (section === undefined || section.children.length === 0) return false;
  const header = bareText(section.text);
  return page.some((other) => other !== section && bareText(other.text) === header);
}
