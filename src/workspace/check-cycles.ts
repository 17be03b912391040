import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
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

/** Circles of a graph until none is left: the shortest first, each breaking the links of the one before. */
function cyclesOf(links: Iterable<readonly [string, readonly string[]]>): string[][] {
  const graph = new Map(links);
  const cycles: string[][] = [];
  for (let cycle = findCycle(graph); cycle !== null; cycle = findCycle(graph)) {
    cycles.push(cycle);
    for (const node of cycle) graph.delete(node);
  }
  return cycles;
}

/** The shortest circle of a graph, written from its smallest member back to itself; null when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  let best: string[] | null = null;
  for (const start of [...graph.keys()].sort(compareText)) {
    const cycle = shortestLoop(graph, start);
    if (cycle !== null && (best === null || cycle.length < best.length)) best = cycle;
  }
  return best;
}

function shortestLoop(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): string[] | null {
  const cameFrom = new Map<string, string>();
  let frontier = [start];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const target of graph.get(node) ?? []) {
        if (target === start) return trace(cameFrom, start, node);
        if (cameFrom.has(target) || !graph.has(target)) continue;
        cameFrom.set(target, node);
        next.push(target);
      }
    }
    frontier = next;
  }
  return null;
}

function trace(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const path = [start];
  for (let node = last; node !== start; node = cameFrom.get(node) ?? start) path.unshift(node);
  return [start, ...path];
}
