import { describe, expect, it } from "vitest";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { recognitionOf, usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { tweetSign } from "../../../src/core/tweet/tweet-sign.ts";
import { pageOfFile } from "../../stand-in/file/page-of-file.ts";

describe("what a user's own words add to the recognition of tweet pages", () => {
  it.each([
    ["", "", usualRecognition.properties, usualRecognition.values],
    ["kind", "posts", [...usualRecognition.properties, "kind"], [...usualRecognition.values, "posts"]],
    [
      " Tweet Kind::, art_der ",
      "#Posts,[[X posts]]",
      [...usualRecognition.properties, "tweet-kind", "art-der"],
      [...usualRecognition.values, "posts", "x posts"],
    ],
    [
      "类别，种类",
      "推文、推",
      [...usualRecognition.properties, "类别", "种类"],
      [...usualRecognition.values, "推文", "推"],
    ],
    [",, ,", " # ,[[]]", usualRecognition.properties, usualRecognition.values],
  ])("reads %j and %j", (categoryProperties, categoryValues, properties, values) => {
    expect(recognitionOf({ categoryProperties, categoryValues })).toMatchObject({ properties, values });
  });

  it.each([
    ["my_tweets", "kind:: #my_tweets"],
    ["my_tweets", "kind:: my_tweets, #read"],
    ["My_Tweets", "kind:: #my_tweets 🐦"],
    ["social/x", "kind:: [[Social/X]]"],
    ["x", "kind:: [[social/x]]"],
    ["🐦 birds", "kind:: 🐦 birds"],
    ["birds", "kind:: 🐦 birds"],
    ["🐦", "kind:: 🐦"],
    ["media.tweet", "kind:: media.tweet"],
    ["推文", "kind:: [[推文]]、[[读]]"],
  ])("knows the value %j in %j", (categoryValues, line) => {
    const { page } = pageOfFile("pages/A page.md", `${line}\n\n- One, cut:`);
    expect(readTweetPage(page, recognitionOf({ categoryProperties: "kind", categoryValues }))).toBeDefined();
    expect(readTweetPage(page, recognitionOf({ categoryProperties: "kind", categoryValues: "other" }))).toBeUndefined();
  });

  it.each([
    ["kind:: [[X posts]]", true],
    ["kind:: #tweets", true],
    ["category:: x posts", true],
    ["kind:: books", false],
    ["sort:: [[X posts]]", false],
  ])("takes a page with %j for one of tweets: %j", (line, isTweets) => {
    const text = `${line}\n\n- One, cut:`;
    const recognition = recognitionOf({ categoryProperties: "kind", categoryValues: "X posts" });
    expect(readTweetPage(pageOfFile("pages/A page.md", text).page, recognition) !== undefined).toBe(isTweets);
    expect(new RegExp(tweetSign(recognition), "i").test(text)).toBe(isTweets);
  });
});
