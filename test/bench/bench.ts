import { cpus } from "node:os";
import { pathToFileURL } from "node:url";
import { findChromium } from "../browser/chromium.ts";
import { asBuilt } from "./as-built.ts";
import { type HostGraph, hostProcess } from "./host-process.ts";
import { type ListingFigures, listingFigures } from "./listing-speed.ts";
import { panelTable } from "./panel.ts";
import { reassembly } from "./reassembly.ts";
import { searchSpeed } from "./search-speed.ts";
import { slowestTexts } from "./slowest-text.ts";
import { startTable } from "./start-speed.ts";
import { table } from "./table.ts";
import { growth, inMs } from "./timing.ts";

const seeds = "seeds";
const sizes = [1_000, 4_000, 10_000] as const;

/** One table of the benchmark, printed as soon as it is there. */
type Part = () => Promise<string>;

/** All that is measured: on the sample graph, multiplied, and on a graph folder where one is given. */
export function parts(folder: string | undefined): readonly Part[] {
  const listings: ListingFigures[] = [];
  const measured = async (graph: HostGraph): Promise<void> => {
    const host = await hostProcess(graph);
    listings.push(await listingFigures(host));
    await host.close();
  };
  return [
    async () => coreTables(folder === undefined ? [seeds] : [seeds, folder]),
    async () => {
      for (const size of sizes) await measured({ folder: seeds, tweetPages: size });
      const growths = growthTable(listings);
      if (folder !== undefined) await measured({ folder });
      return `Listing a graph, on the stand-in with a real DataScript\n\n${listingTable(listings)}\n${growths}`;
    },
    async () => searchSpeed(listings[1]?.threads ?? []),
    async () => `Texts that take longest, of scraps repeated\n\n${slowestTexts()}`,
    async () => ((await hasChromium()) ? startTable() : ""),
    async () => ((await hasChromium()) ? panelTable() : "The panel is not measured: there is no Chromium.\n"),
    async () => (folder === undefined ? "" : `Reassembly of ${folder}\n\n${await reassembly(folder)}`),
  ];
}

async function coreTables(folders: readonly string[]): Promise<string> {
  const tables: string[] = [];
  for (const folder of folders) tables.push(`The pages of ${folder}\n\n${await asBuilt("core-speed.ts", [folder])}`);
  return `Core, blocks in memory to threads and to searchable texts, beside JSON.parse\n\n${tables.join("\n")}`;
}

function listingTable(listings: readonly ListingFigures[]): string {
  const rows: readonly (readonly [string, (figures: ListingFigures) => string])[] = [
    ["pages", ({ graph }) => graph.pages.toLocaleString("en")],
    ["blocks", ({ graph }) => graph.blocks.toLocaleString("en")],
    ["threads", ({ threads }) => threads.length.toLocaleString("en")],
    ["first listing", ({ listing }) => inMs(listing)],
    ["of that, in its queries", ({ asking }) => inMs(asking)],
    ["listing / its queries", ({ byAsking }) => byAsking.toFixed(2)],
    ["the same queries, bare", ({ bare }) => inMs(bare)],
    ["listing / bare", ({ byBare }) => byBare.toFixed(2)],
    ["every page by getPageBlocksTree", ({ trees }) => inMs(trees)],
    ["queries", ({ queries }) => queries.toFixed(0)],
    ["query for pages, median", ({ usualPages }) => inMs(usualPages)],
    ["query for pages, longest", ({ longestPages }) => inMs(longestPages)],
    ["finding the pages", ({ finding }) => inMs(finding)],
    ["queries for that", ({ findingQueries }) => String(findingQueries)],
    ["a listing with nothing changed", ({ unchanged }) => inMs(unchanged)],
    ["a listing with one page changed", ({ onePage }) => inMs(onePage)],
    ["calls for that", ({ onePageCalls }) => String(onePageCalls)],
    ["index, bytes a tweet", ({ bytesPerTweet }) => bytesPerTweet.toFixed(0)],
    ["of that, characters of text", ({ threads, tweets }) => (charactersIn(threads) / tweets).toFixed(0)],
  ];
  const headings = ["tweet pages", ...listings.map(({ graph }) => graph.tweetPages.toLocaleString("en"))];
  return table(
    headings,
    rows.map(([name, figure]) => [name, ...listings.map(figure)]),
  );
}

function charactersIn(threads: ListingFigures["threads"]): number {
  return threads.reduce((sum, { text }) => sum + text.length, 0);
}

function growthTable(listings: readonly ListingFigures[]): string {
  const figures: readonly (readonly [string, (figures: ListingFigures) => number])[] = [
    ["first listing", ({ listing }) => listing],
    ["the same queries, bare", ({ bare }) => bare],
    ["finding the pages", ({ finding }) => finding],
    ["query for pages, longest", ({ longestPages }) => longestPages],
    ["nothing changed", ({ unchanged }) => unchanged],
    ["one page changed", ({ onePage }) => onePage],
    ["index, bytes in all", ({ bytesPerTweet, tweets }) => bytesPerTweet * tweets],
  ];
  const steps = listings.slice(1).map((figure, at) => ({ from: listings[at] ?? figure, to: figure }));
  const headings = [
    "growth per doubling",
    ...steps.map(({ from, to }) => `${from.graph.tweetPages} to ${to.graph.tweetPages}`),
  ];
  const factor = (figure: (figures: ListingFigures) => number) =>
    steps.map(({ from, to }) => growth(from.graph.blocks, figure(from), to.graph.blocks, figure(to)).toFixed(2));
  return table(
    headings,
    figures.map(([name, figure]) => [name, ...factor(figure)]),
  );
}

async function hasChromium(): Promise<boolean> {
  try {
    return (await findChromium()) !== "";
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpu?.model ?? "unknown"})\n`);
  for (const part of parts(process.argv[2])) {
    const text = await part();
    if (text !== "") console.log(text);
  }
  process.exit(0);
}
