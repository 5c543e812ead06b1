import { Button } from "./button.tsx";
import "./overlays.css";
import { BulkDialog } from "./bulk-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Modal } from "./modal.tsx";
import { OrderMenu } from "./order-menu.tsx";
import type { Scene } from "./scene.ts";
import { ThreadMenu } from "./thread-menu.tsx";

/** What lies over the panel. */
export function Overlays({ scene }: { readonly scene: Scene }) {
  const { state, words, tell } = scene;
  const { overlay } = state;
  const close = (): void => tell({ happened: "overlay-closed" });
  switch (overlay?.show) {
    case undefined:
      return null;
    case "keys":
      return <KeysDialog words={words} close={close} />;
    case "menu":
      return <ThreadMenu scene={scene} of={overlay.key} at={overlay.at} close={close} />;
    case "sort":
    case "author":
      return <OrderMenu scene={scene} of={overlay.show} at={overlay.at} close={close} />;
    case "bulk":
      return <BulkDialog scene={scene} bulk={overlay} />;
    case "text":
      return (
        <Modal label={words.copyByHand} onClose={close}>
          <p>{words.copyFailed}</p>
          <textarea
            class="text-to-copy"
            aria-label={words.copyByHand}
            readOnly
            value={overlay.text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <div class="modal-steps">
            <Button label={words.bulk.close} onClick={close} />
          </div>
        </Modal>
      );
  }
}
