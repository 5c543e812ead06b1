import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isRecord, type Recording, readRecording } from "./recording.ts";
import { replay } from "./replay.ts";
import { reportLines } from "./report.ts";

const [folder, only] = process.argv.slice(2);

if (folder === undefined) {
  console.log(
    "npm run contract -- <folder of recordings> [part of a name]    plays recordings of a Logseq against the stand-in",
  );
  process.exitCode = 1;
} else {
  const recordings = await readAll(folder);
  let compared = 0;
  let parted = 0;
  for (const recording of recordings.filter(({ name }) => name.includes(only ?? ""))) {
    const outcome = await replay(recording, recordings);
    compared += outcome.compared;
    parted += outcome.disagreements.length;
    for (const line of reportLines(outcome)) console.log(line);
  }
  console.log(`\nall: ${compared - parted} of ${compared} agree`);
  process.exitCode = parted > 0 ? 1 : 0;
}

/** Every file of the folder that holds steps. */
async function readAll(from: string): Promise<readonly Recording[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith(".json")).sort();
  const all = await Promise.all(names.map((name) => readRecording(join(from, name))));
  return all.filter((recording) => recording.steps.length > 0 && recording.steps.every(isRecord));
}
