import type { Catalogue } from "../../workspace/catalogue.ts";

/** The title of a micro-credential, of whatever edition; its id where the workspace has none. */
export function offeringTitle({ offerings, workspace }: Catalogue, id: string): string {
  const known = offerings.get(id) ?? workspace.documents.latest("micro-credential", id);
  return known?.data.title ?? id;
}
