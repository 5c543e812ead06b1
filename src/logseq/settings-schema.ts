import type { SettingSchemaDesc } from "@logseq/libs/dist/LSPlugin";
import { type SettingKey, settingKeys, settingsTable } from "../core/settings.ts";
import type { Names } from "../core/words/names.ts";

/** The settings as Logseq's own settings page shows them, in the order of the table. */
export function settingsSchema(names: Names["settings"]): SettingSchemaDesc[] {
  const described = (key: SettingKey): SettingSchemaDesc => {
    const row = settingsTable[key];
    const { title, description } = names[key];
    if (row.kind === "text") return { key, type: "string", default: "", title, description };
    const [first, ...others] = row.values;
    return {
      key,
      type: "enum",
      default: first,
      title,
      description,
      enumChoices: [first, ...others],
      enumPicker: "select",
    };
  };
  return settingKeys.map(described);
}
