const aside = /!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|https?:\/\/\S+/g;
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}_]{4,}/gu;
const ideographs = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words by which two tweets may show that they are about one thing: of four letters or more, or two ideographs. */
export function topicWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of text.replace(aside, " ").toLowerCase().matchAll(word)) {
    if (!ideographs.test(run)) found.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}
