import { useEffect } from "preact/hooks";
import { Button } from "./button.tsx";
import { IconButton } from "./icon.tsx";
import type { Scene } from "./scene.ts";

/** How long a good message stays, in ms; trouble stays until it is dismissed, and so does what can be taken back. */
const stay = 8_000;

/** What became of what the user asked for. The live region is there before its message, or nobody would read it out. */
export function MessageBar({ scene }: { readonly scene: Scene }) {
  const { state, words, tell, deeds } = scene;
  const { message, busy } = state;
  const undo = message?.undo;
  useEffect(() => {
    if (!message || undo || message.tone === "trouble") return undefined;
    const timer = setTimeout(() => tell({ happened: "message-dismissed" }), stay);
    return () => clearTimeout(timer);
  }, [message?.number]);
  return (
    <div class={message ? `message message-${message.tone}` : "message"}>
      <p class="message-text" role="status" aria-live="polite">
        {message?.sentence ?? (busy === undefined ? "" : words.working)}
      </p>
      {undo && <Button label={words.reading.forget} onClick={() => void deeds?.decide(undo)} />}
      {message && (
        <IconButton icon="close" label={words.dismiss} onClick={() => tell({ happened: "message-dismissed" })} />
      )}
    </div>
  );
}
