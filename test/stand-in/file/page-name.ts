/** How page names become file names: `logseq/config.edn` `:file/name-format`. */
export type NameFormat = "triple-lowbar" | "legacy";

/** What the graph's config says; a config without the key means the older way. */
export function nameFormatOf(config: string | undefined): NameFormat {
  if (config === undefined) return "triple-lowbar";
  return /^[^;]*:file\/name-format\s+:triple-lowbar/m.test(config) ? "triple-lowbar" : "legacy";
}

/** The page name a file's path stands for, where no `title::` property says otherwise. */
export function pageNameOfPath(path: string, format: NameFormat): string {
  const fileName = (path.split("/").at(-1) ?? path).replace(/\.(md|markdown|org)$/i, "");
  const day = path.startsWith("journals/") ? journalDay(fileName) : undefined;
  if (day !== undefined) return journalTitle(day);
  const separated = format === "triple-lowbar" ? fileName.replaceAll("___", "/") : legacySeparators(fileName);
  return decodePercent(separated);
}

/** The file a page of this name gets. */
export function fileNameOf(name: string): string {
  const encoded = name
    .replace(/%(?=[0-9a-fA-F]{2})/g, "%25")
    .replaceAll("___", "%5F%5F%5F")
    .replace(/[<>:"|?*\\#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replaceAll("/", "___");
  return encoded.replace(/\.$/, "%2E");
}

/** `2022_11_20` or `2022-11-20` → 20221120; undefined for anything else. */
export function journalDay(fileName: string): number | undefined {
  const parts = /^(\d{4})[-_](\d{2})[-_](\d{2})$/.exec(fileName);
  if (parts === null) return undefined;
  const [, year = "", month = "", day = ""] = parts;
  return months[Number(month) - 1] === undefined ? undefined : Number(`${year}${month}${day}`);
}

/** 20221120 → `Nov 20th, 2022`, the default title format. */
export function journalTitle(journalDay: number): string {
  const day = journalDay % 100;
  const month = months[(Math.trunc(journalDay / 100) % 100) - 1] ?? "";
  return `${month} ${day}${ordinal(day)}, ${Math.trunc(journalDay / 10_000)}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Nov 20th, 2022` in any case → 20221120. */
export function journalDayOfTitle(title: string): number | undefined {
  const parts = /^([a-z]{3}) (\d{1,2})(st|nd|rd|th), (\d{4})$/i.exec(title);
  if (parts === null) return undefined;
  const [, name = "", day = "", suffix = "", year = ""] = parts;
  const month = months.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  if (month === 0 || ordinal(Number(day)) !== suffix.toLowerCase()) return undefined;
  return Number(year) * 10_000 + month * 100 + Number(day);
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

/** The older way wrote `/` as `%2F` or `.`; a dot before a blank or at the end is a dot. */
function legacySeparators(fileName: string): string {
  return /%2F/i.test(fileName) ? fileName : fileName.replace(/\.(?=[^\s.])/g, "/");
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is a per cent sign; what can be decoded beside it still is.
    return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
      const bytes = Uint8Array.from(run.slice(1).split("%"), (pair) => Number.parseInt(pair, 16));
      return new TextDecoder().decode(bytes);
    });
  }
}
