import type { Dock } from "./dock.ts";
import { Facets } from "./facets.tsx";
import { IconButton } from "./icon.tsx";
import { ListStatus } from "./list-status.tsx";
import { OrderBar } from "./order-bar.tsx";
import type { Scene } from "./scene.ts";
import { SearchBox } from "./search-box.tsx";
import { ThreadList } from "./thread-list.tsx";
import { Troubles } from "./troubles.tsx";

/** The whole panel, but for what lies over it. */
export function Panel({ scene, dock }: { readonly scene: Scene; readonly dock: Dock }) {
  const { state, words, list, tell, arrangement } = scene;
  const { AroundList } = scene.parts;
  const isReading = state.listing.now === "reading";
  return (
    <aside class="panel" aria-label={words.title} tabIndex={-1} id="panel">
      <header class="panel-head">
        <h1>{words.title}</h1>
        <IconButton
          icon="keys"
          label={words.keys}
          onClick={() => tell({ happened: "overlay-opened", overlay: { show: "keys" } })}
        />
        <span class={isReading ? "spinning" : ""}>
          <IconButton icon="refresh" label={words.refresh} onClick={() => void list.refresh(true)} />
        </span>
        <IconButton icon="close" label={words.close} onClick={() => dock.hide()} />
      </header>
      <SearchBox scene={scene} />
      {state.threads !== undefined && state.threads.length > 0 && (
        <>
          <Facets scene={scene} />
          <OrderBar scene={scene} />
        </>
      )}
      {state.threads !== undefined && <Troubles scene={scene} />}
      <ListStatus scene={scene} />
      {arrangement.shown > 0 && <ThreadList scene={scene} />}
      {AroundList && <AroundList scene={scene} dock={dock} />}
    </aside>
  );
}
