import { dateLocale } from "../../src/app/date-locale.ts";
import { panelWordsFor } from "../../src/core/words/words-for.ts";
import { dress } from "../../src/ui/dress.ts";
import type { FrameView } from "../../src/ui/frame-view.tsx";
import { type FakeOutside, fakeOutside } from "./fake-port.ts";
import { knownThread } from "./made-up-thread.ts";
import { manyThreads } from "./many-threads.ts";
import { hostileList, readingList } from "./reading-list.ts";
import { themes } from "./themes.ts";

declare global {
  interface Window {
    outside: FakeOutside;
    frameView: FrameView;
    /** Loads the panel as the plugin does when it is first opened, and shows it. */
    openPanel: () => Promise<void>;
    /** Puts one of Logseq's themes on. */
    wear: (mode: keyof typeof themes) => void;
    /** What the panel told the frame around it. */
    docked: string[];
    /** Set by whatever of a hostile tweet could run. */
    harmed?: unknown;
  }
}

const wish = new URLSearchParams(location.search);
const count = wish.get("threads") ?? "few";
const lists = { few: readingList, hostile: hostileList, none: [] };
const known =
  count === "few" || count === "hostile" || count === "none"
    ? lists[count].map(knownThread)
    : manyThreads(Number(count));

window.docked = [];
window.outside = fakeOutside(known);
window.outside.pace = Number(wish.get("pace") ?? 0);
window.wear = (mode) => dress(document, mode, themes[mode]);
window.openPanel = async () => {
  const language = wish.get("language") ?? "en";
  const [{ openFrame }, words, locale] = await Promise.all([
    import("../../src/ui/open-frame.ts"),
    panelWordsFor(language),
    dateLocale(language),
  ]);
  const hide = (): void => {
    window.docked.push("hide");
    window.frameView.leave();
  };
  window.frameView = openFrame({
    port: window.outside.port,
    dock: {
      hide,
      takeFocus: () => window.docked.push("focus"),
      resize: (width, kept) => window.docked.push(`${kept ? "keep" : "try"} ${width}`),
    },
    words,
    locale,
  });
  window.wear(wish.get("mode") === "dark" ? "dark" : "light");
  window.frameView.showPanel();
};
// Not awaited: where a module awaits at its top, the bundler parts the code into more files than the plugin has.
if (!wish.has("closed")) void window.openPanel();
