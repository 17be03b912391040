import type { Document } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

/** An offering of the day, else its last edition that had begun by then, else its first; undefined where there is none. */
export function knownOffering(
  { offerings, asOf, workspace }: Catalogue,
  id: string,
): Document<"micro-credential"> | undefined {
  const editions = workspace.documents.editions("micro-credential", id);
  const begun = ({ effective: { from } }: Document<"micro-credential">) =>
    from === undefined || compareText(from, asOf) <= 0;
  return offerings.get(id) ?? editions.findLast(begun) ?? editions[0];
}

/** Micro-credentials that are not offered on the day: those with an edition in effect, which has ceased, and the others. */
export function notOffered(
  { offerings, asOf, workspace }: Catalogue,
  ids: Iterable<string>,
): { readonly ceased: readonly string[]; readonly outsideEffect: readonly string[] } {
  const absent = [...ids].filter((id) => !offerings.has(id)).sort(compareText);
  const current = (id: string) =>
    workspace.documents.on("micro-credential", id, asOf) !== undefined;
  return {
    ceased: absent.filter(current),
    outsideEffect: absent.filter((id) => !current(id)),
  };
}
