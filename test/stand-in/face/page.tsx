import { Blocks } from "./block.tsx";
import { useFace } from "./face.ts";
import { pageMenu } from "./page-menu.ts";
import type { Excerpt, PageView } from "./view.ts";

interface PageSettings {
  readonly view: PageView;
  readonly place: string;
}

/** A page: its title, its outline, and what refers to it. */
export function Page({ view, place }: PageSettings) {
  const { page, zoom, blocks, references } = view;
  return (
    <article class="page" data-page={page.name}>
      {zoom === null ? <Title view={view} /> : <Breadcrumb title={page.title} />}
      {blocks.length > 0 ? <Blocks blocks={blocks} place={place} /> : <EmptyPage name={page.title} />}
      {references.length > 0 && <References excerpts={references} place={`${place} references`} />}
    </article>
  );
}

function Title({ view }: { readonly view: PageView }) {
  const face = useFace();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    face.menu.set(pageMenu(face, view, face.host.commands.all.get(), at));
  };
  return (
    <div class="ls-page-title">
      <h1 class="page-title title">
        <button type="button" onClick={() => face.act({ do: "open page", name: view.page.title })} onContextMenu={open}>
          {view.page.title}
        </button>
      </h1>
    </div>
  );
}

/** Above a block that was zoomed into: the way back to its page. */
function Breadcrumb({ title }: { readonly title: string }) {
  const { act } = useFace();
  return (
    <nav class="breadcrumb" aria-label="Breadcrumb">
      <button type="button" onClick={() => act({ do: "open page", name: title })}>
        {title}
      </button>
      <span> › </span>
    </nav>
  );
}

function EmptyPage({ name }: { readonly name: string }) {
  const { act } = useFace();
  return (
    <button type="button" class="empty-page" onClick={() => act({ do: "append", page: name })}>
      Click here to edit…
    </button>
  );
}

function References({ excerpts, place }: { readonly excerpts: readonly Excerpt[]; readonly place: string }) {
  const { act } = useFace();
  const count = excerpts.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return (
    <section class="references" aria-label="Linked references">
      <h2>{count === 1 ? "1 Linked Reference" : `${count} Linked References`}</h2>
      {excerpts.map(({ page, blocks }) => (
        <div key={page.uuid} class="references-item">
          <button type="button" class="page-ref" onClick={() => act({ do: "open page", name: page.title })}>
            {page.title}
          </button>
          <Blocks blocks={blocks} place={place} />
        </div>
      ))}
    </section>
  );
}
