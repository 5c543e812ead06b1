import type { FileFormat } from "../../file/format.ts";
import { isNode, type MldocNode } from "../../file/parse-blocks.ts";
import type { PropertyMap } from "../attributes.ts";
import { editableProperties, hiddenProperties, linkableProperties, staysText } from "./built-in-properties.ts";
import { pagesOfValue, referencesIn } from "./inline-references.ts";

/** The properties of one block, as Logseq reads them from a drawer or from `key:: value` lines. */
export interface PropertyFacts {
  readonly values: PropertyMap;
  readonly order: readonly string[];
  /** The values as typed. */
  readonly texts: PropertyMap | undefined;
  /** Names that cannot be a property's. */
  readonly invalid: readonly string[];
  /** Pages that the names and values refer to. */
  readonly pages: readonly string[];
  readonly blocks: readonly string[];
}

interface Line {
  readonly key: string;
  readonly text: string;
  readonly parsed: readonly unknown[];
}

/** Reads mldoc's drawer: `["Property_Drawer", [[key, value, inline parts], …]]`. */
export function propertyFacts(drawer: MldocNode | undefined, format: FileFormat): PropertyFacts | undefined {
  const lines = linesOf(drawer);
  if (lines.length === 0) return undefined;
  const valid = lines.filter((line) => isName(line.key));
  const values = valid.map((line) => [line.key, valueOfLine(line)] as const);
  return {
    values: Object.fromEntries(values),
    order: valid.map((line) => line.key),
    texts: Object.fromEntries(valid.map((line) => [line.key, line.text])),
    invalid: lines.filter((line) => !isName(line.key)).map((line) => line.key),
    pages: [...valid.flatMap(pagesOfLine), ...valid.map(({ key }) => key).filter(isPageName)],
    blocks: referencesIn(
      valid.map((line) => line.parsed),
      format,
    ).blocks,
  };
}

function linesOf(drawer: MldocNode | undefined): readonly Line[] {
  const entries: unknown = drawer?.[1];
  if (!Array.isArray(entries)) return [];
  return entries.filter(Array.isArray).map(([key, text, parsed]) => {
    const name = String(key).toLowerCase().replaceAll(" ", "-").replaceAll("_", "-");
    return { key: name === "custom-id" ? "id" : name, text: String(text), parsed: Array.isArray(parsed) ? parsed : [] };
  });
}

function isName(key: string): boolean {
  return key !== "" && !/["^(){}[\];@`~\\,\s]|^#|:$/.test(key);
}

/** Property names become pages, except Logseq's own. */
function isPageName(key: string): boolean {
  return !hiddenProperties.has(key) && !editableProperties.has(key) && !linkableProperties.has(key);
}

function valueOfLine({ key, text, parsed }: Line): unknown {
  const bare = text.trim();
  if (staysText(key) || /^".*"$/s.test(bare)) return bare;
  const pages = pagesOfValue(parsed);
  const named = linkableProperties.has(key) ? [...pages, ...commaSeparated(parsed)] : pages;
  if (named.length > 0) return new Set(named);
  if (bare === "true" || bare === "false") return bare === "true";
  return /^\d+$/.test(bare) ? Number(bare) : bare;
}

function pagesOfLine(line: Line): readonly string[] {
  if (hiddenProperties.has(line.key) || editableProperties.has(line.key)) return [];
  const value = valueOfLine(line);
  const listed = value instanceof Set ? [...value].map(String) : [];
  return /^".*"$/s.test(line.text.trim()) ? listed : [...pagesOfValue(line.parsed), ...listed];
}

function commaSeparated(parsed: readonly unknown[]): readonly string[] {
  const plain = parsed.filter(isNode).filter(([kind]) => kind === "Plain");
  return plain.flatMap(([, words]) => String(words).split(/[,，]/)).flatMap((name) => name.trim() || []);
}
