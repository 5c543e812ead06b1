/** How far something is; `of` is 0 while that is not known. */
export function ProgressBar(props: { readonly label: string; readonly done: number; readonly of: number }) {
  const { label, done, of } = props;
  return <progress aria-label={label} value={of === 0 ? undefined : done} max={of === 0 ? 1 : of} />;
}
