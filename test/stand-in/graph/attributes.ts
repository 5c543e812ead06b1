/** A property's value as Logseq keeps it: text, number, flag, a set of page names, or whatever a plugin put there. */
type PropertyValue = unknown;

/** A block's or page's properties by kebab-case key, in no promised order. */
export type PropertyMap = Readonly<Record<string, PropertyValue>>;

/**
 * Every attribute that an entity of the graph can have, named as in Logseq's database (and in `txData`). A number under
 * a reference attribute is another entity's id.
 */
export interface Attributes {
  readonly "block/uuid": string;
  readonly "block/content": string;
  readonly "block/format": string;
  readonly "block/left": number;
  readonly "block/parent": number;
  readonly "block/page": number;
  readonly "block/refs": ReadonlySet<number>;
  readonly "block/path-refs": ReadonlySet<number>;
  readonly "block/macros": ReadonlySet<number>;
  readonly "block/tags": ReadonlySet<number>;
  readonly "block/alias": ReadonlySet<number>;
  readonly "block/properties": PropertyMap;
  readonly "block/properties-order": readonly string[];
  readonly "block/properties-text-values": PropertyMap;
  readonly "block/invalid-properties": ReadonlySet<string>;
  readonly "block/collapsed?": boolean;
  readonly "block/pre-block?": boolean;
  readonly "block/marker": string;
  readonly "block/priority": string;
  readonly "block/scheduled": number;
  readonly "block/deadline": number;
  readonly "block/repeated?": boolean;
  readonly "block/warning": string;
  readonly "block/name": string;
  readonly "block/original-name": string;
  readonly "block/journal?": boolean;
  readonly "block/journal-day": number;
  readonly "block/namespace": number;
  readonly "block/created-at": number;
  readonly "block/updated-at": number;
  readonly "block/file": number;
  readonly "block/type": string;
  readonly "db/ident": string;
  readonly "file/path": string;
  readonly "file/content": string;
  readonly "file/created-at": number;
  readonly "file/last-modified-at": string;
}

export type Attribute = keyof Attributes;

/** A thing of the graph: a block, a page, a file or a macro. */
export type Entity = { readonly id: number } & Partial<Attributes>;

/** Attributes whose value is another entity's id. */
export const referenceAttributes = [
  "block/left",
  "block/parent",
  "block/page",
  "block/refs",
  "block/path-refs",
  "block/macros",
  "block/tags",
  "block/alias",
  "block/namespace",
  "block/file",
] as const satisfies readonly Attribute[];

export type ReferenceAttribute = (typeof referenceAttributes)[number];

/** Attributes that hold several entities at once. */
const manyAttributes = [
  "block/refs",
  "block/path-refs",
  "block/macros",
  "block/tags",
  "block/alias",
] as const satisfies readonly ReferenceAttribute[];

export type ManyAttribute = (typeof manyAttributes)[number];

/** Attributes of which no two entities share a value. */
const uniqueAttributes = ["block/uuid", "block/name", "file/path", "db/ident"] as const satisfies readonly Attribute[];

export type UniqueAttribute = (typeof uniqueAttributes)[number];

const references: ReadonlySet<string> = new Set(referenceAttributes);
const many: ReadonlySet<string> = new Set(manyAttributes);
const unique: ReadonlySet<string> = new Set(uniqueAttributes);

export function isReference(attribute: string): attribute is ReferenceAttribute {
  return references.has(attribute);
}

export function isMany(attribute: string): attribute is ManyAttribute {
  return many.has(attribute);
}

export function isUnique(attribute: string): attribute is UniqueAttribute {
  return unique.has(attribute);
}
