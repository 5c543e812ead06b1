import { createStore, type Store } from "../host/store.ts";
import { isRecord } from "../host/value.ts";

/** A message at the top right. */
export interface Message {
  readonly key: string;
  readonly text: string;
  readonly status: "success" | "warning" | "error";
}

export interface Messages {
  readonly shown: Store<readonly Message[]>;
  /** `UI.showMsg`: an error stays, anything else goes after 2 s unless `timeout` (ms; 0 stays) says otherwise. */
  readonly show: (content: unknown, status: unknown, options: unknown) => string;
  readonly close: (key: unknown) => void;
}

export function createMessages(): Messages {
  const shown = createStore<readonly Message[]>([]);
  const ends = new Map<string, ReturnType<typeof setTimeout>>();
  const close = (key: unknown) => shown.set(shown.get().filter((message) => message.key !== key));
  return {
    shown,
    close,
    show(content, asked, options) {
      const { key: own, timeout: limit } = isRecord(options) ? options : {};
      const key = typeof own === "string" ? own : Math.random().toString(36).slice(2, 11);
      const status = asked === "error" || asked === "warning" ? asked : "success";
      const message: Message = { key, text: shownText(String(content ?? "")), status };
      const known = shown.get().some((other) => other.key === key);
      shown.set(known ? shown.get().map((other) => (other.key === key ? message : other)) : [...shown.get(), message]);
      clearTimeout(ends.get(key));
      const timeout = typeof limit === "number" ? limit : status === "error" ? 0 : 2000;
      if (timeout > 0)
        ends.set(
          key,
          setTimeout(() => close(key), timeout),
        );
      return key;
    },
  };
}

/** Logseq takes a message that begins with `[:` for markup: only the quoted parts are left of it here. */
function shownText(content: string): string {
  return content.startsWith("[:") ? [...content.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(" ") : content;
}
