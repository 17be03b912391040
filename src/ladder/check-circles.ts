import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import { supersededBy } from "../documents/agreement.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { cyclesOf } from "../kernel/cycles.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** A thing that leads on to others, by id, and the place that says so. */
interface Step {
  readonly document: AnyDocument;
  readonly path: readonly (string | number)[];
  readonly to: readonly string[];
}

/**
 * Circles that stop no answer but mean nothing: decisions and frameworks that replace each other, steps of a pathway that
 * come after each other. Prerequisites of each other are often taken at the same time, so they are a warning.
 */
export function checkCircles({ workspace }: Catalogue): Diagnostic[] {
  const { documents } = workspace;
  const steps = <K extends Kind>(
    kind: K,
    path: readonly string[],
    to: (document: Document<K>) => readonly string[],
  ) =>
    documents.of(kind).flatMap((one): (readonly [string, Step])[] => {
      const document = one as Document<K>;
      // An edition may replace an earlier one of the same id.
      const several = documents.editions(kind, document.id).length > 1;
      const others = to(document).filter((id) => !several || id !== document.id);
      return [[document.id, { document: document as unknown as AnyDocument, path, to: others }]];
    });
  return [
    ...circles(
      steps("agreement", ["supersedes"], ({ data }) => supersededBy(data)),
      "error",
    ),
    ...circles(
      steps("framework", ["successor"], ({ data }) =>
        data.successor === undefined ? [] : [data.successor],
      ),
      "error",
    ),
    ...circles(
      steps("course", ["prerequisites"], ({ data }) => data.prerequisites ?? []),
      "warning",
    ),
    ...circles(
      steps(
        "micro-credential",
        ["prerequisites", "required"],
        ({ data }) => data.prerequisites?.required ?? [],
      ),
      "warning",
    ),
    ...documents.of("pathway").flatMap((pathway) => circles(stepsOf(pathway), "error")),
  ];
}

function stepsOf(pathway: Document<"pathway">): (readonly [string, Step])[] {
  return pathway.data.steps.flatMap(({ microCredential, program, after }, index) => {
    const id = microCredential ?? program;
    const step = {
      document: pathway as AnyDocument,
      path: ["steps", index, "after"],
      to: after ?? [],
    };
    return id === undefined ? [] : [[id, step] as const];
  });
}

/** One finding for each circle, at its first link. */
function circles(steps: readonly (readonly [string, Step])[], severity: Severity): Diagnostic[] {
  const links = new Map<string, string[]>();
  for (const [id, { to }] of steps) links.set(id, [...(links.get(id) ?? []), ...to]);
  return cyclesOf(links).flatMap((path) => {
    const places = path.slice(0, -1).flatMap((id, at) => {
      const next = path[at + 1] ?? "";
      const found = steps.find(([own, { to }]) => own === id && to.includes(next));
      return found === undefined ? [] : [placeOf(found[1].document, ...found[1].path)];
    });
    const [first, ...more] = places;
    if (first === undefined) return [];
    const related = more.map((at, index) => ({
      message: `${path[index + 1]} leads to ${path[index + 2]}`,
      at,
    }));
    return [diagnostic("reference-cycle", { path }, first, { severity, related })];
  });
}
