import DOMPurify from "dompurify";

/** HTML of a plugin's without scripts and handlers; classes, styles, `data-*`, frames and any harmless protocol stay. */
export function sanitize(html: string): string {
  return DOMPurify.sanitize(html, { ADD_TAGS: ["iframe"], ADD_ATTR: ["target"], ALLOW_UNKNOWN_PROTOCOLS: true });
}
