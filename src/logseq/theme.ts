import * as v from "valibot";
import { attempt } from "../app/attempt.ts";
import { asked, userConfigs } from "./answers.ts";
import type { Ask } from "./ask.ts";

/** How Logseq looks: its mode, and its own values for the properties we use. */
export interface Theme {
  readonly mode: "light" | "dark";
  /** CSS custom properties; '' where the theme has none. */
  readonly values: Readonly<Record<string, string>>;
}

const properties = [
  "--ls-primary-background-color",
  "--ls-secondary-background-color",
  "--ls-primary-text-color",
  "--ls-link-text-color",
  "--ls-border-radius-low",
  "--ls-font-family",
];

/** How the host tells that its mode, or its theme, is another. */
type ThemeNews = Readonly<Record<"onThemeModeChanged" | "onThemeChanged", (listener: () => void) => unknown>>;

/** The host tells of a theme before its sheet is loaded (LOGSEQ.md 1.5); in ms. */
const loadedAfter = 300;

const values = v.object(Object.fromEntries(properties.map((name) => [name, v.optional(v.string(), "")])));

async function theme(ask: Ask): Promise<Theme> {
  const [user, found] = await Promise.all([
    asked(ask, userConfigs, "App.getUserConfigs"),
    asked(ask, values, "UI.resolveThemeCssPropsVals", properties),
  ]);
  return { mode: user.preferredThemeMode === "dark" ? "dark" : "light", values: found };
}

/**
 * Tells `listen` the theme whenever it changes, and each time that what is given back is called, which can be waited for; a
 * frame inherits nothing of the host's styles. While the host does not answer, the frame keeps the colours it has.
 */
export function followTheme(
  host: { readonly App: ThemeNews },
  ask: Ask,
  listen: (theme: Theme) => void,
): () => Promise<void> {
  const tell = async (): Promise<void> => {
    const found = await attempt(theme(ask));
    if (found.ok) listen(found.value);
  };
  const tellLater = (): void => {
    setTimeout(tell, loadedAfter);
  };
  host.App.onThemeModeChanged(tellLater);
  host.App.onThemeChanged(tellLater);
  return tell;
}
