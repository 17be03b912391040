import { groupBy } from "../../../kernel/group.ts";
import type { View } from "../graph/view.ts";
import { nameOf } from "./name-of.ts";
import type { ReadingRun } from "./reading-run.ts";

/** A concept scheme that becomes a scale of levels, and its levels from low to high. */
export interface PlannedScale {
  readonly scheme: View;
  readonly concepts: readonly View[];
}

/** The concept schemes that competencies are placed on; where there is nothing else at all, every scheme. */
export function gatherScales(
  run: ReadingRun,
  schemes: readonly View[],
  concepts: readonly View[],
  competencies: readonly View[],
  isAlone: boolean,
): readonly PlannedScale[] {
  const used = new Set(
    competencies.flatMap((competency) =>
      run.graph.links(competency, "complexityLevel").flatMap(({ view }) => view ?? []),
    ),
  );
  const members = groupBy(
    concepts.flatMap((concept) => {
      const links = run.graph.links(concept, "inScheme", "topConceptOf", "inProgressionModel");
      return links.map(({ view }) => ({ scheme: view, concept }));
    }),
    ({ scheme }) => scheme,
  );
  return schemes.flatMap((scheme) => {
    const levels = levelsOf(
      run,
      scheme,
      (members.get(scheme) ?? []).map(({ concept }) => concept),
    );
    const isScale = levels.some((level) => used.has(level));
    if (levels.length === 0 || !(isScale || isAlone)) return [];
    if (!isScale) {
      const args = { what: "concept scheme", value: nameOf(scheme), taken: "a scale of levels" };
      const why = "it is all that the file holds, and competencies could be placed on it";
      scheme.cursor.reading.report("taken-as", { ...args, why }, scheme.cursor.path);
    }
    return [{ scheme, concepts: levels }];
  });
}

/** The concepts at the top of a scheme in their order, else all that say they are in it. */
function levelsOf(run: ReadingRun, scheme: View, members: readonly View[]): readonly View[] {
  const top = run.graph.links(scheme, "hasTopConcept").flatMap((link) => {
    if (link.view === null) run.leadsElsewhere("the top of a concept scheme", link);
    return link.view ?? [];
  });
  return [...new Set(top.length > 0 ? top : members)];
}
