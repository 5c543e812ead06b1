import { expect, it } from "vitest";
import { pageFacts } from "../../../src/core/tweet/page-facts.ts";
import { usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { outline } from "../outline.ts";

it.each([
  ["https://twitter.com/ada/status/1", "1", "ada"],
  ["https://twitter.com/ada/status/1?s=20", "1", "ada"],
  ["[Tweet](https://x.com/ada/status/1)", "1", "ada"],
  ["https://twitter.com/ada/status/1 https://twitter.com/bob/status/2", "1", "ada"],
])("the first status that a page's url names is the page's: %s", (url, status, handle) => {
  const page = {
    name: "A page",
    format: "markdown",
    properties: new Map(),
    blocks: outline(`- url:: ${url}`),
  } as const;
  expect(pageFacts(page, usualRecognition)).toMatchObject({ status, handle, url: "status" });
});
