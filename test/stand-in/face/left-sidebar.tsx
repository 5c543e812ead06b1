import { useFace } from "./face.ts";
import { icons } from "./icons.tsx";
import type { PageLink, View } from "./view.ts";

/** Journals and pages of the graph, and the note that this is not Logseq. */
export function LeftSidebar({ view }: { readonly view: View }) {
  const { journals, pages, total } = view.list;
  const shown = journals.length + pages.length;
  return (
    <nav id="left-sidebar" class={view.leftSidebar ? "open" : "closed"} aria-label="Pages">
      {view.leftSidebar && (
        <div class="left-sidebar-inner">
          <div class="graph-name">{view.graph}</div>
          <div class="lists">
            <List title="Journals" icon="journal" links={journals} at={view.route.name} />
            <List title="Pages" icon="page" links={pages} at={view.route.name} />
            {total > shown && <p class="more">{`and ${total - shown} more: press Ctrl+K`}</p>}
          </div>
          <p class="note">
            <b>A stand-in for Logseq.</b> This graph is a copy in memory: nothing is written to the folder, and a new
            start brings it back.
          </p>
        </div>
      )}
    </nav>
  );
}

interface ListSettings {
  readonly title: string;
  readonly icon: "journal" | "page";
  readonly links: readonly PageLink[];
  readonly at: string | null;
}

function List({ title, icon, links, at }: ListSettings) {
  const { act } = useFace();
  const Drawing = icons[icon];
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.uuid}>
            <button
              type="button"
              title={link.title}
              aria-current={at?.toLowerCase() === link.name ? "page" : undefined}
              onClick={(event) =>
                act(event.shiftKey ? { do: "open in sidebar", uuid: link.uuid } : { do: "open page", name: link.title })
              }
            >
              <Drawing />
              <span>{link.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
