/** Line drawings on a grid of 24, in the manner of the Tabler icons that Logseq uses. */
const drawings = {
  search: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M21 21l-6-6",
  close: "M18 6 6 18M6 6l12 12",
  refresh: "M20 11A8 8 0 0 0 5 7L4 9M4 4v5h5M4 13a8 8 0 0 0 15 4l1-2M20 20v-5h-5",
  keys: "M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8",
  unfold: "M9 6l6 6-6 6",
  down: "M6 9l6 6 6-6",
  check: "M5 12l5 5L19 7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  open: "M11 7H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-5M10 14 20 4M15 4h5v5",
  split: "M4 12h16M12 9V4M9 6l3-3 3 3M12 15v5M9 18l3 3 3-3",
  leaveOut: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9 12h6",
  group: "M4 6h3M10 6h10M10 12h10M4 18h3M10 18h10",
} as const;

export type IconName = keyof typeof drawings;

/** An icon beside a label, or within a button that has one; it says nothing by itself. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

/** A button that shows an icon and is named by a label. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: (event: MouseEvent) => void;
  readonly pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
