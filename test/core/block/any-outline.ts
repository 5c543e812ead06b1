import fc from "fast-check";
import { type Block, blockId } from "../../../src/core/block/block.ts";

interface Shape {
  readonly text: string;
  readonly folded: boolean;
  readonly children: readonly Shape[];
}

const texts = fc.constantFrom("", "one", "zwei\n\ndrei", "四", "id:: x", "TODO five", "> six", "🧵 seven");

const shapes = fc.letrec<{ block: Shape; list: readonly Shape[] }>((tie) => ({
  list: fc.array(tie("block"), { maxLength: 4, depthIdentifier: "outline" }),
  block: fc.record({
    text: texts,
    folded: fc.boolean(),
    children: fc.oneof({ depthIdentifier: "outline", maxDepth: 3 }, fc.constant([]), tie("list")),
  }),
}));

/** Outlines of one block or more, up to four deep, whose ids are `prefix` and a number in page order. */
export function anyOutline(prefix = "b"): fc.Arbitrary<readonly Block[]> {
  return fc.array(shapes.block, { minLength: 1, maxLength: 5 }).map((list) => named(list, prefix));
}

function named(list: readonly Shape[], prefix: string): readonly Block[] {
  let count = 0;
  const name = (shape: Shape): Block => {
    count += 1;
    return {
      id: blockId(`${prefix}${count}`),
      text: shape.text,
      folded: shape.folded,
      children: shape.children.map(name),
    };
  };
  return list.map(name);
}

/** Another outline made of some of an outline's blocks, elsewhere and changed, among new ones. */
export function rearranged(before: readonly Block[]): fc.Arbitrary<readonly Block[]> {
  const flat: Block[] = [];
  const collect = (list: readonly Block[]): void => {
    for (const block of list) {
      flat.push(block);
      collect(block.children);
    }
  };
  collect(before);
  return fc
    .tuple(fc.shuffledSubarray(flat), anyOutline("n"), fc.infiniteStream(fc.nat(1000)), texts)
    .map(([kept, fresh, stream, text]) => {
      let target = fresh;
      for (const [at, block] of kept.entries()) {
        const piece: Block = { ...block, children: [], text: at % 3 === 0 ? text : block.text };
        target = graft(target, piece, stream.next().value);
      }
      return target;
    });
}

/** Puts a leaf at a place that `seed` picks. */
function graft(list: readonly Block[], leaf: Block, seed: number): readonly Block[] {
  const at = seed % (list.length + 1);
  const host = list[at];
  if (host === undefined || seed % 3 === 0) return [...list.slice(0, at), leaf, ...list.slice(at)];
  const grown = { ...host, children: graft(host.children, leaf, Math.floor(seed / 3)) };
  return [...list.slice(0, at), grown, ...list.slice(at + 1)];
}
