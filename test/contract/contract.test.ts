import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRecording } from "./recording.ts";
import { replay } from "./replay.ts";

const folder = fileURLToPath(new URL("../recorded", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const recordings = await Promise.all(names.map((name) => readRecording(`${folder}/${name}`)));

describe("the stand-in", () => {
  it.each(recordings)("answers as recorded in $name", async (recording) => {
    const { compared, disagreements, lacking } = await replay(recording, recordings);
    expect(disagreements).toEqual([]);
    expect([...lacking]).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  });

  it("is told from one that answers otherwise", async () => {
    for (const recording of recordings) {
      const answered = recording.steps.findLastIndex((step) => step["result"] === null);
      const steps = recording.steps.with(answered, { ...recording.steps[answered], result: "otherwise" });
      const { disagreements } = await replay({ ...recording, steps }, recordings);
      expect(disagreements.map(({ step }) => step)).toEqual([answered]);
    }
  });
});
