import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../browser/chromium.ts";
import { servePanel } from "../ui/serve-panel.ts";
import { table } from "./table.ts";
import { growth, median } from "./timing.ts";

declare global {
  interface Window {
    /** From a key to the next picture, and to the last change that followed, in ms. */
    pictures: number[];
    settled: number[];
  }
}

/** What one run with so many threads showed; times in ms, from what the user does to what is painted. */
export interface PanelFigures {
  readonly threads: number;
  /** From the call that opens the panel to its first rows: in a fresh frame, its code yet to be loaded; then opened again. */
  readonly firstRows: number;
  readonly again: number;
  /** From a key in the search box to the next picture: the median and the worst of all keys; to all results: the worst. */
  readonly keyMedian: number;
  readonly keyWorst: number;
  readonly resultsWorst: number;
  /** One step of a fast scroll to its picture: the median and the worst; how often part of the list was blank. */
  readonly scrollMedian: number;
  readonly scrollWorst: number;
  readonly blanks: number;
  /** Elements in the document while scrolling: the fewest and the most. */
  readonly nodesLeast: number;
  readonly nodesMost: number;
}

/** What is typed: words that many threads hold, a name, a word mistyped, nothing, another script. */
const typed = ["harbour crane", "author_12", "harbuor", "xylophone", "咖啡"] as const;
const sizes = [2_000, 20_000] as const;
const runs = 3;
/**
 * How long a page that was just loaded is left alone, in ms. The plugin's frame is there from Logseq's start; what the browser
 * still does for a page of a moment ago took 30 ms from the first opening, however much the panel did itself.
 */
const rest = 700;

/** Measures the panel alone in Chromium, over made-up threads: medians of several runs. */
export async function panelFigures(threads: number, browser: Browser, url: string): Promise<PanelFigures> {
  const all: PanelFigures[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({ viewport: { width: 360, height: 852 } });
    await page.goto(`${url}?threads=${threads}&closed`);
    await page.waitForFunction(() => window.openPanel !== undefined);
    await page.waitForTimeout(rest);
    all.push({ threads, ...(await opening(page)), ...(await typing(page)), ...(await scrolling(page)) });
    await page.close();
  }
  const middle = (figure: (run: PanelFigures) => number): number => median(all.map(figure));
  return {
    threads,
    firstRows: middle((one) => one.firstRows),
    again: middle((one) => one.again),
    keyMedian: middle((one) => one.keyMedian),
    keyWorst: middle((one) => one.keyWorst),
    resultsWorst: middle((one) => one.resultsWorst),
    scrollMedian: middle((one) => one.scrollMedian),
    scrollWorst: middle((one) => one.scrollWorst),
    blanks: Math.max(...all.map(({ blanks }) => blanks)),
    nodesLeast: Math.min(...all.map(({ nodesLeast }) => nodesLeast)),
    nodesMost: Math.max(...all.map(({ nodesMost }) => nodesMost)),
  };
}

async function opening(page: Page): Promise<Pick<PanelFigures, "firstRows" | "again">> {
  const open = (how: "openPanel" | "showPanel"): Promise<number> =>
    page.evaluate(async (call) => {
      const start = performance.now();
      if (call === "openPanel") void window.openPanel();
      else window.frameView.showPanel();
      while (document.querySelector("[role=option]") === null) {
        await new Promise<void>((changed) => {
          const watch = new MutationObserver(() => {
            watch.disconnect();
            changed();
          });
          watch.observe(document.body, { childList: true, subtree: true });
        });
      }
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return performance.now() - start;
    }, how);
  const firstRows = await open("openPanel");
  await page.waitForTimeout(300);
  await page.evaluate(() => window.frameView.leave());
  return { firstRows, again: await open("showPanel") };
}

async function typing(page: Page): Promise<Pick<PanelFigures, "keyMedian" | "keyWorst" | "resultsWorst">> {
  await page.locator("#search").focus();
  await page.evaluate(() => {
    window.pictures = [];
    window.settled = [];
    addEventListener(
      "input",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.pictures.push(performance.now() - start)));
        const list = document.querySelector(".panel");
        if (list === null) return;
        const seen = new MutationObserver(() => {
          last = performance.now();
        });
        let last = start;
        seen.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(() => {
          seen.disconnect();
          window.settled.push(last - start);
        }, 240);
      },
      true,
    );
  });
  for (const words of typed) {
    for (const key of words) {
      await page.keyboard.insertText(key);
      await page.waitForTimeout(260);
    }
    await page.locator("#search").fill("");
    await page.waitForTimeout(260);
  }
  const { pictures, settled } = await page.evaluate(() => ({ pictures: window.pictures, settled: window.settled }));
  return { keyMedian: median(pictures), keyWorst: Math.max(...pictures), resultsWorst: Math.max(...settled) };
}

async function scrolling(
  page: Page,
): Promise<Pick<PanelFigures, "scrollMedian" | "scrollWorst" | "blanks" | "nodesLeast" | "nodesMost">> {
  const steps = await page.evaluate(async () => {
    const list = document.querySelector(".list");
    const found: { readonly ms: number; readonly isBlank: boolean; readonly nodes: number }[] = [];
    if (list === null) return found;
    const box = list.getBoundingClientRect();
    for (let step = 0; step < 120; step += 1) {
      const start = performance.now();
      list.scrollBy(0, 700);
      await new Promise(requestAnimationFrame);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      const ms = performance.now() - start;
      const isBlank = [4, box.height / 2, box.height - 4].some(
        (y) => document.elementFromPoint(box.left + 120, box.top + y)?.closest("[role=option]") === null,
      );
      found.push({ ms, isBlank, nodes: document.querySelectorAll("*").length });
    }
    return found;
  });
  const times = steps.map(({ ms }) => ms);
  const nodes = steps.map((step) => step.nodes);
  return {
    scrollMedian: median(times),
    scrollWorst: Math.max(...times),
    blanks: steps.filter(({ isBlank }) => isBlank).length,
    nodesLeast: Math.min(...nodes),
    nodesMost: Math.max(...nodes),
  };
}

/** The figures as a table, and by what they grow where the threads double. */
export async function panelTable(): Promise<string> {
  const served = await servePanel();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const figures: PanelFigures[] = [];
  for (const threads of sizes) figures.push(await panelFigures(threads, browser, served.url));
  await browser.close();
  await served.close();
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const rows = figures.map((one) => [
    one.threads.toLocaleString("en"),
    ms(one.firstRows),
    ms(one.again),
    `${ms(one.keyMedian)} / ${ms(one.keyWorst)}`,
    ms(one.resultsWorst),
    `${ms(one.scrollMedian)} / ${ms(one.scrollWorst)}`,
    String(one.blanks),
    `${one.nodesLeast}–${one.nodesMost}`,
  ]);
  const [least, most] = [figures[0], figures.at(-1)];
  const grown = (figure: (run: PanelFigures) => number): string =>
    least && most ? growth(least.threads, figure(least), most.threads, figure(most)).toFixed(2) : "";
  const growths: readonly ((run: PanelFigures) => number)[] = [
    ({ firstRows }) => firstRows,
    ({ again }) => again,
    ({ keyMedian }) => keyMedian,
    ({ resultsWorst }) => resultsWorst,
    ({ scrollMedian }) => scrollMedian,
  ];
  const headings = [
    "panel: threads",
    "first rows",
    "again",
    "key to picture, median / worst",
    "to all results, worst",
    "scroll step, median / worst",
    "blank",
    "elements",
  ];
  return table(headings, [...rows, ["per doubling", ...growths.map(grown)]]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(await panelTable());
