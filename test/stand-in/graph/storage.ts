/** Plugin files by path relative to a plugin's folder; the graph's own lie in `assets/storages/<plugin>/`. */
export interface StoragePlace {
  /** The folder's absolute path, as `setItem` answers it. */
  readonly folder: string;
  /** Key of the folder in `files`, with a slash at its end. */
  readonly prefix: string;
  readonly files: Map<string, string>;
}

/** What a rejected storage call rejects with: a plain string, no Error (recording 11). */
type StorageRefusal = "write file denied" | "file not existed";

/** Writes a text. Anything but a string is taken without a word and not written; `..` is refused. */
export function setItem(place: StoragePlace, key: string, value: unknown): string {
  const path = normal(key);
  if (path === undefined) throw refusal("write file denied");
  if (typeof value === "string" && path !== "") place.files.set(place.prefix + path, value);
  return path === "" ? place.folder : `${place.folder}/${path}`;
}

/** The text of an item; null for a folder. */
export function getItem(place: StoragePlace, key: string): string | null {
  const path = normal(key) ?? "";
  const text = place.files.get(place.prefix + path);
  if (text !== undefined) return text;
  if (isFolder(place, path)) return null;
  throw refusal("file not existed");
}

export function hasItem(place: StoragePlace, key: string): boolean {
  const path = normal(key) ?? "";
  return place.files.has(place.prefix + path) || isFolder(place, path);
}

export function removeItem(place: StoragePlace, key: string): void {
  place.files.delete(place.prefix + (normal(key) ?? ""));
}

/** The keys in alphabetical order; null before anything was written. */
export function allKeys(place: StoragePlace): readonly string[] | null {
  const keys = [...place.files.keys()].filter((path) => path.startsWith(place.prefix));
  return keys.length === 0 ? null : keys.map((path) => path.slice(place.prefix.length)).sort();
}

/** What is thrown to reject with a plain string. */
export class Refused {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

function refusal(why: StorageRefusal): Refused {
  return new Refused(why);
}

function isFolder({ files, prefix }: StoragePlace, path: string): boolean {
  return [...files.keys()].some((file) => file.startsWith(`${prefix}${path === "" ? "" : `${path}/`}`));
}

/** The key without a leading slash and dots; undefined where it leads out of the folder. */
function normal(key: string): string | undefined {
  const parts: string[] = [];
  for (const part of key.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
