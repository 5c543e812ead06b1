import type { PanelWords } from "../core/words/panel-words.ts";
import { Button } from "./button.tsx";
import { keyNames } from "./keys.ts";
import { Modal } from "./modal.tsx";

/** The list of keys. */
export function KeysDialog({ words, close }: { readonly words: PanelWords; readonly close: () => void }) {
  return (
    <Modal label={words.keys} onClose={close}>
      <h2>{words.keys}</h2>
      <dl class="keys">
        {keyNames.map(([key, names]) => (
          <div key={key}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words.help[key]}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.helpMouse}</p>
      <div class="modal-steps">
        <Button label={words.bulk.close} onClick={close} />
      </div>
    </Modal>
  );
}
