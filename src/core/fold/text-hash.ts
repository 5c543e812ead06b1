const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/** A short name for a text, safe in file names: 64-bit FNV-1a over its UTF-16 units, in base 36. */
export function textHash(text: string): string {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) hash = ((hash ^ BigInt(text.charCodeAt(at))) * prime) & mask;
  return hash.toString(36);
}
