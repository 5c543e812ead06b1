import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { blockMenu } from "./block-menu.ts";
import { BodyView } from "./body-view.tsx";
import { Editor } from "./editor.tsx";
import { useFace } from "./face.ts";
import { useStore } from "./use-store.ts";
import type { BlockView } from "./view.ts";

/** Which of several copies of a block on screen this is: "main", "embed", or an item of the right sidebar. */
const Place = createContext("main");
const Depth = createContext(0);
/** A block that embeds itself would never end. */
const deepestEmbed = 4;

interface BlocksSettings {
  readonly blocks: readonly BlockView[];
  readonly place: string;
}

/** An outline. */
export function Blocks({ blocks, place }: BlocksSettings) {
  const depth = useContext(Depth) + 1;
  if (depth > deepestEmbed) return <span class="warning">…</span>;
  return (
    <Place.Provider value={place}>
      <Depth.Provider value={depth}>
        <div class="blocks-container" data-place={place}>
          {blocks.map((block) => (
            <Block key={block.uuid} block={block} />
          ))}
        </div>
      </Depth.Provider>
    </Place.Provider>
  );
}

function Block({ block }: { readonly block: BlockView }) {
  const { uuid, children, collapsed } = block;
  const face = useFace();
  const selected = useStore(face.view)?.selected.includes(uuid) ?? false;
  return (
    <div {...marked(uuid)} class={`ls-block ${selected ? "selected" : ""}`} data-collapsed={collapsed}>
      <div class="block-main-container">
        <Control block={block} />
        <Content block={block} />
      </div>
      {!collapsed && children.length > 0 && (
        <div class="block-children-container">
          <div class="block-children-left-border" />
          <div class="block-children">
            {children.map((child) => (
              <Block key={child.uuid} block={child} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Control({ block: { uuid, children, collapsed } }: { readonly block: BlockView }) {
  const face = useFace();
  const foldable = children.length > 0;
  const fold = () => face.act({ do: "fold", uuid });
  const openBlock = (event: MouseEvent) =>
    face.act(event.shiftKey ? { do: "open in sidebar", uuid } : { do: "open page", name: uuid });
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    face.act({ do: "select", uuids: [uuid] });
    face.menu.set(blockMenu(face, uuid, event));
  };
  return (
    <div class="block-control-wrap">
      {foldable && (
        <button
          type="button"
          class={`block-control ${collapsed ? "folded" : ""}`}
          aria-label={collapsed ? "Unfold" : "Fold"}
          onClick={fold}
        >
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M1 3l4 4.5l4-4.5z" />
          </svg>
        </button>
      )}
      <button
        {...marked(uuid)}
        type="button"
        class={`bullet-container ${collapsed && foldable ? "bullet-closed" : ""}`}
        aria-label="Block"
        onClick={openBlock}
        onContextMenu={openMenu}
      >
        <span class="bullet" />
      </button>
    </div>
  );
}

function Content({ block: { uuid, body } }: { readonly block: BlockView }) {
  const { view, editPlace } = useFace();
  const place = useContext(Place);
  const editing = useStore(view)?.editing;
  const placed = useStore(editPlace) === place;
  if (placed && editing?.uuid === uuid) return <Editor editing={editing} />;
  return (
    <div class="block-content-wrapper">
      <div {...marked(uuid)} class="block-content" id={`block-content-${uuid}`}>
        <BodyView body={body} />
      </div>
    </div>
  );
}

/** Logseq's own attribute, which JSX does not know. */
function marked(uuid: string) {
  return { blockid: uuid };
}
