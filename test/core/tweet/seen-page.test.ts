import { expect, it } from "vitest";
import { type SeenBlock, seenPage } from "../../../src/core/tweet/seen-page.ts";
import { outline } from "../outline.ts";

const link = (number: number, label = "View Tweet", handle = "ada") =>
  `([${label}](https://twitter.com/${handle}/status/${number}))`;

function seen(drawing: string) {
  return seenPage(outline(drawing), "ada", new Set());
}

/** Each block that shows a link, by the id of the link that is its own. */
function ownIds(drawing: string): readonly (string | undefined)[] {
  return seen(drawing).withLinks.map(({ own }) => own?.id);
}

it("tells of each block whether something under it is linked, however deep", () => {
  const carrying = (blocks: readonly SeenBlock[]): readonly string[] =>
    blocks.flatMap(({ block, carries, children }) => [...(carries ? [block.text] : []), ...carrying(children)]);
  const { outline: blocks } = seen(`
    - From the phone
      - Spring
        - March
          - one ${link(1)}
        - April
    - From elsewhere
      - nothing
  `);
  expect(carrying(blocks)).toEqual(["From the phone", "Spring", "March", `one ${link(1)}`]);
});

it("takes the link with the page's label for a tweet's own, whatever link closes the tweet", () => {
  const drawing = `
    - one ${link(1)}
    - two ${link(2)}
    - three ${link(3)} see ${link(9, "Source", "bob")}
  `;
  expect(ownIds(drawing)).toEqual(["1", "2", "3"]);
});

it("takes blocks at the top level for one section, of which two links by the author show another template", () => {
  const other = (number: number, handle = "ada") => `[a tweet](https://twitter.com/${handle}/status/${number})`;
  const drawing = (last: string) => `
    - A section
      - one ${link(1)}
      - two ${link(2)}
      - three ${link(3)}
    - four ${other(4)}
    - five ${last}
  `;
  expect(ownIds(drawing(other(5)))).toEqual(["1", "2", "3", "4", "5"]);
  expect(ownIds(drawing(other(5, "bob")))).toEqual(["1", "2", "3", undefined, undefined]);
});
