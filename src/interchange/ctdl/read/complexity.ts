import type { View } from "../graph/view.ts";
import type { ReadingRun } from "./reading-run.ts";
import { labelAt } from "./value-profile.ts";

/** The level scale that competencies are placed on; null where no scale was read that is meant. */
export function scaleOf(run: ReadingRun, competencies: readonly View[]): string | null {
  for (const competency of competencies)
    for (const { view } of run.graph.links(competency, "complexityLevel")) {
      const scale = view === null ? null : run.scaleOfConcept(view);
      if (scale !== null) return scale;
    }
  return null;
}

/** The level of a competency: on the scale of its framework, or where there is none as the file names it. */
export function complexityOf(
  run: ReadingRun,
  competency: View,
  scale: string | null,
): string | null {
  const [first, ...others] = competency.list("complexityLevel");
  for (const other of others) other.lose("a competency has one level");
  if (first === undefined) return null;
  const link = run.graph.link(first, competency);
  const own = link.view === null ? null : run.scaleOfConcept(link.view);
  if (scale === own && link.view !== null && own !== null) return run.levelOf(link.view);
  if (scale !== null) {
    first.lose("it is on another scale than the first");
    return null;
  }
  if (link.view === null) run.leadsElsewhere("the level of a competency", link);
  return labelAt(run, first, competency);
}
