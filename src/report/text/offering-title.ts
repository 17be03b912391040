/** The title of a micro-credential, and a status that a reader should know of. */
export const offeringTitle = (title: string, status: string): string =>
  status === "active" ? title : `${title} (${status})`;
