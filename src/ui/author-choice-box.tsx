import { useState } from "preact/hooks";
import { authorChoices, authorName } from "./authors.ts";
import { handle } from "./handle.ts";
import type { Scene } from "./scene.ts";

/** One author, or all. The authors are counted when the box is approached: there can be thousands. */
export function AuthorChoiceBox({ scene }: { readonly scene: Scene }) {
  const { state, words, deeds } = scene;
  const [isNear, setNear] = useState(false);
  const { view, threads = [], ranks, changes } = state;
  const { author } = view;
  const choices = isNear ? authorChoices({ threads, ranks, changes, view }) : [];
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
      onChange={({ currentTarget: { value } }) =>
        deeds.choose({ author: value === "all" ? undefined : value.slice(3) })
      }
    >
      <option value="all">{words.allAuthors}</option>
      {!isListed && (
        <option value={`by ${author}`}>{handle(authorName({ threads }, author)) ?? words.unknownAuthor}</option>
      )}
      {choices.map(({ value, name, threads: count }) => (
        <option key={value} value={`by ${value}`}>
          {handle(name) ?? words.unknownAuthor} ({count})
        </option>
      ))}
    </select>
  );
}
