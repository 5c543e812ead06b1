import { describe, it } from "vitest";
import { collapseHere } from "../../../src/app/fold-commands.ts";
import { threadPages } from "../thread-pages.ts";
import { sufferAll, tallied } from "./suffer.ts";

describe("whatever goes wrong with any call of a collapse", () => {
  for (const style of ["merge", "nest"] as const) {
    it.each(Object.entries(threadPages))(
      `no word is lost, and it can be finished or put back (${style}): %s`,
      async (name, files) => {
        const tally = await sufferAll({ files, style, command: collapseHere, collapsed: false });
        console.log(tallied(`${style}, ${name}`, tally));
      },
    );
  }
});
