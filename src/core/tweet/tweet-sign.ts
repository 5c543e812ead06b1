import { type Recognition, usualRecognition } from "./recognition.ts";

/**
 * What no page of tweets can be without, as the source of a regular expression that ignores case: a status URL, or one
 * line in which a category names tweets, an author reads "… on Twitter", or a URL is one of Twitter's. It stands for
 * `readTweetPage` where only a text can be asked: many pages that bear it hold no tweet, but all that do bear it.
 */
export function tweetSign({ properties, values }: Recognition = usualRecognition): string {
  const inLine = (keys: string, value: string): string => `(?:${keys})(?:\\*\\*)?:[^\\n]{0,400}?${value}`;
  const escaped = (words: readonly string[]): string => words.map(literal).join("|");
  return [
    "/status",
    inLine(escaped(properties), `(?:${escaped(values)})`),
    inLine("authors?", " on (?:twitter|x)\\b"),
    inLine("url|link|source|location", "(?:twitter|x)\\.com/"),
  ].join("|");
}

/** A property's name may be written with spaces or underscores for its dashes. */
function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[\s_-]/g, "[\\s_-]");
}

/** Tells of texts, of blocks or of whole page files, whether they bear the sign of that recognition: only such a page can hold tweets by it. */
export function tweetTeller(recognition?: Recognition): (text: string) => boolean {
  const sign = new RegExp(tweetSign(recognition), "i");
  return (text) => sign.test(text);
}
