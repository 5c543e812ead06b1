import { expect, it } from "vitest";
import { late } from "../../src/ui/late.ts";

it("is loaded once, when it is first asked for, and tells that it is there", async () => {
  let loads = 0;
  const told: string[] = [];
  const part = late(
    async () => {
      loads += 1;
      return "menu";
    },
    () => told.push("there"),
  );
  expect(loads).toBe(0);
  expect(part.now()).toBeUndefined();
  expect(await part.there()).toBe("menu");
  expect([part.now(), loads, told]).toEqual(["menu", 1, ["there"]]);
});

it("asks again for what could not be loaded, and tells whoever waits for it", async () => {
  const answers = [Promise.reject(new Error("gone")), Promise.resolve("menu")];
  const part = late(
    () => answers.shift() ?? Promise.reject(new Error("asked too often")),
    () => {},
  );
  await expect(part.there()).rejects.toThrow("gone");
  expect(part.now()).toBeUndefined();
  expect(await part.there()).toBe("menu");
  expect(part.now()).toBe("menu");
});
