import { describe, it } from "vitest";
import { expandHere } from "../../../src/app/fold-commands.ts";
import { threadPages } from "../thread-pages.ts";
import { sufferAll, tallied } from "./suffer.ts";

describe("whatever goes wrong with any call of an expand", () => {
  for (const style of ["merge", "nest"] as const) {
    it.each(Object.entries(threadPages))(
      `no word is lost, and it can be finished or put back (${style}): %s`,
      async (name, files) => {
        const tally = await sufferAll({ files, style, command: expandHere, collapsed: true });
        console.log(tallied(`${style}, ${name}`, tally));
      },
    );
  }
});
