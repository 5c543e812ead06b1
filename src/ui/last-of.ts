/** The same function, which gives its last answer again while its arguments are the same. */
export function lastOf<Given extends readonly unknown[], Answer>(
  compute: (...given: Given) => Answer,
  isSame: (one: unknown, other: unknown) => boolean = Object.is,
): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | undefined;
  return (...given) => {
    if (!last?.given.every((one, at) => isSame(one, given[at]))) last = { given, answer: compute(...given) };
    return last.answer;
  };
}
