/** One setting: the values it may have, the first of which is the default. */
export interface Choice {
  readonly kind: "choice";
  readonly values: readonly [string, ...string[]];
}

/** A setting that holds free text; empty by default. */
export interface Text {
  readonly kind: "text";
}

/** Every setting by key. Types, defaults and the settings page derive from this table; its words are in core/words. */
export const settingsTable = {
  /** How a thread is collapsed. */
  style: { kind: "choice", values: ["merge", "nest"] },
  /** What stands between two tweets of a merged block. */
  separator: { kind: "choice", values: ["blank line", "rule", "numbers"] },
  /** Whether each tweet keeps its link in a merged block, or the first one's stands at the end. */
  links: { kind: "choice", values: ["each tweet", "one at the end"] },
  /** A first line with the author and the day of posting as a journal link. */
  header: { kind: "choice", values: ["off", "on"] },
  /** Whether a merge takes the text as it was saved or its reading version. */
  text: { kind: "choice", values: ["as saved", "for reading"] },
  /** Where original tweets are opened. */
  openAt: { kind: "choice", values: ["x.com", "twitter.com", "other host", "Thread Reader", "Wayback Machine"] },
  /** The host for "other host", such as xcancel.com. */
  otherHost: { kind: "text" },
  /** Further names of the property that tells what a page holds, beside `category` and its like; separated by commas. */
  categoryProperties: { kind: "text" },
  /** Further values of it that mean tweets; separated by commas. */
  categoryValues: { kind: "text" },
} as const satisfies Readonly<Record<string, Choice | Text>>;

type Table = typeof settingsTable;

export type SettingKey = keyof Table;

/** The keys in the order of the table, in which people meet them. */
export const settingKeys: readonly SettingKey[] = Object.keys(settingsTable).filter(isKey);

function isKey(key: string): key is SettingKey {
  return key in settingsTable;
}

/** The settings as the plugin works with them. */
export type Settings = {
  readonly [Key in keyof Table]: Table[Key] extends { readonly values: readonly (infer Value)[] } ? Value : string;
};

/** The settings in a stored record; what is missing there, or is no value that the table has, is the default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const table = settingsTable;
  return {
    style: oneOf(table.style.values, stored["style"]),
    separator: oneOf(table.separator.values, stored["separator"]),
    links: oneOf(table.links.values, stored["links"]),
    header: oneOf(table.header.values, stored["header"]),
    text: oneOf(table.text.values, stored["text"]),
    openAt: oneOf(table.openAt.values, stored["openAt"]),
    otherHost: textIn(stored["otherHost"]),
    categoryProperties: textIn(stored["categoryProperties"]),
    categoryValues: textIn(stored["categoryValues"]),
  };
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], stored: unknown): Value {
  return values.find((value) => value === stored) ?? values[0];
}

function textIn(stored: unknown): string {
  return typeof stored === "string" ? stored.trim() : "";
}

/** What a fresh installation works with. */
export const defaultSettings: Settings = readSettings({});
