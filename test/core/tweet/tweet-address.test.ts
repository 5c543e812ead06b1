import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Settings } from "../../../src/core/settings.ts";
import { statusId } from "../../../src/core/tweet/status-id.ts";
import { tweetAddress } from "../../../src/core/tweet/tweet-address.ts";

function at(openAt: Settings["openAt"], handle: string | undefined, otherHost = ""): string {
  const id = statusId("1592385404250095616");
  if (id === undefined) throw new Error("not an id");
  return tweetAddress(handle, id, { openAt, otherHost });
}

describe("a tweet's address", () => {
  it.each([
    ["x.com", "https://x.com/ana_mar/status/1592385404250095616"],
    ["twitter.com", "https://twitter.com/ana_mar/status/1592385404250095616"],
    ["other host", "https://xcancel.com/ana_mar/status/1592385404250095616"],
    ["Thread Reader", "https://threadreaderapp.com/thread/1592385404250095616.html"],
    ["Wayback Machine", "https://web.archive.org/web/*/https://twitter.com/ana_mar/status/1592385404250095616"],
  ] as const)("at %s", (openAt, address) => {
    expect(at(openAt, "ana_mar", "xcancel.com")).toBe(address);
  });

  it.each([undefined, "", "a/b", "../..", "ana?q", "ana mar"])("is anybody's where the handle is %j", (handle) => {
    expect(at("x.com", handle)).toBe("https://x.com/i/status/1592385404250095616");
  });
});

describe("the user's own host", () => {
  it.each([
    ["xcancel.com", "xcancel.com"],
    ["XCancel.com", "XCancel.com"],
    ["https://xcancel.com", "xcancel.com"],
    ["https://xcancel.com/", "xcancel.com"],
    ["HTTPS://xcancel.com/ana_mar/status/1?s=20#m", "xcancel.com"],
    ["http://nitter.example.org/", "nitter.example.org"],
    ["nitter.net/x", "nitter.net"],
    ["nitter.net?x", "nitter.net"],
    ["nitter.example.org:8443", "nitter.example.org:8443"],
    ["https://nitter.example.org:30443/", "nitter.example.org:30443"],
    ["https://nitter.example.org:8443/", "nitter.example.org:8443"],
    ["https://xcancel.com/@ana_mar", "xcancel.com"],
    ["xcancel", "xcancel"],
    ["localhost:8080", "localhost:8080"],
    ["http://localhost:8080/", "localhost:8080"],
    ["my-nas2", "my-nas2"],
    ["nitter.xn--p1ai", "nitter.xn--p1ai"],
    ["192.168.1.5", "192.168.1.5"],
    ["192.168.1.5:8080", "192.168.1.5:8080"],
    ["http://192.168.1.5:8080/ana_mar", "192.168.1.5:8080"],
    ["[fd00::5]:8080", "[fd00::5]:8080"],
  ])("is taken out of %s", (otherHost, host) => {
    expect(at("other host", "ana_mar", otherHost)).toBe(`https://${host}/ana_mar/status/1592385404250095616`);
  });

  it.each([
    "",
    "javascript:alert(1)",
    "http:",
    "1",
    "1.2",
    "0x7f.1",
    "192.168.1.5.6",
    "192.168.1:8080",
    "[fd00::5",
    "fd00::5",
    "[x]",
    "javascript://xcancel.com/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/hosts",
    "ftp://xcancel.com/",
    "https://ana@xcancel.com/",
    "https://ana:secret@xcancel.com/",
    "ana.example:80@xcancel.com",
    "xcancel.com@ana.example",
    "https://xcancel.com\\@ana.example/",
    "xcancel.com:port",
    "xcancel.com:123456",
    "xcancel.com:",
    "see xcancel.com",
    "xcancel.com ana.example",
    "https://https://xcancel.com",
    "-xcancel.com",
    "xcancel..com",
    "xcancel.com:65536",
    "192.168.1.256",
    "[0]",
    "[::1::]",
  ])("is x.com where it is %j", (otherHost) => {
    expect(at("other host", "ana_mar", otherHost)).toBe("https://x.com/ana_mar/status/1592385404250095616");
  });

  it("gives nothing but a host to an address, whatever it is", () => {
    const scraps = [
      "https://",
      "http:",
      "//",
      "x.com",
      "a.example",
      "localhost",
      "10.0.0.7",
      ".",
      ":80",
      ":65535",
      ":port",
      "@",
      "/",
      "\\",
      "?",
      "#",
      "%2f",
      " ",
      "\n",
      "é",
      "[0]",
      "[::1]",
      "999.1.1.1",
      ":65536",
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...scraps), { maxLength: 6 }).map((some) => some.join("")),
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string(),
        ),
        (otherHost) => {
          const address = new URL(at("other host", "ana_mar", otherHost));
          const { protocol, username, password, pathname, search, hash } = address;
          expect([protocol, username, password, search, hash]).toEqual(["https:", "", "", "", ""]);
          expect(pathname).toBe("/ana_mar/status/1592385404250095616");
          expect(["x.com", address.hostname]).toContain(
            otherHost.toLowerCase().includes(address.hostname) ? address.hostname : "x.com",
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
