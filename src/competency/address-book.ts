import { parseAddress } from "../documents/address.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { competencyNode, frameworkNode, outcomeNode } from "./node.ts";

/** Which node of the relation graph an address names on one day. */
export class AddressBook {
  private readonly catalogue: Catalogue;
  private readonly nodeOfUri = new Map<string, string>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    for (const framework of catalogue.competencyFrameworks.values()) {
      for (const { id, uri } of framework.data.competencies) {
        if (uri) this.nodeOfUri.set(uri, frameworkNode(framework.id, id));
      }
    }
  }

  /** The node that an address names, courses that are not in effect included; null when it names nothing. */
  node(text: string): string | null {
    const address = parseAddress(text);
    if (address === null) return null;
    if (address.type === "uri") return this.nodeOfUri.get(address.uri) ?? `u:${address.uri}`;
    const { document, local } = address;
    const { offerings, courses, competencyFrameworks, workspace } = this.catalogue;
    const has = (list: readonly { readonly id: string }[] | undefined) =>
      list?.some((item) => item.id === local) ?? false;
    if (has(offerings.get(document)?.data.competencies)) return competencyNode(document, local);
    const course = courses.get(document) ?? workspace.documents.latest("course", document);
    if (has(course?.data.outcomes)) return outcomeNode(document, local);
    if (competencyFrameworks.has(document)) return frameworkNode(document, local);
    return workspace.documents.has("micro-credential", document)
      ? competencyNode(document, local)
      : null;
  }
}
