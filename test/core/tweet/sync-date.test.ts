import { format } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syncDate } from "../../../src/core/tweet/sync-date.ts";

/** Every format that Logseq offers (LOGSEQ.md 6), in date-fns's tokens, which are the same for these. */
const formats = [
  "do MMM yyyy",
  "do MMMM yyyy",
  "MMM do, yyyy",
  "MMMM do, yyyy",
  ...["E", "EEE", "EEEE"].flatMap((day) =>
    ["dd-MM-yyyy", "dd.MM.yyyy", "MM/dd/yyyy", "yyyy/MM/dd"].map((date) => `${day}, ${date}`),
  ),
  "dd-MM-yyyy",
  "MM/dd/yyyy",
  "MM-dd-yyyy",
  "MM_dd_yyyy",
  "yyyy/MM/dd",
  "yyyy-MM-dd",
  "yyyy-MM-dd EEE",
  "yyyy-MM-dd EEEE",
  "yyyy_MM_dd",
  "yyyyMMdd",
  "yyyy年MM月dd日",
];
const headers = [
  (date: string) => `Highlights first synced by [[Readwise]] [[${date}]]`,
  (date: string) => `New highlights added [[${date}]] at 12:07 AM`,
  (date: string) => `Highlights synced by #Readwise: ${date}`,
  (date: string) => `[[Readwise]] [[${date.replaceAll("-", "\\-")}]]`,
];

describe("the day that a sync header names", () => {
  it("is the day that was written, in every format of Logseq's", () => {
    const days = fc.date({ min: new Date(2012, 0, 1), max: new Date(2031, 11, 31), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), fc.constantFrom(...headers), (date, pattern, header) => {
        const dayFirst = pattern.search(/d/) < pattern.indexOf("M");
        const found = syncDate(header(format(date, pattern)), dayFirst);
        expect(found).toMatchObject({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["New highlights added [[Feb 25th, 2023]] at 5:56 PM", [2023, 2, 25, 17, 56]],
    ["New highlights added [[25-02-2023]] at 17:56", [2023, 2, 25, 17, 56]],
    ["New highlights added [[May 1st, 2023]] at 12:00 AM", [2023, 5, 1, 0, 0]],
    ["New highlights added [[May 1st, 2023]] at 12:30 PM", [2023, 5, 1, 12, 30]],
    ["New highlights added [[Sept. 3rd, 2023]]", [2023, 9, 3, 0, 0]],
    ["Highlights first synced by [[Readwise]] [[03/04/2023]]", [2023, 3, 4, 0, 0]],
    ["Highlights first synced by [[Readwise]] [[03.04.2023]]", [2023, 4, 3, 0, 0]],
  ] as const)("with its time: %s", (header, [year, month, day, hour, minute]) => {
    expect(syncDate(header)).toEqual({ year, month, day, hour, minute });
  });

  it.each([
    "Highlights first synced by [[Readwise]]",
    "## New highlights added",
    "New highlights added [[6b02c03a-5a0b]]",
  ])("is none in: %s", (header) => {
    expect(syncDate(header)).toBeUndefined();
  });
});
