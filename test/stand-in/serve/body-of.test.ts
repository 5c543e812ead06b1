import { expect, it } from "vitest";
import { bodyOf } from "./body-of.ts";

const text = (of: string) => ({ is: "text", text: of });
const line = (...inside: readonly unknown[]) => ({ is: "line", heading: 0, marker: "", inside });

it.each([
  ["**bold** and `code`", [line({ is: "bold", inside: [text("bold")] }, text(" and "), { is: "code", text: "code" })]],
  [
    "Seen ([View Tweet](https://x.com/a/status/1))",
    [line(text("Seen ("), { is: "link", href: "https://x.com/a/status/1", inside: [text("View Tweet")] }, text(")"))],
  ],
  [
    "#tag #[[two words]] [[A page]]",
    [
      line({ is: "tag", name: "tag" }, text(" "), { is: "tag", name: "two words" }, text(" "), {
        is: "page",
        name: "A page",
        label: "",
      }),
    ],
  ],
  [
    "((6b02c13e-a27a-4f16-ade4-b1aa9cc67977))",
    [line({ is: "block", uuid: "6b02c13e-a27a-4f16-ade4-b1aa9cc67977", label: "" })],
  ],
  ["![](https://example.org/a.jpg)", [line({ is: "image", src: "https://example.org/a.jpg", alt: "" })]],
  ["TODO later", [{ ...line(text("later")), marker: "TODO" }]],
  ["<script>alert(1)</script>", [line(), { is: "paragraph", inside: [text("<script>alert(1)</script>")] }]],
])("draws %s", (content, expected) => {
  expect(bodyOf(content, "markdown")).toEqual(expected);
});

it("hides the properties that Logseq hides, and shows the others", () => {
  const body = bodyOf(
    'A tweet\nid:: 6b02c13e-a27a-4f16-ade4-b1aa9cc67977\ncollapsed:: true\nfull-title:: "Quoted"',
    "markdown",
  );
  expect(body).toEqual([
    line(text("A tweet")),
    { is: "properties", pairs: [{ key: "full-title", value: [text("Quoted")] }] },
  ]);
});
