import { firstWords } from "./first-words.ts";
import type { PanelPort } from "./panel-port.ts";
import type { ListedThread } from "./panel-state.ts";

/** One thread of the list: who, what, how many, when. A click goes to it. */
export function ThreadRowView({ thread, port }: { readonly thread: ListedThread; readonly port: PanelPort }) {
  const { words } = port;
  return (
    <li>
      <button type="button" class="thread" onClick={() => void port.goTo({ page: thread.page, block: thread.block })}>
        <span class="thread-author">
          {thread.author === undefined ? words.unknownAuthor : `@${thread.author}`}
          {thread.state !== "spread" && <span class="badge">{words.collapsed}</span>}
        </span>
        <span class="thread-text" dir="auto">
          {firstWords(thread.text) || words.noText}
        </span>
        <span class="thread-facts">
          {words.tweets(thread.tweets)} · {thread.day ?? words.unknownDate}
        </span>
      </button>
    </li>
  );
}
