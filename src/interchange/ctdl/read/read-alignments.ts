import type { View } from "../graph/view.ts";
import { alignmentProperties } from "../vocabulary.ts";
import { isAbsolute } from "./agents.ts";
import type { PlannedFramework } from "./read-framework.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Alignments whose closeness is not stated. */
const vague = ["alignTo", "alignFrom"];

/** Adds what the competencies of a framework are aligned to as a crosswalk; nothing where they are aligned to nothing. */
export function readAlignments(run: ReadingRun, framework: PlannedFramework): void {
  const { view, competencies, isDescribed } = framework;
  const mappings = competencies.flatMap((competency) => mappingsOf(run, competency));
  if (mappings.length === 0) return;
  const id = run.idOf(view, "competency-framework") ?? "framework";
  const by = isDescribed ? view.text("publisherName") : null;
  run.plan(view, "crosswalk", `${id}-alignments`);
  run.add(
    view,
    "crosswalk",
    {
      title: titleOfAlignments(id),
      assertedBy: { role: "publisher of the framework", organisation: by ?? undefined },
      mappings,
    },
    mappings.some(({ status }) => status === "proposed") ? [{ path: [], lines: [unsaid] }] : [],
  );
}

/** What the crosswalk of all alignments of a framework is called. */
export function titleOfAlignments(framework: string): string {
  return `What the competencies of ${framework} are aligned to`;
}

const unsaid =
  "Where the file says only that a competency is aligned, and not how closely, the mapping is for a person to settle.";

function mappingsOf(run: ReadingRun, competency: View) {
  const from = run.competencyAddress(competency) ?? "";
  const precise = alignmentProperties.flatMap(([property, relation]) =>
    targetsOf(run, competency, property).map((to) => ({ from, relation, to, status: "accepted" })),
  );
  const others = vague.flatMap((property) =>
    targetsOf(run, competency, property).map((to) => ({
      from,
      relation: "related",
      to,
      status: "proposed",
    })),
  );
  return [...precise, ...others].filter(({ to }) => to !== from);
}

function targetsOf(run: ReadingRun, competency: View, property: string): readonly string[] {
  return run.graph.links(competency, property).flatMap((link) => {
    const local = link.view === null ? null : run.competencyAddress(link.view);
    if (local !== null) return local;
    if (link.view !== null || !isAbsolute(link.iri)) {
      link.cursor.lose("an alignment needs a competency, or an address on the web");
      return [];
    }
    run.leadsElsewhere("an alignment of a competency", link);
    return link.iri;
  });
}
