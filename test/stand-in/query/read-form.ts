/** What the reader of the host rejects with: an object with a message that is no Error (recording 01). */
export class ReaderError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** A query as nested lists; texts in quotes lose them, page links stay whole. */
export type Form = string | readonly Form[];

/** Reads one form: `(page-property category "tweets")` → `["page-property", "category", "tweets"]`. */
export function readForm(text: string): Form {
  const tokens = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|#?\[\[[^\]]*\]\]|[()]|[^\s()"]+/g)].map(
    ([whole, quoted]) => quoted ?? whole,
  );
  const [form] = readAt(tokens, 0);
  return form;
}

function readAt(tokens: readonly string[], start: number): readonly [Form, number] {
  const token = tokens[start];
  if (token === undefined) throw new ReaderError("Unexpected EOF while reading item 0 of list.");
  if (token !== "(") return [token, start + 1];
  const parts: Form[] = [];
  let at = start + 1;
  while (tokens[at] !== ")") {
    const [part, next] = readAt(tokens, at);
    parts.push(part);
    at = next;
  }
  return [parts, at + 1];
}
