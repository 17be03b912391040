import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import { placeOf } from "../documents/document.ts";
import { lazily } from "../kernel/lazy.ts";
import { NameSearch } from "../kernel/name-search.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { knownOffering } from "./plan/known-offering.ts";
import { Prerequisites } from "./plan/prerequisites.ts";

/** What a prerequisite may name by its id. */
const kinds = ["micro-credential", "course", "program"] as const;

/**
 * Required micro-credentials that nobody can complete any more, or not yet, and ids, required or recommended, that lead
 * nowhere. Circles are told as such, and what requires an offering that itself cannot be begun is not told again.
 */
export function checkPrerequisites(catalogue: Catalogue): Diagnostic[] {
  const offered = (id: string) => catalogue.offerings.has(id);
  const prerequisites = new Prerequisites(catalogue, new Set(), offered);
  const { documents } = catalogue.workspace;
  const names = lazily(() => new Set(kinds.flatMap((kind) => documents.ids(kind))));
  const search = new NameSearch();
  const nearest = (id: string) => search.nearest(id, names());
  return [...catalogue.offerings.values()].flatMap((offering) => [
    ...(["required", "recommended"] as const).flatMap((key) =>
      (offering.data.prerequisites?.[key] ?? []).flatMap((id, index) =>
        unknownId(catalogue, id, nearest, () => placeOf(offering, "prerequisites", key, index)),
      ),
    ),
    ...(offering.data.prerequisites?.required ?? []).flatMap((id, index) => {
      const why = catalogue.excluded.get(id);
      if (why === undefined) return [];
      const at = () => placeOf(offering, "prerequisites", "required", index);
      if (prerequisites.providers(id).length > 0) return [];
      const related = whereExcluded(catalogue, id).map((place) => ({
        message: "stated here",
        at: place,
      }));
      return [diagnostic("unmeetable-prerequisite", { prerequisite: id, why }, at(), { related })];
    }),
  ]);
}

/** The place that says why an offering is not offered. */
function whereExcluded(catalogue: Catalogue, id: string) {
  const known = knownOffering(catalogue, id);
  if (known === undefined) return [];
  return [placeOf(known, known.data.status === "ceased" ? "status" : "effective")];
}

const shapedLikeId = /^[a-z0-9][a-z0-9.-]*$/;

/** A prerequisite may be anything, in words: what is written as ids are has to be the id of something. */
function unknownId(
  { workspace }: Catalogue,
  id: string,
  nearest: (id: string) => string | null,
  at: () => Span,
): Diagnostic[] {
  const { documents, broken } = workspace;
  const isKnown = broken.has(id) || kinds.some((kind) => documents.has(kind, id));
  if (isKnown || !shapedLikeId.test(id)) return [];
  const args = {
    reference: id,
    expected: "micro-credential, course or program",
    suggestion: nearest(id),
  };
  const help =
    args.suggestion === null
      ? { help: "name one there is, or say it in words: `statement` takes them" }
      : {};
  return [diagnostic("unknown-reference", args, at(), { severity: "warning", ...help })];
}
