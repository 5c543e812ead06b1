/** How a page's file is written. */
export type FileFormat = "markdown" | "org";

/** The format a file's name tells; undefined for a file that is no page. */
export function formatOfPath(path: string): FileFormat | undefined {
  if (/\.(md|markdown)$/i.test(path)) return "markdown";
  if (/\.org$/i.test(path)) return "org";
  return undefined;
}
