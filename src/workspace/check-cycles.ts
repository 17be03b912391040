import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { cyclesOf } from "./find-cycle.ts";
import type { DocumentIndex } from "./workspace.ts";

/** Findings about circles, and the documents that cannot be evaluated because of them. */
export interface CycleCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly rejected: ReadonlySet<AnyDocument>;
}

/** Parts, parents, components and shared curricula must be hierarchies. */
export function checkCycles(index: DocumentIndex): CycleCheck {
  const diagnostics: Diagnostic[] = [];
  const rejected = new Set<AnyDocument>();
  const report = (
    document: AnyDocument,
    cycle: readonly string[],
    ...path: (string | number)[]
  ) => {
    diagnostics.push(diagnostic("reference-cycle", { path: cycle }, placeOf(document, ...path)));
    rejected.add(document);
  };
  for (const framework of index.of("competency-framework")) {
    const { competencies } = framework.data;
    for (const cycle of cyclesOf(competencies.map((c) => [c.id, c.parent ? [c.parent] : []]))) {
      const at = competencies.findIndex((c) => c.id === cycle[0]);
      report(framework as AnyDocument, cycle, "competencies", at, "parent");
    }
  }
  for (const course of index.of("course")) {
    const { outcomes } = course.data;
    for (const cycle of cyclesOf(outcomes.map((o) => [o.id, o.parts ?? []]))) {
      const at = outcomes.findIndex((o) => o.id === cycle[0]);
      report(course as AnyDocument, cycle, "outcomes", at, "parts");
    }
  }
  const offerings = index.of("micro-credential");
  for (const key of ["composedOf", "basedOn"] as const) {
    for (const cycle of cyclesOf(links(offerings, key))) {
      const offering = offerings.find(({ id }) => id === cycle[0]);
      if (offering !== undefined) report(offering as AnyDocument, cycle, key);
    }
  }
  return { diagnostics, rejected };
}

function links(
  offerings: readonly Document<"micro-credential">[],
  key: "composedOf" | "basedOn",
): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { id, data } of offerings) {
    const based = data.basedOn?.microCredential;
    const targets =
      key === "composedOf" ? (data.composedOf ?? []) : based === undefined ? [] : [based];
    graph.set(id, [...(graph.get(id) ?? []), ...targets]);
  }
  return graph;
}
