/** The first handle that a tweet is addressed to, lower case without `@`; undefined for a tweet to everybody. */
export function addressee(words: string): string | undefined {
  const first = words.charCodeAt(0);
  if (first !== 64 && first !== 62 && first > 32) return undefined;
  return /^(?:> ?)?\s*@(\w{1,30})(?=[\s,:]|$)/.exec(words)?.[1]?.toLowerCase();
}
