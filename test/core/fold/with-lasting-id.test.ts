import { describe, expect, it } from "vitest";
import { blockId } from "../../../src/core/block/block.ts";
import { bareText, hasLastingId } from "../../../src/core/block/property-lines.ts";
import { withLastingId } from "../../../src/core/fold/with-lasting-id.ts";

const id = blockId("6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b");
const line = `id:: ${id}`;
const drawer = `:PROPERTIES:\n:id: ${id}\n:END:`;

describe("the id line of a block that stays", () => {
  it.each([
    ["behind the first line", "markdown", "One\n\nTwo", `One\n${line}\n\nTwo`],
    ["behind an only line", "markdown", "One", `One\n${line}`],
    ["before other properties", "markdown", "One\nmood:: calm\n\nTwo", `One\n${line}\nmood:: calm\n\nTwo`],
    ["above a list", "markdown", "1. One\n2. Two", `${line}\n1. One\n2. Two`],
    ["above code", "markdown", "```\none\n```\nTwo", `${line}\n\`\`\`\none\n\`\`\`\nTwo`],
    ["above properties that stand on top", "markdown", "mood:: calm\n1. One", `${line}\nmood:: calm\n1. One`],
    ["not where it is already", "markdown", `One\n${line}\nTwo`, `One\n${line}\nTwo`],
    ["in a drawer of its own", "org", "One\n\nTwo", `One\n${drawer}\n\nTwo`],
    [
      "in the drawer that is there",
      "org",
      "One\n:PROPERTIES:\n:mood: calm\n:END:",
      `One\n${drawer.replace("\n:END:", "\n:mood: calm\n:END:")}`,
    ],
  ] as const)("stands %s (%s)", (_, format, text, expected) => {
    const named = withLastingId(text, id, format);
    expect(named).toBe(expected);
    expect(hasLastingId(named)).toBe(true);
    expect(bareText(named)).toBe(bareText(text));
  });
});
