import { Blocks } from "./block.tsx";
import { drawn } from "./body-view.tsx";
import { useFace } from "./face.ts";
import { useStore } from "./use-store.ts";

/** `((uuid))`: the first line of the block it names; a reference to nothing is shown as it is written. */
export function BlockReference({ uuid, label }: { readonly uuid: string; readonly label: string }) {
  const { act, view } = useFace();
  const referred = useStore(view)?.referred[uuid];
  if (!referred) return <span class="warning">{label || `((${uuid}))`}</span>;
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.shiftKey) act({ do: "open in sidebar", uuid });
    else act({ do: "open page", name: referred.excerpt.page.title, anchor: `block-content-${uuid}` });
  };
  return (
    <button type="button" class="block-ref" data-ref={uuid} onClick={open}>
      {label || drawn(referred.inside)}
    </button>
  );
}

/** `{{embed ((uuid))}}`: the block with all below it. */
export function Embed({ uuid }: { readonly uuid: string }) {
  const referred = useStore(useFace().view)?.referred[uuid];
  if (!referred) return <span class="warning">{`{{embed ((${uuid}))}}`}</span>;
  return (
    <div class="embed-block">
      <Blocks blocks={referred.excerpt.blocks} place="embed" />
    </div>
  );
}
