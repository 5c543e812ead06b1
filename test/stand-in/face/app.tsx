import { useLayoutEffect } from "preact/hooks";
import { type Face, FaceContext, useFace } from "./face.ts";
import { Head } from "./head.tsx";
import { Help } from "./help.tsx";
import { LeftSidebar } from "./left-sidebar.tsx";
import { Menu } from "./menu.tsx";
import { MessagesView } from "./messages-view.tsx";
import { Page } from "./page.tsx";
import { Palette } from "./palette.tsx";
import { RightSidebar } from "./right-sidebar.tsx";
import { useStore } from "./use-store.ts";
import type { View } from "./view.ts";

/** The whole page. Ids and nesting are Logseq's, since plugins lean on them. */
export function App({ face }: { readonly face: Face }) {
  const view = useStore(face.view);
  return (
    <FaceContext.Provider value={face}>
      {view && <Layout view={view} />}
      <MessagesView />
      <Menu />
      <Palette />
    </FaceContext.Provider>
  );
}

function Layout({ view }: { readonly view: View }) {
  useTheme(view);
  return (
    <div class={`theme-container ${view.leftSidebar ? "left-sidebar-open" : ""}`}>
      <div class="theme-inner">
        <div id="app-container">
          <div id="left-container">
            <Head view={view} />
            <div id="main-container" class="cp__sidebar-main-layout">
              <LeftSidebar view={view} />
              <Main view={view} />
            </div>
          </div>
          <RightSidebar {...view.rightSidebar} />
        </div>
      </div>
      <Help />
    </div>
  );
}

function Main({ view }: { readonly view: View }) {
  const { act } = useFace();
  const { anchor, visit } = view.route;
  useLayoutEffect(() => {
    const target = anchor === null ? undefined : document.getElementById(anchor);
    if (target) target.scrollIntoView({ block: "center" });
    else document.getElementById("main-content-container")?.scrollTo({ top: 0 });
  }, [visit]);
  const leave = (event: MouseEvent) => {
    const outside = event.target instanceof Element && !event.target.closest(".ls-block, button, a");
    if (outside && (view.editing || view.selected.length > 0)) act({ do: "leave", select: false });
  };
  return (
    <main id="main-content-container" tabIndex={-1} onMouseDown={leave}>
      <div class="cp__sidebar-main-content">
        {view.pages.map((page) => (
          <Page key={page.page.uuid} view={page} place="main" />
        ))}
      </div>
    </main>
  );
}

/** Logseq marks the theme on `<html>` and `<body>`, and the page on `<body>`. */
function useTheme({ theme, route }: View): void {
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.className = theme;
    document.body.className = `${theme}-theme`;
    document.body.dataset["page"] = route.name ?? "home";
  }, [theme, route.name]);
}
