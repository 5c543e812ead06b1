import { expect, it } from "vitest";
import { sharedTweets } from "../../../src/core/thread/shared-tweets.ts";
import { idAfter, tweetPage } from "./any-tweets.ts";

it("tells which tweets stand on several pages", () => {
  const named = (name: string, seconds: readonly number[]) => {
    const read = tweetPage(seconds.map((second) => [second, `tweet ${second}`]));
    return { ...read, page: { ...read.page, name } };
  };
  const found = sharedTweets([named("a", [0, 0, 1]), named("b", [1, 2]), named("c", [3, 1])]);
  expect([...found]).toEqual([[idAfter(1), ["a", "b", "c"]]]);
});
