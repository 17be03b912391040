import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { parseAddress } from "../../documents/address.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

const kinds = ["micro-credential", "course", "competency-framework"] as const;

/** Accepted mappings and comparisons of documents that have ceased or ended; one finding for each crosswalk and document. */
export function retiredMappings(catalogue: Catalogue): Diagnostic[] {
  return [...catalogue.crosswalks.values()].flatMap((crosswalk) => {
    const uses = new Map<string, { count: number; readonly path: (string | number)[] }>();
    const note = (document: string, ...path: (string | number)[]) => {
      const known = uses.get(document);
      if (known === undefined) uses.set(document, { count: 1, path });
      else known.count += 1;
    };
    for (const [index, { from, to, status }] of crosswalk.data.mappings.entries()) {
      if (status !== "accepted") continue;
      for (const source of [from].flat()) note(documentOf(source), "mappings", index, "from");
      note(documentOf(to), "mappings", index, "to");
    }
    for (const [index, pair] of crosswalk.data.compared.entries()) {
      note(pair.microCredential, "compared", index, "microCredential");
      note(pair.course, "compared", index, "course");
    }
    return [...uses].flatMap(([document, { count, path }]) => {
      const retired = retirement(catalogue, document);
      if (retired === null) return [];
      const related = [{ message: "it is defined here", at: placeOf(retired.document, "id") }];
      const args = { document, why: retired.why, count };
      return [diagnostic("retired-mapping", args, placeOf(crosswalk, ...path), { related })];
    });
  });
}

/** The document of an address; empty for a URI. */
function documentOf(text: string): string {
  const address = parseAddress(text);
  return address?.type === "local" ? address.document : "";
}

/** The last edition of a document that is over, and why; null for what is in effect, still to come or not known. */
function retirement(
  { workspace: { documents }, asOf, excluded }: Catalogue,
  id: string,
): { readonly document: Document; readonly why: string } | null {
  for (const kind of kinds) {
    const editions = documents.editions(kind, id);
    const last = editions.at(-1);
    if (last === undefined) continue;
    const document = last as unknown as Document;
    if (excluded.get(id) === "it has ceased") return { document, why: "has ceased" };
    const over = editions.every(
      ({ effective: { to } }) => to !== undefined && compareText(to, asOf) < 0,
    );
    return over ? { document, why: `ended on ${last.effective.to}` } : null;
  }
  return null;
}
