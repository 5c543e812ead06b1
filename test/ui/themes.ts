/** What Logseq's own themes answer for the properties that the panel asks for (recording 14). */
export const themes = {
  light: {
    "--ls-primary-background-color": "#ffffff",
    "--ls-secondary-background-color": "#f7f7f7",
    "--ls-primary-text-color": "#433f38",
    "--ls-link-text-color": "#106ba3",
    "--ls-border-radius-low": "4px",
    "--ls-font-family": "Inter",
  },
  dark: {
    "--ls-primary-background-color": "#002b36",
    "--ls-secondary-background-color": "#023643",
    "--ls-primary-text-color": "#a4b5b6",
    "--ls-link-text-color": "rgb(138, 187, 187)",
    "--ls-border-radius-low": "4px",
    "--ls-font-family": "Inter",
  },
} as const;
