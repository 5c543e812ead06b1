import { cliWords } from "../../src/core/words/cli.en.ts";
import { type ThreadList, threadList } from "./thread-list.ts";
import { threadDocument, threadReport } from "./thread-report.ts";

const [folder, ...options] = process.argv
  .slice(2)
  .toSorted((a, b) => Number(a.startsWith("--")) - Number(b.startsWith("--")));

async function listed(path: string): Promise<ThreadList | undefined> {
  try {
    return await threadList(path);
  } catch {
    // Whatever keeps the folder from being listed, to the reader it is no graph.
    return undefined;
  }
}

if (folder === undefined || folder.startsWith("--")) {
  console.error(cliWords.usage);
  process.exitCode = 2;
} else {
  const list = await listed(folder);
  if (!list) {
    console.error(cliWords.noGraph(folder));
    process.exitCode = 2;
  } else {
    process.stdout.write(
      options.includes("--json") ? `${JSON.stringify(threadDocument(list), null, 2)}\n` : threadReport(list),
    );
  }
}
