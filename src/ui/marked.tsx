import type { Scene } from "./scene.ts";

/** A text in which whatever the search found is marked. */
export function Marked({ text, scene }: { readonly text: string; readonly scene: Pick<Scene, "hits"> }) {
  const hits = scene.hits?.(text) ?? [];
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
