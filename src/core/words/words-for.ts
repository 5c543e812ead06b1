import type { Names } from "./names.ts";
import type { PanelWords } from "./panel-words.ts";
import type { Words } from "./words.ts";

/** A language's files, each loaded when it is first needed. */
interface Language {
  readonly names: () => Promise<Names>;
  readonly words: () => Promise<Words>;
  readonly panel: () => Promise<PanelWords>;
}

/** By primary language (BCP 47). */
export const languages: Readonly<Record<string, Language>> = {
  en: {
    names: async () => (await import("./en-names.ts")).enNames,
    words: async () => (await import("./en.ts")).en,
    panel: async () => (await import("./en-panel.ts")).enPanel,
  },
  zh: {
    names: async () => (await import("./zh-names.ts")).zhNames,
    words: async () => (await import("./zh.ts")).zh,
    panel: async () => (await import("./zh-panel.ts")).zhPanel,
  },
  ja: {
    names: async () => (await import("./ja-names.ts")).jaNames,
    words: async () => (await import("./ja.ts")).ja,
    panel: async () => (await import("./ja-panel.ts")).jaPanel,
  },
};

/** What commands and settings are called in a language, or in English where we have no other. */
export function namesFor(tag: string): Promise<Names> {
  return languageOf(tag).names();
}

/** What commands say in a language, or in English where we have no other. */
export function wordsFor(tag: string): Promise<Words> {
  return languageOf(tag).words();
}

/** What the panel says in a language, or in English where we have no other. */
export function panelWordsFor(tag: string): Promise<PanelWords> {
  return languageOf(tag).panel();
}

function languageOf(tag: string): Language {
  const found = languages[tag.split(/[-_]/)[0]?.toLowerCase() ?? ""] ?? languages["en"];
  if (found === undefined) throw new Error("There is no English");
  return found;
}
