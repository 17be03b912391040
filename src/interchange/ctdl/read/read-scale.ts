import { listed } from "../../listed.ts";
import type { View } from "../graph/view.ts";
import { originOf } from "./origin.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Adds a concept scheme as a scale of levels. */
export function readScale(run: ReadingRun, scheme: View, concepts: readonly View[]): void {
  const id = run.idOf(scheme, "level-scale") ?? "scale";
  scheme.pass("hasConcept", "inLanguage");
  const [publisher] = run.graph.links(scheme, "publisher", "creator");
  const described = concepts.flatMap((concept) => {
    concept.pass("ctid", "topConceptOf", "inScheme", "inProgressionModel", "inLanguage", "name");
    const level = run.levelOf(concept);
    const statement = concept.text("definition", "description");
    return level === null || statement === null ? [] : [{ level, statement }];
  });
  run.add(scheme, "level-scale", {
    title: scheme.text("name", "prefLabel") ?? id,
    note: scheme.text("description") ?? undefined,
    publisher:
      scheme.text("publisherName") ?? publisher?.view?.text("name") ?? publisher?.iri ?? undefined,
    ...originOf(scheme, "level-scale"),
    levels: concepts.flatMap((concept) => run.levelOf(concept) ?? []),
    descriptors: listed(described),
  });
}
