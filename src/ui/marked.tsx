import { hitsIn } from "../core/search/hits-in.ts";
import type { Query } from "../core/search/query.ts";

/** A text in which whatever the search found is marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: Query }) {
  const hits = hitsIn(query, text);
  if (hits.length === 0) return <>{text}</>;
  return (
    <>
      {hits.map(([start, end], at) => (
        <>
          {text.slice(hits[at - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(hits.at(-1)?.[1])}
    </>
  );
}
