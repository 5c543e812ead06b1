import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog over the panel. The browser keeps the focus within it and gives it back; Escape closes it. */
export function Modal(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly isQuestion?: boolean;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown?.isConnected && !shown.open) {
      shown.showModal();
      // The button that has the focus may stand below the sight.
      shown.scrollTop = 0;
    }
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      role={props.isQuestion ? "alertdialog" : "dialog"}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {props.children}
    </dialog>
  );
}
