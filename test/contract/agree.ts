import type { Bindings } from "./bindings.ts";
import { isRecord } from "./recording.ts";

const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Keys whose values differ in every run: times. */
const times: ReadonlySet<string> = new Set(["createdAt", "updatedAt", "lastModifiedAt", "created-at", "updated-at"]);
/** Keys whose number is a database id; in a query's rows (`row`), every number is taken for one. */
const ids: ReadonlySet<string> = new Set(["id", "page", "target", "fromPage", "targetPage"]);
/** Lists without an order of their own: sets, and query rows. */
const sets: ReadonlySet<string> = new Set([
  "refs",
  "pathRefs",
  "path-refs",
  "macros",
  "tags",
  "blocks",
  "txData",
  "moveBlocks",
  "rows",
]);
/** Attributes that point to entities, as `txData` names them. */
const pointers = /^block\/(?:left|parent|page|refs|path-refs|macros|tags|alias|namespace|file)$/;
const stamps = /^(?:block\/(?:created|updated)-at|file\/(?:last-modified|created)-at)$/;

/** Where two values part, in words; undefined where they agree. What is random in a run is bound, not compared. */
export function difference(theirs: unknown, ours: unknown, bindings: Bindings, key = ""): string | undefined {
  if (times.has(key)) return sameKind(theirs, ours, key);
  if (typeof theirs === "string" && typeof ours === "string") return textDifference(theirs, ours, bindings, key);
  if (typeof theirs === "number" && typeof ours === "number") return numberDifference(theirs, ours, bindings, key);
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (isDatom(theirs) && isDatom(ours)) return datomDifference(theirs, ours, bindings);
    return sets.has(key) || isValueSet(theirs, key)
      ? setDifference(theirs, ours, bindings, key === "rows" ? "row" : key)
      : listDifference(theirs, ours, bindings, key);
  }
  if (isRecord(theirs) && isRecord(ours)) return recordDifference(theirs, ours, bindings, key);
  return Object.is(theirs, ours) ? undefined : `${key}: ${short(theirs)} there, ${short(ours)} here`;
}

function sameKind(theirs: unknown, ours: unknown, key: string): string | undefined {
  return typeof theirs === typeof ours ? undefined : `${key}: ${short(theirs)} there, ${short(ours)} here`;
}

function textDifference(theirs: string, ours: string, bindings: Bindings, key: string): string | undefined {
  const [mine, other] = [ours.match(uuidPattern) ?? [], theirs.match(uuidPattern) ?? []];
  const same = theirs.replace(uuidPattern, "…") === ours.replace(uuidPattern, "…") && mine.length === other.length;
  const bound =
    same && other.every((uuid, at) => bindings.bind("u", uuid.toLowerCase(), (mine[at] ?? "").toLowerCase()));
  return bound ? undefined : `${key}: ${differing(theirs, ours)}`;
}

function numberDifference(theirs: number, ours: number, bindings: Bindings, key: string): string | undefined {
  const same =
    ids.has(key) || key === "moveBlocks" || key === "row" ? bindings.bind("i", theirs, ours) : theirs === ours;
  return same ? undefined : `${key}: ${theirs} there (known here as ${bindings.ours("i", theirs)}), ${ours} here`;
}

/** `[entity, attribute, value, transaction, added]`. */
function isDatom(value: readonly unknown[]): boolean {
  return value.length === 5 && typeof value[1] === "string" && typeof value[4] === "boolean";
}

function datomDifference(theirs: readonly unknown[], ours: readonly unknown[], bindings: Bindings): string | undefined {
  const attribute = String(theirs[1]);
  if (attribute !== ours[1] || theirs[4] !== ours[4]) return `txData: ${short(theirs)} there, ${short(ours)} here`;
  const entity = difference(theirs[0], ours[0], bindings, "id");
  if (entity !== undefined || stamps.test(attribute)) return entity;
  return difference(theirs[2], ours[2], bindings, pointers.test(attribute) ? "id" : attribute);
}

/** Property values that are sets come as lists of texts. */
function isValueSet(theirs: readonly unknown[], key: string): boolean {
  return key === "propertySet" && theirs.every((value) => typeof value === "string");
}

function listDifference(
  theirs: readonly unknown[],
  ours: readonly unknown[],
  bindings: Bindings,
  key: string,
): string | undefined {
  if (theirs.length !== ours.length)
    return `${key}: ${theirs.length} there, ${ours.length} here: ${short(theirs)} | ${short(ours)}`;
  for (const [index, value] of theirs.entries()) {
    const found = difference(value, ours[index], bindings, key === "" ? `[${index}]` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function recordDifference(
  theirs: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
  bindings: Bindings,
  key: string,
): string | undefined {
  const missing = Object.keys(theirs).filter((name) => !Object.hasOwn(ours, name));
  const extra = Object.keys(ours).filter((name) => !Object.hasOwn(theirs, name));
  if (missing.length > 0)
    return `${key}: without ${missing.map((name) => `${name}=${short(theirs[name])}`).join(", ")}`;
  if (extra.length > 0) return `${key}: with ${extra.map((name) => `${name}=${short(ours[name])}`).join(", ")} too`;
  // uuids and texts first: they tell which id is whose.
  const names = Object.keys(theirs).sort((a, b) => rank(a) - rank(b));
  for (const name of names) {
    const inner = key === "properties" ? "propertySet" : name;
    const found = difference(theirs[name], ours[name], bindings, inner);
    if (found !== undefined) return key === "" ? found : `${key}.${found}`;
  }
  return undefined;
}

function rank(name: string): number {
  return ["uuid", "id", "content", "name"].indexOf(name) === -1 ? (sets.has(name) ? 2 : 1) : 0;
}

/**
 * Members in any order. Pairs are bound where only one is possible; what then remains must be as many on both sides,
 * each with a possible partner.
 */
function setDifference(
  theirs: readonly unknown[],
  ours: readonly unknown[],
  bindings: Bindings,
  key: string,
): string | undefined {
  if (theirs.length !== ours.length) {
    return `${key}: ${theirs.length} there, ${ours.length} here: ${short(theirs)} | ${short(ours)}`;
  }
  let left = [...theirs];
  let right = [...ours];
  for (let moved = true; moved; ) {
    moved = false;
    for (const member of left) {
      const partners = right.filter((other) => difference(member, other, bindings.copy(), key) === undefined);
      if (partners.length === 0)
        return `${key}: nothing here like ${short(member)}: ${nearest(member, right, bindings, key)}`;
      const distinct = new Set(partners.map((partner) => JSON.stringify(partner)));
      if (distinct.size > 1) continue;
      difference(member, partners[0], bindings, key);
      left = left.filter((other) => other !== member);
      right = right.filter((_, at) => at !== right.indexOf(partners[0]));
      moved = true;
      break;
    }
  }
  return undefined;
}

/** How a member parts from the one that gets furthest along with it. */
function nearest(member: unknown, others: readonly unknown[], bindings: Bindings, key: string): string {
  const found = others.map((other) => difference(member, other, bindings.copy(), key) ?? "");
  return found.sort((a, b) => b.length - a.length)[0] ?? "nothing is left here";
}

/** The place where two texts part, with a little around it. */
function differing(theirs: string, ours: string): string {
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `${short(theirs.slice(from, at + 80))} there, ${short(ours.slice(from, at + 80))} here`;
}

export function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 260 ? `${text.slice(0, 260)}…` : text;
}
