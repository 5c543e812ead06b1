import { useState } from "preact/hooks";
import { authorChoices, authorName } from "./authors.ts";
import { handle } from "./handle.ts";
import type { Scene } from "./scene.ts";

/** One author, or all. The authors are counted when the box is approached: there can be thousands. */
export function AuthorChoiceBox({ scene }: { readonly scene: Scene }) {
  const { state, words, list } = scene;
  const [isNear, setNear] = useState(false);
  const { author } = state.view;
  const choices = isNear ? authorChoices(state) : [];
  const isListed = author === undefined || choices.some(({ value }) => value === author);
  const approach = (): void => setNear(true);
  return (
    <select
      aria-label={words.author}
      title={words.author}
      value={author === undefined ? "all" : `by ${author}`}
      onFocus={approach}
      onPointerEnter={approach}
      onBlur={() => setNear(false)}
      onChange={({ currentTarget: { value } }) => list.choose({ author: value === "all" ? undefined : value.slice(3) })}
    >
      <option value="all">{words.allAuthors}</option>
      {!isListed && (
        <option value={`by ${author}`}>{handle(authorName(state.threads ?? [], author)) ?? words.unknownAuthor}</option>
      )}
      {choices.map(({ value, name, threads: count }) => (
        <option key={value} value={`by ${value}`}>
          {handle(name) ?? words.unknownAuthor} ({words.number(count)})
        </option>
      ))}
    </select>
  );
}
