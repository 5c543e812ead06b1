import { Blocks } from "./block.tsx";
import { useFace } from "./face.ts";
import { icons } from "./icons.tsx";
import type { RightSidebar as Sidebar, SidebarItem } from "./view.ts";

/** Pages and blocks kept in sight beside the page. Without width while it is closed, as in Logseq. */
export function RightSidebar({ open, items }: Sidebar) {
  return (
    <aside id="right-sidebar" class={`cp__right-sidebar ${open ? "open" : "closed"}`} aria-label="Right sidebar">
      {open && (
        <div class="cp__right-sidebar-inner">
          <div class="cp__right-sidebar-topbar">Right sidebar</div>
          <div class="cp__right-sidebar-scrollable">
            <div class="sidebar-item-list">
              {items.length === 0 && <p class="empty">Shift-click a bullet or a page to keep it here.</p>}
              {items.map((item) => (
                <Item key={item.uuid} item={item} />
              ))}
            </div>
          </div>
        </div>
      )}
    </aside>
  );
}

function Item({ item: { uuid, view } }: { readonly item: SidebarItem }) {
  const { act } = useFace();
  const close = () => act({ do: "close sidebar item", uuid });
  return (
    <section class="sidebar-item" aria-label={view.page.title}>
      <header>
        {view.zoom === null ? <icons.page /> : <span class="bullet" />}
        <button
          type="button"
          class="sidebar-item-title"
          onClick={() => act({ do: "open page", name: view.zoom ?? view.page.title })}
        >
          {view.page.title}
        </button>
        <button type="button" class="icon-button" aria-label={`Close ${view.page.title}`} onClick={close}>
          <icons.close />
        </button>
      </header>
      <Blocks blocks={view.blocks} place={`sidebar ${uuid}`} />
    </section>
  );
}
