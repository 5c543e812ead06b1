import type { StandIn } from "../stand-in/stand-in.ts";
import type { Bindings } from "./bindings.ts";
import { isRecord, list, type Recording, record } from "./recording.ts";

/** What is known of a thing of the graph by which it can be found again: a block's text, a page's name. */
type Evidence = ReadonlyMap<string, Clue>;

interface Clue {
  readonly content?: string;
  /** The page's name in lower case: a page's own, or that of the page a block stands on. */
  readonly page?: string;
}

/** Readable name → evidence, gathered from every recording of one graph; the first word counts. */
export function evidenceIn(recordings: readonly Recording[]): Evidence {
  const found = new Map<string, Clue>();
  for (const recording of recordings) {
    const names = new Map(Object.entries(recording.names).map(([name, uuid]) => [uuid, name] as const));
    const pages = pagesById(recording);
    for (const step of recording.steps) {
      if (step["snapshot"] !== undefined || changes(step)) break;
      for (const thing of thingsIn(step["result"])) {
        const name = names.get(String(thing["uuid"]));
        if (name !== undefined && !found.has(name)) found.set(name, clueOf(thing, pages));
      }
    }
  }
  return found;
}

/** After a change, texts are no longer those of the files. */
function changes(step: Readonly<Record<string, unknown>>): boolean {
  const method = String(list(step["call"])[1] ?? "");
  return (
    /^(update|insert|remove|move|upsert|set|append|prepend|create|delete)/.test(method) ||
    /^types/.test(String(step["user"]))
  );
}

/** Database id of a page in that run → its name. */
function pagesById(recording: Recording): ReadonlyMap<number, string> {
  const things = recording.steps.flatMap((step) => thingsIn(step["result"]));
  const named = things.filter((thing) => typeof thing["name"] === "string");
  return new Map(named.map((thing) => [Number(thing["id"]), String(thing["name"])]));
}

function clueOf(thing: Readonly<Record<string, unknown>>, pages: ReadonlyMap<number, string>): Clue {
  const { content, name } = thing;
  if (typeof name === "string") return { page: name };
  const page = pages.get(Number(record(thing["page"])["id"]));
  return { ...(typeof content === "string" ? { content } : {}), ...(page === undefined ? {} : { page }) };
}

/** Every object with a uuid in an answer. */
function thingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isRecord(value)) return [];
  return [...(typeof value["uuid"] === "string" ? [value] : []), ...Object.values(value).flatMap(thingsIn)];
}

/** Binds what a recording names to what the stand-in has, as far as texts and page names tell it. */
export async function identify(
  standIn: StandIn,
  { names, dbIds }: Pick<Recording, "names" | "dbIds">,
  evidence: Evidence,
  bindings: Bindings,
): Promise<void> {
  const ours = await everything(standIn);
  for (const [name, uuid] of Object.entries(names)) {
    // What came into being during a run has no id at its start, and its name means something else in each recording.
    const id = dbIds[name];
    if (id === undefined) continue;
    const clue = evidence.get(name);
    const same = ours.filter((one) => one.uuid === uuid);
    const alike = same.length > 0 || clue === undefined ? same : ours.filter((one) => fits(one, clue));
    const [only, ...others] = alike;
    if (only === undefined || others.length > 0) continue;
    bindings.bind("u", uuid, only.uuid);
    bindings.bind("i", id, only.id);
  }
}

function fits(one: Known, { content, page }: Clue): boolean {
  return one.content === content && (page === undefined || one.page === page);
}

interface Known {
  readonly uuid: string;
  readonly id: number;
  readonly content: string | undefined;
  readonly page: string;
}

async function everything(standIn: StandIn): Promise<readonly Known[]> {
  const pages = list(await standIn.call("get_all_pages")).map(record);
  const known = pages.map(async (page) => {
    const name = String(page["name"]);
    const blocks = flat(await standIn.call("get_page_blocks_tree", [name]));
    return [page, ...blocks].map((one) => ({
      uuid: String(one["uuid"]),
      id: Number(one["id"]),
      content: typeof one["content"] === "string" ? one["content"] : undefined,
      page: name,
    }));
  });
  return (await Promise.all(known)).flat();
}

function flat(tree: unknown): readonly Readonly<Record<string, unknown>>[] {
  return list(tree).flatMap((block) => [record(block), ...flat(record(block)["children"])]);
}
