import fc from "fast-check";
import { defaultSettings, type Settings, settingsTable } from "../../src/core/settings.ts";

/** Every combination of the settings that a collapse heeds. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    style: fc.constantFrom(...settingsTable.style.values),
    separator: fc.constantFrom(...settingsTable.separator.values),
    links: fc.constantFrom(...settingsTable.links.values),
    header: fc.constantFrom(...settingsTable.header.values),
    text: fc.constantFrom(...settingsTable.text.values),
  })
  .map((chosen) => ({ ...defaultSettings, ...chosen }));
