import type * as v from "valibot";
import type { Leisure } from "../app/graph.ts";
import { parsed } from "./answers.ts";
import type { Ask } from "./ask.ts";

/** Asks the graph's database; whoever asks at leisure is told when the answer is there, before it is read. */
export type HostQuery = <T>(schema: v.GenericSchema<unknown, T>, text: string, leisure?: Leisure) => Promise<T>;

/** Queries to the host's database; they reject with StrangeAnswer where an answer is not of the schema. */
export function hostQuery(ask: Ask): HostQuery {
  return async (schema, text, leisure) => {
    const answer = await ask("DB.datascriptQuery", text);
    leisure?.answered();
    return parsed(schema, answer, "datascriptQuery");
  };
}
