import { it } from "vitest";
import { assertHighlightsKept, assertLossless, assertThreadsSound } from "./reading-laws.ts";
import { pages, scraps } from "./scraps.ts";

it("reads any text and writes it back, to the character", () => assertLossless(scraps, 10_000), 60_000);
it("keeps every highlight of any page, once and in order", () => assertHighlightsKept(pages, 1_000), 60_000);
it("puts no tweet into two threads, and none out of order", () => assertThreadsSound(pages, 1_000), 60_000);
