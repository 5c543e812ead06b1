/** An author as people write it: a handle with `@` before it, a display name as it is. */
export function handle(author: string | undefined): string | undefined {
  return author !== undefined && /^\w{1,30}$/.test(author) ? `@${author}` : author;
}
