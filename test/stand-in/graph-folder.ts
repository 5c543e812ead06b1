import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { formatOfPath } from "./file/format.ts";

/** Something about a file of the graph that kept it, or part of it, from being read. */
export interface FolderProblem {
  /** Relative to the graph. */
  readonly file: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  readonly what: string;
}

/** A graph folder's texts: Markdown and org pages and `logseq/config.edn`, by path relative to the graph. */
export interface GraphFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly FolderProblem[];
}

/** Folders in which Logseq keeps no pages. */
const skipped: ReadonlySet<string> = new Set(["logseq", "node_modules", "assets", "draws", "whiteboards"]);

/**
 * Reads a graph folder; nothing is written. Throws where the folder cannot be listed, or is no graph: neither `pages/`
 * nor `journals/` nor any page file in it. A file that is no UTF-8 or cannot be read is a problem and left out; an
 * empty one is a problem and an empty page.
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  const problems: FolderProblem[] = [];
  const paths = (await pagePaths(folder, "", problems)).sort();
  if (paths.length === 0 && !(await isFolder(join(folder, "pages"))) && !(await isFolder(join(folder, "journals")))) {
    throw new Error(`${folder} is no Logseq graph: it has no pages/, no journals/ and no .md or .org file.`);
  }
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = await textOf(join(folder, path), path, problems);
    if (text !== undefined) files.set(path, text);
  }
  const config = "logseq/config.edn";
  if (await isFile(join(folder, config))) {
    const text = await textOf(join(folder, config), config, problems);
    if (text !== undefined) files.set(config, text);
  }
  return { files, problems };
}

async function pagePaths(folder: string, under: string, problems: FolderProblem[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.name.startsWith(".") || (under === "" && skipped.has(entry.name))) continue;
    const kind = await kindOf(entry, join(folder, path));
    if (kind === "folder") found.push(...(await pagePaths(folder, path, problems)));
    else if (formatOfPath(path) === undefined) continue;
    else if (kind === "file") found.push(path);
    else problems.push({ file: path, line: 1, what: "cannot be read: it leads nowhere" });
  }
  return found;
}

async function kindOf(entry: Dirent, path: string): Promise<"file" | "folder" | "other"> {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  // A link to a folder is not followed: it may lead back to where we are.
  return entry.isSymbolicLink() && (await isFile(path)) ? "file" : "other";
}

async function textOf(file: string, path: string, problems: FolderProblem[]): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    problems.push({ file: path, line: 1, what: `cannot be read: ${error instanceof Error ? error.message : error}` });
    return undefined;
  }
  const text = decoded(bytes);
  if (text === undefined) {
    problems.push({ file: path, line: lineOfBadByte(bytes), what: "is not UTF-8" });
  } else if (text.trim() === "") {
    problems.push({ file: path, line: 1, what: "is empty" });
  }
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is no UTF-8 by itself. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    if (decoded(bytes.subarray(start, end)) === undefined) return line;
    line += 1;
    start = end + 1;
  }
  return 1;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
