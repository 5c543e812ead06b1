import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages, namesFor, panelWordsFor, wordsFor } from "../../../src/core/words/words-for.ts";

/** A name that no sentence of ours begins with; Logseq would take a message that begins with `[:` for markup. */
const name = "[:b harm]";
/** Arguments that fit any of the functions: a number where it counts, a name where it names, facts where it wants facts. */
const facts = { why: "run-changed", page: name, length: 12_000, limit: 10_000 };

interface Sentence {
  readonly path: string;
  readonly says: string;
}

/** Every sentence of a value, functions called with counts of one and of many, and with a user's text for every name. */
function sentences(value: unknown, path = ""): readonly Sentence[] {
  if (typeof value === "string") return [{ path, says: value }];
  if (isFunction(value)) {
    return calls.flatMap((given) => {
      const says: unknown = attempted(value, given);
      return typeof says === "string" ? [{ path: `${path}(${given.join(", ")})`, says }] : [];
    });
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}.${key}`));
}

const acts = ["collapse", "expand", "nest"];
const calls: readonly (readonly unknown[])[] = [
  [1, 1, 1],
  [2, 12_345, 3],
  [0, 2, 0],
  [name, name, name],
  [1, name],
  [2, undefined],
  [undefined],
  [[1], name],
  [[2, 1200, 4], name],
  [[name, name]],
  [facts],
  ...acts.flatMap((act) => [
    [act, 1, 1],
    [act, 2, 12_345],
  ]),
];

function isFunction(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === "function";
}

/** What it says of these, or nothing where they do not fit it. */
function attempted(make: (...given: never[]) => unknown, given: readonly unknown[]): unknown {
  try {
    return Reflect.apply(make, undefined, [...given]);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const tags = Object.keys(languages);
const all = await Promise.all(
  tags.map(async (tag) => {
    const words = { names: await namesFor(tag), ...(await wordsFor(tag)) };
    return [tag, words, await panelWordsFor(tag)] as const;
  }),
);

describe.each(all)("%s", (tag, words, panel) => {
  const said = [...sentences(words, "words"), ...sentences(panel, "panel")];

  it("has a sentence for everything", () => {
    expect(said.filter(({ says }) => says.trim() === "")).toEqual([]);
    // Some take facts, some an act and then numbers, the others numbers.
    const fits = (path: string): boolean => {
      if (path.includes("askNest(")) return false;
      return /bulk\.(?:title|run|report|reportStopped|last)\(/.test(path)
        ? /\([cen]/.test(path)
        : /\(\d+, \d+, \d+\)$/.test(path);
    };
    const counted = said.filter(({ path }) => fits(path));
    expect(counted.length).toBeGreaterThan(100);
    expect(counted.filter(({ says }) => /undefined|NaN|object/.test(says))).toEqual([]);
  });

  it("never begins a sentence with a user's text", () => {
    expect(said.filter(({ says }) => says.includes(name)).length).toBeGreaterThan(20);
    expect(said.filter(({ says }) => says.startsWith(name.slice(0, 2)))).toEqual([]);
  });

  it("is told in its own language", () => {
    expect(new Intl.Locale(panel.language).language).toBe(tag);
  });

  it("names every command differently in a menu, but for a thread's tweets and its first", () => {
    const { openTweet, openTweets, ...others } = words.names.commands;
    expect([openTweet, openTweets].every((label) => label !== "")).toBe(true);
    expect(new Set(Object.values(others)).size).toBe(Object.values(others).length);
  });
});

describe("the languages", () => {
  const keys = (value: unknown, path = ""): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => keys(part, `${path}.${key}`))
      : [path];
  const [english, ...others] = all;

  it.each(others)("%s has what English has", (_, words, panel) => {
    expect(keys(words).toSorted()).toEqual(keys(english?.[1]).toSorted());
    expect(keys(panel).toSorted()).toEqual(keys(english?.[2]).toSorted());
  });

  it.each(others)("%s shares no sentence with English but numbers and names", (_, words, panel) => {
    const known = new Set([...sentences(english?.[1]), ...sentences(english?.[2])].map(({ says }) => says));
    const same = [...sentences(words), ...sentences(panel)].filter(({ says }) => known.has(says));
    expect(same.filter(({ says }) => /[a-z]{4}/i.test(says) && !says.includes(name))).toEqual([]);
  });

  it.each([
    ["en-GB", "en"],
    ["zh-CN", "zh-CN"],
    ["zh-Hant", "zh-CN"],
    ["ja", "ja"],
    ["ja_JP", "ja"],
    ["tlh", "en"],
    ["", "en"],
  ])("for %s are the words of %s", async (tag, language) => {
    expect((await panelWordsFor(tag)).language).toBe(language);
  });
});

describe("numbers and times", () => {
  it("have the right plural", async () => {
    const [en, ja] = [await panelWordsFor("en"), await panelWordsFor("ja")];
    expect([0, 1, 2, 1234].map(en.count)).toEqual(["0 threads", "1 thread", "2 threads", "1,234 threads"]);
    expect([1, 2].map(en.tweets)).toEqual(["1 tweet", "2 tweets"]);
    expect(en.reading.missing([4])).toBe("Tweet 4 was not saved.");
    expect(en.reading.missing([4, 9, 10])).toBe("Tweets 4, 9, and 10 were not saved.");
    expect(ja.count(1234)).toBe("スレッド 1,234 件");
  });

  it.each(all)("in %s write a count as its readers do", (_tag, _words, { language, number }) => {
    const { format } = new Intl.NumberFormat(language);
    fc.assert(fc.property(fc.nat(), (count) => number(count) === format(count)));
  });

  it.each([
    ["en", 700, "Same author, 0.7 sec apart"],
    ["en", 59_000, "Same author, 59 sec apart"],
    ["en", 150_000, "Same author, 2 min apart"],
    ["en", 7_500_000, "Same author, 2 hr apart"],
    ["en", 200_000_000, "Same author, 2 days apart"],
    ["zh", 700, "同一作者，相隔 0.7秒"],
    ["ja", 150_000, "同じ作者、2 分差"],
  ])("in %s say %i ms as people do", async (tag, ms, sentence) => {
    expect((await panelWordsFor(tag)).reading.joint({ why: "gap", evidence: "certain", ms })).toBe(sentence);
  });
});
