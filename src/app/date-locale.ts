import type { Locale } from "date-fns";

/** By primary language; English is date-fns's own. */
const locales: Readonly<Record<string, () => Promise<Locale>>> = {
  zh: async () => (await import("date-fns/locale/zh-CN")).zhCN,
  ja: async () => (await import("date-fns/locale/ja")).ja,
};

/** How dates are written in a language (a BCP 47 tag); undefined for English and where we have none. */
export async function dateLocale(language: string): Promise<Locale | undefined> {
  return locales[language.split("-")[0]?.toLowerCase() ?? ""]?.();
}
