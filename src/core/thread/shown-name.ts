const handle = /^\w{1,30}$/;

/** An author as people write it: a handle with `@` before it, a display name as it is. */
export function shownName(author: string): string;
export function shownName(author: string | undefined): string | undefined;
export function shownName(author: string | undefined): string | undefined {
  return author !== undefined && handle.test(author) ? `@${author}` : author;
}
