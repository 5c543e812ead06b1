import type { ComponentChildren } from "preact";

/** What the panel has to say in the place of a list, or above one, with the next steps. */
export function Notice(props: {
  /** A sentence each. */
  readonly titles: readonly string[];
  readonly hint?: string;
  readonly isAlarm?: boolean;
  /** Above a list that is there, instead of in its place. */
  readonly isSmall?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={props.isSmall ? "notice small" : "notice"}>
      {props.titles.map((title) => (
        <p key={title} class="notice-title" role={props.isAlarm ? "alert" : "status"}>
          {title}
        </p>
      ))}
      {props.hint !== undefined && <p class="quiet">{props.hint}</p>}
      <div class="notice-steps">{props.children}</div>
    </div>
  );
}
