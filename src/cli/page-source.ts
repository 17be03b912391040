import { type AnyDocument, placeOf } from "../documents/document.ts";
import { boundOf } from "../ladder/bound.ts";
import type { Survey } from "../ladder/survey/survey.ts";
import type { PageSource } from "../report/html/page-context.ts";
import { placeText } from "../report/html/place-text.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { CatalogueNames } from "./learner/letter-names.ts";

/** A survey with the names, places and sources of its catalogue, for the report's page. */
export function pageSource(catalogue: Catalogue, found: Survey): PageSource {
  const names = new CatalogueNames(catalogue);
  const { source } = catalogueLookup(catalogue);
  return {
    survey: found,
    place: (document, ...steps) => placeText(placeOf(document as AnyDocument, ...steps)),
    source,
    bound: (id, hold) => {
      const program = catalogue.programs.get(id);
      if (program === undefined) return { kind: "unknown", name: hold.id };
      return boundOf(program, catalogue, hold);
    },
    names: (program) =>
      names.for(program === null ? null : (catalogue.programs.get(program) ?? null)),
  };
}
