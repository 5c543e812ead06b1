/** The first handle that a tweet is addressed to, lower case without `@`; undefined for a tweet to everybody. */
export function addressee(words: string): string | undefined {
  return /^(?:> ?)?\s*@(\w{1,30})(?=[\s,:]|$)/.exec(words)?.[1]?.toLowerCase();
}
