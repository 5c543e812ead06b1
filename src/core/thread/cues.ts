import { type Entry, markersOf, wordsIn } from "./entry.ts";

const announcement =
  /🧵(?!\s?👆)|\b(?:a|short|quick|long|mini|mega|little)[- ](?:mega[- ]?)?thread\b|(?:^|[\n.([])\s*thread\s*(?:[:)\]👇⬇]|$|\n)|\b(?:un|abro) hilo\b|\bhilo\s*[:👇]|(?:长推|長推|串文|スレッド)/iu;
/** One of these is in every announcement; most tweets have none. */
const hints = ["🧵", "hread", "HREAD", "hilo", "Hilo", "HILO", "长推", "長推", "串文", "スレッド"];
const ending = /^\/?(?:end|eo|fin)\b/i;

/**
 * Whether a tweet says that a thread begins: Readwise's note, number 1 (or 0) before a slash, a spool of thread, "a
 * thread", unless its own number says that the thread is under way.
 */
export function startsAnew(entry: Entry): boolean {
  if (entry.isHead) return true;
  const borne = markersOf(entry);
  if (borne.length > 0) {
    const counted = borne.filter(({ style }) => style.endsWith("/") || style.endsWith("of"));
    if (counted.some(({ number, of }) => number > 1 || (number === 0 && of !== undefined))) return false;
    if (counted.length > 0) return true;
  }
  const words = wordsIn(entry);
  return hints.some((hint) => words.includes(hint)) && announcement.test(words) && !ending.test(words);
}

const addition =
  /^(?:(?:also|and|but|oh|p\.?\s?s\b|update|edit|btw|by the way|another|one more|finally|lastly|follow|adding|added|if you (?:enjoy|like|found|want)|for more|thanks|thank you|links?|sources?|slides|full|here['’]s the|more|joint work|want|interested|credits?|rt|retweet|bonus|to be clear|correction)\b|补充|另外|还有|最后|更新|对了|追記|ちなみに|続き|además|también|por cierto|übrigens|nachtrag|…|\.\.\.)/iu;

/** Nothing but a link, or a few words that name one: `Paper: https://…`. */
const pointer = /^(?:[^\n:：]{1,40}[:：]\s*)?https?:\/\/\S{1,200}\s*(?:$|\n)/;

/** Whether a tweet to everybody reads as something added to what was said: "also", "update", or little but a link. */
export function continues(entry: Entry): boolean {
  const words = wordsIn(entry).slice(0, 300);
  if (pointer.test(words)) return true;
  return addition.test(words) || /^\p{Ll}{2}/u.test(words);
}

/**
 * Whether an answer goes to somebody whom earlier tweets name or answer, or to their author: Twitter puts the names in a
 * tweet before the answers to it.
 */
export function answersWithin(answer: Entry, earlier: readonly Entry[]): boolean {
  const to = answer.addressee;
  if (to === undefined) return false;
  if (to === answer.handle) return true;
  return earlier.some((entry) => entry.addressee === to || namesIn(wordsIn(entry)).has(to));
}

/** The handles that a text names, in lower case. */
export function namesIn(words: string): ReadonlySet<string> {
  return new Set(Array.from(words.matchAll(/@(\w{1,30})/g), ([, name = ""]) => name.toLowerCase()));
}

const notWords =
  /!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|<(?:img|video|source)[^>]{0,400}>|https?:\/\/\S{1,200}|@\w{1,30}/g;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** In characters; an ideograph says as much as two letters. */
const brief = 60;

/** Whether a tweet says no more than a remark, names, links and pictures set aside; a template that keeps no words tells nothing. */
export function isBrief(entry: Entry): boolean {
  const all = wordsIn(entry);
  if (all === "") return false;
  const words = all.slice(0, 1000).replace(notWords, "").trim();
  return words.length < brief && words.length + (words.match(ideograph)?.length ?? 0) < brief;
}

/** Whether a tweet closes its thread's count: `9/9`. */
export function completes(entry: Entry | undefined): boolean {
  return entry !== undefined && markersOf(entry).some(({ number, of }) => of !== undefined && of > 1 && number >= of);
}
