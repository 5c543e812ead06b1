import * as v from "valibot";
import type { Desk, Tone } from "../app/desk.ts";
import type { Ask } from "./ask.ts";

/** Logseq's own names for tones, and how long a message stays, in ms; trouble stays until it is closed. */
const shown: Readonly<Record<Tone, { readonly status: string; readonly timeout: number }>> = {
  done: { status: "success", timeout: 5_000 },
  note: { status: "warning", timeout: 8_000 },
  trouble: { status: "error", timeout: 0 },
};

const rect = v.object({ top: v.number(), bottom: v.number() });

/** What only the panel's frame can do. */
export type FramePart = Pick<Desk, "ask" | "showPanel">;

/** The user's side of Logseq. */
export function ogDesk(ask: Ask, frame: FramePart): Desk {
  const goTo: Desk["goTo"] = async (spot) => {
    await ask("Editor.scrollToBlockInPage", spot.page, spot.block);
  };
  return {
    ...frame,
    say: async (sentence, tone) => {
      const { status, timeout } = shown[tone];
      await ask("UI.showMsg", sentence, status, { timeout });
    },
    open: async (url) => {
      await ask("App.openExternalLink", url);
    },
    goTo,
    reveal: async (spot) => {
      const block = v.safeParse(rect, await ask("UI.queryElementRect", `#block-content-${spot.block}`));
      const page = v.safeParse(rect, await ask("UI.queryElementRect", "#main-content-container"));
      const isSeen =
        block.success && page.success && block.output.top >= page.output.top && block.output.top < page.output.bottom;
      if (!isSeen) await goTo(spot);
    },
  };
}
