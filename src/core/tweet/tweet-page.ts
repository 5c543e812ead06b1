import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import type { StatusId } from "./status-id.ts";

/** A page that holds tweets, as read: what it says of itself, and its highlights in page order. */
export interface TweetPage {
  readonly page: Page;
  /** The author the page names, as a handle without `@` where one can be told, else the display name. */
  readonly author: string | undefined;
  /** The status the page's own URL names; undefined for a profile URL or none. */
  readonly status: StatusId | undefined;
  /** Whether the page says it is one thread: a status URL or a `**Note**: Thread`, and two or more highlights. */
  readonly isOneThread: boolean;
  readonly highlights: readonly Highlight[];
}
