/** The API methods that look at the page itself. */
export const pageQueries = {
  /** Rectangle of the first match, null without one; a bad selector throws a DOMException. */
  query_element_rect: (selector: unknown): unknown =>
    document.querySelector(String(selector))?.getBoundingClientRect().toJSON() ?? null,
  query_element_by_id: (id: unknown): unknown => {
    const element = document.getElementById(String(id));
    return element ? `${element.tagName}#${element.id}` : null;
  },
  check_slot_valid: (slot: unknown): unknown => document.getElementById(String(slot)) !== null,
  /** The values that CSS custom properties have on the body; empty text for an unknown one. */
  resolve_theme_css_props_vals: (asked: unknown): unknown => {
    const style = getComputedStyle(document.body);
    const props = Array.isArray(asked) ? asked : [asked];
    return Object.fromEntries(props.map((prop) => [String(prop), style.getPropertyValue(String(prop)).trim()]));
  },
} as const;
