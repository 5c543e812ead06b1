import type { ComponentChildren } from "preact";

function icon(drawing: ComponentChildren) {
  return () => (
    <svg viewBox="0 0 24 24" width="20" height="20" class="icon" aria-hidden="true">
      {drawing}
    </svg>
  );
}

/** Line drawings of the page's buttons, 24 × 24, in the colour of the text around them. */
export const icons = {
  list: icon(<path d="M4 6h16M4 12h16M4 18h16" />),
  search: icon(<path d="M15 15l5 5M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z" />),
  home: icon(<path d="M4 11l8-7l8 7M6 10v9a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-9M10 20v-5a2 2 0 0 1 4 0v5" />),
  back: icon(<path d="M5 12h14M5 12l6-6M5 12l6 6" />),
  forward: icon(<path d="M19 12h-14M19 12l-6-6M19 12l-6 6" />),
  dots: icon(<path class="dots" d="M5 12h.01M12 12h.01M19 12h.01" />),
  rightSidebar: icon(<path d="M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2v-12a2 2 0 0 1 2-2zM15 4v16" />),
  sun: icon(
    <path d="M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM3 12h1M12 3v1M20 12h1M12 20v1M5.6 5.6l.7.7M18.4 5.6l-.7.7M17.7 17.7l.7.7M6.3 17.7l-.7.7" />,
  ),
  moon: icon(<path d="M12 3a6.5 6.5 0 0 0 8.6 9a8.8 8.8 0 1 1-8.6-9z" />),
  puzzle: icon(
    <path d="M4 7h3a1 1 0 0 0 1-1v-1a2 2 0 0 1 4 0v1a1 1 0 0 0 1 1h3a1 1 0 0 1 1 1v3a1 1 0 0 0 1 1h1a2 2 0 0 1 0 4h-1a1 1 0 0 0-1 1v3a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1v-1a2 2 0 0 0-4 0v1a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1h1a2 2 0 0 0 0-4h-1a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1" />,
  ),
  close: icon(<path d="M6 6l12 12M18 6l-12 12" />),
  success: icon(<path d="M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM8.5 12.2l2.5 2.5l4.5-5" />),
  warning: icon(<path d="M12 4l9 16h-18zM12 10v4M12 17h.01" />),
  error: icon(<path d="M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM9.5 9.5l5 5M14.5 9.5l-5 5" />),
  page: icon(
    <path d="M7 3h10a1.5 1.5 0 0 1 1.5 1.5v15a1.5 1.5 0 0 1-1.5 1.5h-10a1.5 1.5 0 0 1-1.5-1.5v-15a1.5 1.5 0 0 1 1.5-1.5zM9 8h6M9 12h6" />,
  ),
  journal: icon(
    <path d="M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM8 3v4M16 3v4M4 10.5h16" />,
  ),
  picture: icon(
    <path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5zM4 16l4.5-4.5l4 4l2.5-2.5l5 4M15.5 9h.01" />,
  ),
  command: icon(
    <path d="M9 9v6h6v-6zM9 9h-1.5a2 2 0 1 1 1.5-1.5zM15 9v-1.5a2 2 0 1 1 1.5 1.5zM15 15h1.5a2 2 0 1 1-1.5 1.5zM9 15v1.5a2 2 0 1 1-1.5-1.5z" />,
  ),
} as const;
