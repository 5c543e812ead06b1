import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A dialog over the panel. The browser keeps the focus within it and gives it back; Escape closes it. The first button of its
 * steps is the main one: it gets the focus where another button that had it is gone.
 */
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
      // What the browser gave the focus may stand below the sight, and is seldom the main button, which gets it from here.
      shown.scrollTop = 0;
      shown.focus();
    }
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="modal"
      tabIndex={-1}
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
