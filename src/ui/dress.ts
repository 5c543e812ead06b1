/** Gives the frame Logseq's mode, and its values for CSS custom properties: colours, font, radius. */
export function dress(page: Document, mode: "light" | "dark", values: Readonly<Record<string, string>>): void {
  const { dataset, style } = page.documentElement;
  dataset["mode"] = mode;
  for (const [property, value] of Object.entries(values)) style.setProperty(property, value);
}
