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
  const circles = [
    ...index.of("competency-framework").flatMap((document) => ownCircles(document as AnyDocument)),
    ...index.of("course").flatMap((document) => ownCircles(document as AnyDocument)),
    ...circlesOfOfferings(index),
  ];
  return {
    diagnostics: circles.flatMap(findingOf),
    rejected: new Set(circles.flatMap(({ steps: [first] }) => first?.document ?? [])),
  };
}

/** The same of one document, as far as it does not lead to others. */
export const checkOwnCycles = (document: AnyDocument): Diagnostic[] =>
  ownCircles(document).flatMap(findingOf);

/** What leads back to itself, by the names passed, the first again at the end; and where each leads on. */
interface Circle {
  readonly names: readonly string[];
  readonly steps: readonly Step[];
}

function findingOf({ names, steps: [first, ...more] }: Circle): Diagnostic[] {
  if (first === undefined) return [];
  const related = more.map(({ document, path }, at) => {
    const message = `${names[at + 1]} leads to ${names[at + 2]}`;
    return { message, at: placeOf(document, ...path) };
  });
  const at = placeOf(first.document, ...first.path);
  return [diagnostic("reference-cycle", { path: names }, at, { related })];
}

/** Parents inside a framework, parts inside a course. */
function ownCircles(document: AnyDocument): Circle[] {
  if (document.kind === "competency-framework") {
    const { competencies } = document.data;
    const graph = competencies.map(({ id, parent }) => [id, parent ? [parent] : []] as const);
    return cyclesOf(graph).map((names) => ({
      names,
      steps: stepsWithin(document, ["competencies", "parent"], competencies, names),
    }));
  }
  if (document.kind !== "course") return [];
  const { outcomes } = document.data;
  const graph = outcomes.map(({ id, parts }) => [id, parts ?? []] as const);
  return cyclesOf(graph).map((names) => ({
    names,
    steps: stepsWithin(document, ["outcomes", "parts"], outcomes, names),
  }));
}

function circlesOfOfferings(index: DocumentIndex): Circle[] {
  const offerings = index.of("micro-credential");
  return (["composedOf", "basedOn"] as const).flatMap((key) =>
    cyclesOf(links(offerings, key)).map((names) => ({
      names,
      steps: names.slice(0, -1).flatMap((id) => {
        const [document] = index.editions("micro-credential", id);
        return document === undefined ? [] : [{ document: document as AnyDocument, path: [key] }];
      }),
    })),
  );
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
