import { list, type Step } from "./recording.ts";

/** Files that the app makes for itself when it opens a graph that lacks them; the stand-in writes only what is asked for. */
export const appFiles: ReadonlySet<string> = new Set(["logseq/custom.css", "pages/contents.md"]);

/** Observations and events that the graph's engine cannot know, by what their label begins with. */
const ofThePage: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:slash menu items|context menu entries|entries|page-title element|page title element|toolbar item|textarea before Enter)/,
    "menus and slash commands belong to the page",
  ],
  [
    /^(?:baseInfo|logseq\.settings|location of the iframe|iframe element)/,
    "what the plugin is given at its start belongs to the plugin host",
  ],
  [
    /^(?:rectangles|element at|size seen|viewport|html\/body|z-index|three-dots|panel|isMainUIVisible|container element|push selector|style tag|inline style|activeElement|focus:|still in edit mode|right sidebar|target block|notification|after closeMsg|protocols allowed)/,
    "what the page looks like and what has the focus belongs to the page",
  ],
  [/^(?:events after)/, "the times between events; the events themselves are compared"],
  [/^(?:files in <home>|1 MiB value)/, "a look at the disk; what the calls answer is compared"],
  [/^(?:the ten tweets)/, "the recorder's own notes"],
  [
    /^(?:current graph after the reload|uuids that survive the reload|page uuids that survived)/,
    "a reload within one profile, which the stand-in has not",
  ],
];

/** Events that come from the page or the plugin host. */
const pageEvents = /^(?:ui:visible:changed|.*(?:menu-item|command|callback|model))/;

/** Single steps that part, by recording and what stands in the step. */
const single: readonly (readonly [recording: RegExp, step: RegExp, why: string])[] = [
  [
    /^09b/,
    /^textarea after insertBatchBlock elsewhere$/,
    "the page draws the next textarea a moment after Logseq has changed its mind",
  ],
  [/^14/, /^App\.getStateFromStore \["config"\]$/, "the text of Logseq's own global config"],
];

/** Looks before which the recorder waited without saying so, in ms. */
const silentWaits: Readonly<Record<string, number>> = {
  "textarea afterwards": 600,
  "focus: after a click into the panel": 600,
};

export function silentWait(step: Step): number {
  return silentWaits[String(step["observe"] ?? "")] ?? 0;
}

/**
 * Whether a look shows what the page has put into the textarea by itself: the text that an array of editor commands
 * leaves (recording 09c). It is taken over, so that what follows can be compared.
 */
export function isTakenOver(step: Step): boolean {
  return step["observe"] === "textarea after the array form";
}

/** Why a step is not compared; undefined where it is. */
export function whyPassedOver(recording: string, step: Step): string | undefined {
  const label = String(step["observe"] ?? "");
  const [namespace, method, ...args] = list(step["call"]);
  const said = label || `${namespace}.${method}${args.length > 0 ? ` ${JSON.stringify(args[0])}` : ""}`;
  const reason = single.find(([name, text]) => name.test(recording) && text.test(said))?.[2];
  if (reason !== undefined) return reason;
  if (step["observe"] !== undefined) return ofThePage.find(([pattern]) => pattern.test(label))?.[1];
  if (typeof step["event"] === "string" && pageEvents.test(step["event"]))
    return "menus and slash commands belong to the page";
  if (typeof step["user"] === "string") return whyNotDone(step["user"]);
  return undefined;
}

function whyNotDone(act: string): string | undefined {
  if (
    /^(?:opens the three|clicks "|clicks the (?:toolbar|pagebar)|right-clicks|presses Control\+Shift\+[89])/.test(act)
  ) {
    return "menus, palette and shortcuts belong to the page";
  }
  return /Escape inside the panel/.test(act)
    ? "what the page looks like and what has the focus belongs to the page"
    : undefined;
}
