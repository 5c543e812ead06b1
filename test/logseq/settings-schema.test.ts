import { describe, expect, it } from "vitest";
import { defaultSettings, settingsTable } from "../../src/core/settings.ts";
import { enNames } from "../../src/core/words/en-names.ts";
import { settingsSchema } from "../../src/logseq/settings-schema.ts";

describe("the settings page", () => {
  const rows = settingsSchema(enNames.settings);

  it("has every setting of the table, in its order", () => {
    expect(rows.map(({ key }) => key)).toEqual(Object.keys(settingsTable));
  });

  it("shows each as it is by default", () => {
    expect(Object.fromEntries(rows.map(({ key, default: value }) => [key, value]))).toEqual(defaultSettings);
  });
});
