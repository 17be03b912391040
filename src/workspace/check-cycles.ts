import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { cyclesOf } from "../kernel/cycles.ts";
import type { DocumentIndex } from "./workspace.ts";

/** Findings about circles, and the documents that cannot be evaluated because of them. */
export interface CycleCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly rejected: ReadonlySet<AnyDocument>;
}

/** The key of a document or a part of it that leads on in a circle. */
interface Step {
  readonly document: AnyDocument;
  readonly path: readonly (string | number)[];
}

/** Parts, parents, components and shared curricula must be hierarchies. */
export function checkCycles(index: DocumentIndex): CycleCheck {
  const diagnostics: Diagnostic[] = [];
  const rejected = new Set<AnyDocument>();
  const report = (cycle: readonly string[], steps: readonly Step[]) => {
    const [first, ...more] = steps;
    if (first === undefined) return;
    const related = more.map(({ document, path }, at) => {
      const message = `${cycle[at + 1]} leads to ${cycle[at + 2]}`;
      return { message, at: placeOf(document, ...path) };
    });
    const at = placeOf(first.document, ...first.path);
    diagnostics.push(diagnostic("reference-cycle", { path: cycle }, at, { related }));
    rejected.add(first.document);
  };
  for (const document of index.of("competency-framework")) {
    const { competencies } = document.data;
    const graph = competencies.map(({ id, parent }) => [id, parent ? [parent] : []] as const);
    for (const cycle of cyclesOf(graph)) {
      const key = ["competencies", "parent"] as const;
      report(cycle, stepsWithin(document as AnyDocument, key, competencies, cycle));
    }
  }
  for (const document of index.of("course")) {
    const { outcomes } = document.data;
    const graph = outcomes.map(({ id, parts }) => [id, parts ?? []] as const);
    for (const cycle of cyclesOf(graph)) {
      report(cycle, stepsWithin(document as AnyDocument, ["outcomes", "parts"], outcomes, cycle));
    }
  }
  const offerings = index.of("micro-credential");
  for (const key of ["composedOf", "basedOn"] as const) {
    for (const cycle of cyclesOf(links(offerings, key))) {
      const steps = cycle.slice(0, -1).flatMap((id) => {
        const [document] = index.editions("micro-credential", id);
        return document === undefined ? [] : [{ document: document as AnyDocument, path: [key] }];
      });
      report(cycle, steps);
    }
  }
  return { diagnostics, rejected };
}

/** The keys of a list's items that lead around a circle, in its order. */
function stepsWithin(
  document: AnyDocument,
  [list, key]: readonly [string, string],
  items: readonly { readonly id: string }[],
  cycle: readonly string[],
): Step[] {
  const position = new Map(items.map(({ id }, at) => [id, at]));
  return cycle.slice(0, -1).map((id) => ({ document, path: [list, position.get(id) ?? 0, key] }));
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
