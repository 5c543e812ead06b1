const aside = /!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|https?:\/\/\S+/g;
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}_]{5,}/gu;
const asciiWord = /\w{5,}/g;
const beyondAscii = /[\u0080-\uffff]/;
/** What a text is about shows in its beginning, in characters. */
const longest = 600;
const ideographs = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words by which two tweets may show that they are about one thing: of five letters or more, or three ideographs. */
export function topicWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const bare = text.slice(0, longest).replace(aside, " ").toLowerCase();
  const isAscii = !beyondAscii.test(bare);
  for (const run of bare.match(isAscii ? asciiWord : word) ?? []) {
    if (isAscii || !ideographs.test(run)) found.add(run);
    else for (let at = 0; at + 2 < run.length; at += 1) found.add(run.slice(at, at + 3));
  }
  return found;
}
