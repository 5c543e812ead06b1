import { splitLines } from "../../file/read-file.ts";

/** Writes one property into an org text's drawer, making the drawer behind the title (or on top) where there is none. */
export function insertOrgProperty(text: string, key: string, value: string, titled: boolean): string {
  const lines = splitLines(text);
  const start = lines.indexOf(":PROPERTIES:");
  const end = lines.indexOf(":END:");
  const line = `:${key.toLowerCase()}: ${value.trim()}`;
  if (start === -1 || end < start) {
    const drawer = [":PROPERTIES:", line, ":END:"];
    const [first = "", ...rest] = lines;
    return (titled ? [first, ...drawer, ...rest] : [...drawer, ...lines]).join("\n").trimEnd();
  }
  const own = lines.slice(start + 1, end);
  const at = own.findIndex((each) => each.toLowerCase().startsWith(`:${key.toLowerCase()}:`));
  const written = at === -1 ? [...own, line] : own.with(at, line);
  return [...lines.slice(0, start + 1), ...written, ...lines.slice(end)].join("\n").trimEnd();
}
