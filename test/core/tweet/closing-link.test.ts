import fc from "fast-check";
import { expect, it } from "vitest";
import { closingForm, closingLink } from "../../../src/core/tweet/closing-link.ts";

/** Texts that end alike or nearly so: in host, handle, label, length of the id, and what stands around the link. */
const ending = fc
  .record({
    words: fc.constantFrom(
      "",
      "1/ The tide turns",
      "as [1] (2) said ",
      "([View Tweet](https://twitter.com/ada/status/5)) ",
    ),
    label: fc.constantFrom("View Tweet", "View Highlight", "[a]", ""),
    host: fc.constantFrom("twitter.com", "x.com", "mobile.twitter.com", "example.org"),
    handle: fc.constantFrom("ada", "Ada", "i", "bob_b", "x".repeat(31)),
    id: fc.constantFrom("5", "15", "1500000000000000001", "01", "1".repeat(21), ""),
    rest: fc.constantFrom("", " #Highlight #[[2023-03-25]]", " and on", ")"),
  })
  .map(
    ({ words, label, host, handle, id, rest }) => `${words}([${label}](https://${host}/${handle}/status/${id}))${rest}`,
  );

it("finds the same link whatever form the links before it had", () => {
  fc.assert(
    fc.property(ending, ending, (text, other) => {
      const link = closingLink(other);
      expect(closingLink(text, link && closingForm(other, link))).toEqual(closingLink(text));
    }),
    { numRuns: 5_000 },
  );
});

it("reads the link with its label, its handle and its id", () => {
  const link = "([View Tweet](https://x.com/ada/status/17))";
  const read = { form: "bracketed", label: "View Tweet", id: "17", handle: "ada" };
  expect(closingLink(`Slack water ${link} #[[tide]]`)).toEqual({ start: 12, end: 12 + link.length, ...read });
});
