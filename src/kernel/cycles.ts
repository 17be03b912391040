import { append } from "./append.ts";
import { components } from "./components.ts";
import { compareText } from "./order.ts";

/** Who leads to whom; targets that are no keys lead nowhere. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** Links looked at in search of a shorter circle than one already found; a plain circle never needs them. */
const mostLinks = 2_000_000;

/** One circle for each knot of a graph, until none is left; each breaks the links of the one before. */
export function cyclesOf(links: Iterable<readonly [string, readonly string[]]>): string[][] {
  const graph = new Map(links);
  const cycles: string[][] = [];
  const open = knots(graph);
  for (let knot = open.pop(); knot !== undefined; knot = open.pop()) {
    const cycle = shortestCycle(knot);
    cycles.push(cycle);
    const rest = new Map(knot);
    for (const node of cycle) rest.delete(node);
    append(open, knots(rest));
  }
  return cycles.sort((a, b) => a.length - b.length || compareText(a[0] ?? "", b[0] ?? ""));
}

/** The shortest circle of a graph, written from its smallest member back to itself; null when there is none. */
export function findCycle(graph: Links): string[] | null {
  return cyclesOf(graph)[0] ?? null;
}

/** The parts of a graph in which everything leads to everything, each with its own links only. */
function knots(graph: Links): Map<string, readonly string[]>[] {
  return components(graph.keys(), (node) => graph.get(node) ?? []).flatMap((members) => {
    const inside = new Set(members);
    const part = new Map(
      members.toSorted(compareText).map((node) => {
        const targets = (graph.get(node) ?? []).filter((target) => inside.has(target));
        return [node, targets] as const;
      }),
    );
    const [only = ""] = members;
    return members.length > 1 || part.get(only)?.includes(only) === true ? [part] : [];
  });
}

/** The shortest circle of a knot; the first by its smallest member of equals. A knot has one. */
function shortestCycle(knot: Links): string[] {
  const work = { left: mostLinks };
  let best: string[] = [];
  for (const start of knot.keys()) {
    if (best.length > 0 && work.left < 0) break;
    const cycle = loop(knot, start, best.length - 1, work);
    if (cycle !== null) best = cycle;
    if (best.length - 1 === knot.size && isRing(knot)) break;
  }
  return best;
}

/** Does every member lead to one other only? Then there is one circle. */
function isRing(knot: Links): boolean {
  return [...knot.values()].every((targets) => new Set(targets).size === 1);
}

/** The shortest way from a node back to itself with fewer than `bound` links; a bound below 0 is none. */
function loop(knot: Links, start: string, bound: number, work: { left: number }): string[] | null {
  const cameFrom = new Map<string, string>();
  let frontier = [start];
  for (let length = 1; frontier.length > 0 && (bound < 0 || length < bound); length += 1) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const target of knot.get(node) ?? []) {
        work.left -= 1;
        if (target === start) return trace(cameFrom, start, node);
        if (cameFrom.has(target)) continue;
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
  for (let node = last; node !== start; node = cameFrom.get(node) ?? start) path.push(node);
  return [...path, start].reverse();
}
