import { describe, expect, it } from "vitest";
import { newsBurst } from "../../../src/app/news-burst.ts";
import { createFakeClock } from "../../stand-in/clock.ts";

function burst() {
  const clock = createFakeClock();
  const told: (readonly string[])[] = [];
  let timers = 0;
  const news = newsBurst({
    now: () => clock.now(),
    after: (ms, task) => {
      timers += 1;
      return clock.after(ms, task);
    },
    tell: (files) => told.push(files),
  });
  return { clock, told, news, timers: () => timers };
}

describe("news that come close together", () => {
  it("are told once they rest", async () => {
    const { clock, told, news } = burst();
    for (let at = 0; at < 5; at += 1) {
      news.touch();
      await clock.pass(300);
    }
    expect(told).toEqual([]);
    await clock.pass(100);
    expect(told).toEqual([[]]);
    await clock.pass(10_000);
    expect(told).toHaveLength(1);
  });

  it("cost a timer now and then, not one each", async () => {
    const { clock, news, timers } = burst();
    for (let at = 0; at < 10_000; at += 1) news.touch();
    await clock.pass(1_000);
    expect(timers()).toBeLessThan(4);
  });

  it("of a file are told unless the host says that it wrote it, before or after", async () => {
    const { clock, told, news } = burst();
    news.fileChanged("pages/A.md");
    await clock.pass(100);
    news.fileWritten("pages/A.md");
    news.fileWritten("pages/B.md");
    await clock.pass(99);
    news.fileChanged("pages/B.md");
    news.fileChanged("pages/C.md");
    await clock.pass(1_000);
    expect(told).toEqual([["pages/C.md"]]);
    news.fileChanged("pages/A.md");
    await clock.pass(1_000);
    expect(told).toEqual([["pages/C.md"], ["pages/A.md"]]);
  });

  it("of files that the host wrote are not told at all", async () => {
    const { clock, told, news } = burst();
    news.fileChanged("pages/A.md");
    news.fileWritten("pages/A.md");
    await clock.pass(1_000);
    expect(told).toEqual([]);
  });

  it("are told now and then while they never rest, but of files only when it is clear who wrote them", async () => {
    const { clock, told, news } = burst();
    news.fileChanged("pages/A.md");
    for (let at = 0; at < 250; at += 1) {
      news.touch();
      await clock.pass(100);
    }
    expect(told).toEqual([[], []]);
    await clock.pass(400);
    expect(told).toEqual([[], [], ["pages/A.md"]]);
  });

  it("are forgotten when they are to be", async () => {
    const { clock, told, news } = burst();
    news.touch();
    news.fileChanged("pages/A.md");
    news.clear();
    await clock.pass(20_000);
    expect(told).toEqual([]);
  });
});
