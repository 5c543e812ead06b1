import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ask } from "../../src/logseq/ask.ts";
import { followTheme, type Theme } from "../../src/logseq/theme.ts";

const dark: Theme = {
  mode: "dark",
  values: {
    "--ls-primary-background-color": "#002b36",
    "--ls-secondary-background-color": "#023643",
    "--ls-primary-text-color": "#a4b5b6",
    "--ls-link-text-color": "",
    "--ls-border-radius-low": "4px",
    "--ls-font-family": "Inter",
  },
};

/** A host that answers as it is told to, and the changes of its theme. */
function host() {
  const listeners: (() => void)[] = [];
  const on = (listener: () => void) => {
    listeners.push(listener);
  };
  const state = { answers: true };
  const ask: Ask = async (method) => {
    if (!state.answers) throw new Error("no answer");
    return method === "App.getUserConfigs"
      ? { preferredThemeMode: dark.mode }
      : { ...dark.values, "--nobody-asked": "1px" };
  };
  return { state, listeners, ask, app: { App: { onThemeModeChanged: on, onThemeChanged: on } } };
}

describe("the theme that a frame follows", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is told each time that it is asked for, to a host that fails first and then answers", async () => {
    const { state, ask, app } = host();
    const told: Theme[] = [];
    const tell = followTheme(app, ask, (theme) => told.push(theme));
    state.answers = false;
    await tell();
    expect(told).toEqual([]);
    state.answers = true;
    await tell();
    expect(told).toEqual([dark]);
  });

  it("is told once for each change, shortly after it, however often it was asked for", async () => {
    const { listeners, ask, app } = host();
    const told: Theme[] = [];
    const tell = followTheme(app, ask, (theme) => told.push(theme));
    await tell();
    await tell();
    expect(listeners).toHaveLength(2);
    listeners[0]?.();
    expect(told).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toEqual([dark, dark, dark]);
  });
});
