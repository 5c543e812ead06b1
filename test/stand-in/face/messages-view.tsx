import { useFace } from "./face.ts";
import { icons } from "./icons.tsx";
import { useStore } from "./use-store.ts";

/** The messages at the top right, above everything. */
export function MessagesView() {
  const { messages } = useFace();
  const shown = useStore(messages.shown);
  return (
    <section class="ui__notifications" aria-label="Messages">
      {shown.map(({ key, text, status }) => {
        const Drawing = icons[status];
        return (
          <div key={key} class={`notification ${status}`} role={status === "error" ? "alert" : "status"}>
            <Drawing />
            <div class="notification-text">{text}</div>
            <button type="button" class="icon-button" aria-label="Close" onClick={() => messages.close(key)}>
              <icons.close />
            </button>
          </div>
        );
      })}
    </section>
  );
}
