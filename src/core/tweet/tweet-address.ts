import type { Settings } from "../settings.ts";
import type { StatusId } from "./status-id.ts";

const handlePattern = /^\w{1,30}$/;
/**
 * A host by its name or IP address, and its port where one is given: alone, or at the head of an address or path that was
 * pasted. A name's last part begins with a letter: browsers read any other name for an IP address.
 */
const hostPattern =
  /^(?:https?:\/\/)?((?:(?:[a-z\d]+(?:-+[a-z\d]+)*\.)*[a-z](?:-*[a-z\d])*|\d+(?:\.\d+){3}|\[[\da-f:]+\])(?::\d{1,5})?)(?![^/?#])/i;

/**
 * The https address at which a tweet is opened, built from its handle and id alone: nothing of a saved URL gets into it,
 * and of the user's own host nothing but a name or IP address and port; x.com stands in where there is none. The Wayback
 * Machine knows tweets by twitter.com, and Thread Reader knows threads by their first tweet (USERS.md 1.7).
 */
export function tweetAddress(
  handle: string | undefined,
  id: StatusId,
  { openAt, otherHost }: Pick<Settings, "openAt" | "otherHost">,
): string {
  // X answers `/i/status/ID` for any author, so a link without a handle can be opened too.
  const name = handlePattern.exec(handle ?? "")?.[0] ?? "i";
  const path = `${name}/status/${id}`;
  switch (openAt) {
    case "x.com":
    case "twitter.com":
      return `https://${openAt}/${path}`;
    case "other host":
      return `https://${hostIn(otherHost) ?? "x.com"}/${path}`;
    case "Thread Reader":
      return `https://threadreaderapp.com/thread/${id}.html`;
    case "Wayback Machine":
      return `https://web.archive.org/web/*/https://twitter.com/${path}`;
  }
}

/** Of numbers that look like an IP address or a port, only the platform's own parser tells whether they are one. */
function hostIn(text: string): string | undefined {
  const host = hostPattern.exec(text)?.[1];
  try {
    return host && new URL(`https://${host}`) && host;
  } catch {
    return undefined;
  }
}
