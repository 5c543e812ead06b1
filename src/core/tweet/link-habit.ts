import { type LinkForm, type WrittenLink, writtenLink } from "./link-form.ts";
import { type NamelessLink, namelessLink } from "./nameless-link.ts";
import { isNearEnd } from "./near-end.ts";
import { statusUrls } from "./status-url.ts";

/** How the template behind a page (or one of its sections) writes its tweets' links. */
export interface LinkHabit {
  /** Undefined where no block shows a link. */
  readonly form: LinkForm | undefined;
  /** The label that most links bear. */
  readonly label: string | undefined;
  /** The highlights name Readwise's own page in place of the tweet (Reader documents). */
  readonly reader: boolean;
}

/** A text's status links, and the link that closes it in place of one. */
export interface LinksSeen {
  readonly links: readonly WrittenLink[];
  readonly nameless: NamelessLink | undefined;
}

const noLinks: LinksSeen = { links: [], nameless: undefined };

/** All that a text shows of links. */
export function linksSeen(text: string): LinksSeen {
  const urls = statusUrls(text);
  const nameless = namelessLink(text);
  if (urls.length === 0 && nameless === undefined) return noLinks;
  return { links: urls.map((url) => writtenLink(text, url)), nameless };
}

/** Strength of a form: nobody but a template writes the strong ones into a tweet. */
const strength: Readonly<Record<LinkForm, number>> = { bracketed: 3, property: 3, labelled: 2, macro: 1, bare: 0 };

/** Whether `form` is at least as much a template's as `other`. */
export function isAsStrong(form: LinkForm, other: LinkForm): boolean {
  return strength[form] >= strength[other];
}

/** What a text shows, with the text. */
export interface TextSeen {
  readonly text: string;
  readonly seen: LinksSeen;
}

/** The habit that most of the texts follow; of equally frequent ones the strongest form. */
export function linkHabit(texts: readonly TextSeen[]): LinkHabit {
  const forms = new Map<LinkForm, number>();
  const labels = new Map<string, number>();
  let readers = 0;
  let all = 0;
  for (const { text, seen } of texts) {
    const last = seen.links.at(-1);
    if (seen.nameless?.to === "readwise") readers += 1;
    if (!last || (isWeak(last.form) && !isNearEnd(text, last.end))) continue;
    all += 1;
    forms.set(last.form, (forms.get(last.form) ?? 0) + 1);
    if (last.label !== undefined) labels.set(last.label, (labels.get(last.label) ?? 0) + 1);
  }
  return { form: mostFrequent(forms, strength), label: mostFrequent(labels), reader: readers > 0 && readers >= all };
}

function mostFrequent<K extends string>(
  counts: ReadonlyMap<K, number>,
  weight?: Readonly<Record<K, number>>,
): K | undefined {
  let best: K | undefined;
  let bestCount = 0;
  for (const [key, count] of counts) {
    const isBetter = count > bestCount || (count === bestCount && weight && best && weight[key] > weight[best]);
    if (isBetter) [best, bestCount] = [key, count];
  }
  return best;
}

/** Whether anybody might have typed the link, so that only its place makes it the tweet's own. */
export function isWeak(form: LinkForm): boolean {
  return strength[form] < 2;
}
