/** A language of the page. */
export type Language = "en" | "fr";

/** How the page looks: as the system wants, light or dark. */
export type Theme = "auto" | "light" | "dark";
