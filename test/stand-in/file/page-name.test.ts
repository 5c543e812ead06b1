import { describe, expect, it } from "vitest";
import {
  fileNameOf,
  journalDay,
  journalDayOfTitle,
  journalTitle,
  type NameFormat,
  nameFormatOf,
  pageNameOfPath,
} from "./page-name.ts";

const paths: readonly (readonly [path: string, format: NameFormat, name: string])[] = [
  ["pages/Garden Notes.md", "triple-lowbar", "Garden Notes"],
  ["pages/readwise___Ada___Tides.org", "triple-lowbar", "readwise/Ada/Tides"],
  ["pages/100%25 sure%3F.md", "triple-lowbar", "100% sure?"],
  ["pages/100% sure %3F.md", "triple-lowbar", "100% sure ?"],
  ["pages/「引用」.md", "triple-lowbar", "「引用」"],
  ["pages/readwise%2FAda.md", "legacy", "readwise/Ada"],
  ["pages/readwise.Ada.md", "legacy", "readwise/Ada"],
  ["pages/P.J. Wu.md", "legacy", "P/J. Wu"],
  ["pages/What Is It... (highlights).md", "legacy", "What Is It... (highlights)"],
  ["journals/2022_11_20.md", "triple-lowbar", "Nov 20th, 2022"],
  ["journals/2024-05-01.md", "legacy", "May 1st, 2024"],
];

describe("pageNameOfPath", () => {
  it.each(paths)("reads %s (%s) as %s", (path, format, name) => {
    expect(pageNameOfPath(path, format)).toBe(name);
  });
});

describe("fileNameOf", () => {
  it.each(["Garden Notes", "a/b/c", "What? #1 <x> 50%", "100%25", "under___score", "ends with a dot."])(
    "gives a file name from which %s comes back",
    (name) => {
      expect(pageNameOfPath(`pages/${fileNameOf(name)}.md`, "triple-lowbar")).toBe(name);
    },
  );
});

describe("journals", () => {
  it.each([
    [20221101, "Nov 1st, 2022"],
    [20221102, "Nov 2nd, 2022"],
    [20221103, "Nov 3rd, 2022"],
    [20221111, "Nov 11th, 2022"],
    [20221221, "Dec 21st, 2022"],
  ])("titles %i as %s, and back", (day, title) => {
    expect(journalTitle(day)).toBe(title);
    expect(journalDayOfTitle(title.toLowerCase())).toBe(day);
  });

  it("takes no other name for a day", () => {
    expect(journalDay("2022_13_01")).toBeUndefined();
    expect(journalDayOfTitle("Nov 2th, 2022")).toBeUndefined();
    expect(journalDayOfTitle("November 2nd, 2022")).toBeUndefined();
  });
});

describe("nameFormatOf", () => {
  it.each([
    [undefined, "triple-lowbar"],
    ["{:meta/version 1}", "legacy"],
    ["{:meta/version 1\n :file/name-format :triple-lowbar}", "triple-lowbar"],
    ["{;; :file/name-format :triple-lowbar\n}", "legacy"],
  ] as const)("reads %s as %s", (config, format) => {
    expect(nameFormatOf(config)).toBe(format);
  });
});
