/**
 * A tweet's words without the name of who wrote it, as Readwise puts it before liked tweets of many authors: `@ada: the words`.
 * The name alone, without a colon, is an answer to oneself.
 */
export function withoutByline(words: string, handle: string | undefined): string {
  if (handle === undefined || words.charCodeAt(0) !== 64 || words[handle.length + 1] !== ":") return words;
  const isOwn = words.slice(1, handle.length + 1).toLowerCase() === handle.toLowerCase();
  return isOwn ? words.slice(handle.length + 2).trimStart() : words;
}
