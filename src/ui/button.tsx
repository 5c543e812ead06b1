/** A button that is named by its text. */
export function Button(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly class?: "primary" | "as-link";
  readonly disabled?: boolean;
}) {
  const { label, ...rest } = props;
  return (
    <button type="button" {...rest}>
      {label}
    </button>
  );
}
