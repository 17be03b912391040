import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { components } from "../../kernel/components.ts";
import { converse } from "../relation.ts";
import { type Asserted, shown } from "./assertions.ts";

/** One assertion walked in one direction: what its end is to where one comes from is exact or broader. */
interface Climb {
  readonly to: string;
  readonly strict: boolean;
  readonly asserted: Asserted;
  /** Is it walked from its `from` to its `to`? */
  readonly forward: boolean;
}

type Climbs = ReadonlyMap<string, readonly Climb[]>;

/** Links looked at in search of shorter contradictions than those already found. */
const mostLinks = 2_000_000;

/**
 * Statements that would be broader than themselves: by a circle of broader and narrower, or because what is exact is
 * also broader or narrower. The shortest way round is shown, one for each knot of assertions.
 */
export function contradictions(assertions: readonly Asserted[]): Diagnostic[] {
  const climbs = climbsOf(assertions);
  const work = { left: mostLinks };
  return components(climbs.keys(), (node) => (climbs.get(node) ?? []).map(({ to }) => to)).flatMap(
    (members) => {
      const inside = new Set(members);
      const loop = shortest(climbs, members, inside, work);
      return loop === null ? [] : [finding(loop)];
    },
  );
}

function climbsOf(assertions: readonly Asserted[]): Climbs {
  const climbs = new Map<string, Climb[]>();
  const add = (from: string, climb: Climb) => {
    const known = climbs.get(from);
    if (known === undefined) climbs.set(from, [climb]);
    else known.push(climb);
  };
  for (const asserted of assertions) {
    const { from, relation, to } = asserted;
    const exact = relation === "exact";
    if (exact || relation === "narrower")
      add(from, { to, strict: !exact, asserted, forward: true });
    if (exact || relation === "broader")
      add(to, { to: from, strict: !exact, asserted, forward: false });
  }
  return climbs;
}

/** The shortest way round with a strict step, within a knot; null where there is none. */
function shortest(
  climbs: Climbs,
  members: readonly string[],
  inside: ReadonlySet<string>,
  work: { left: number },
): Climb[] | null {
  let best: Climb[] | null = null;
  for (const node of members) {
    for (const climb of climbs.get(node) ?? []) {
      if (!climb.strict || !inside.has(climb.to)) continue;
      if (best !== null && (best.length <= 2 || work.left < 0)) return best;
      const back = way(
        climbs,
        climb.to,
        node,
        inside,
        best?.length ?? Number.POSITIVE_INFINITY,
        work,
      );
      if (back !== null && (best === null || back.length + 1 < best.length))
        best = [climb, ...back];
    }
  }
  return best;
}

/** The shortest way from one statement to another, with fewer than `bound` steps. */
function way(
  climbs: Climbs,
  start: string,
  goal: string,
  inside: ReadonlySet<string>,
  bound: number,
  work: { left: number },
): Climb[] | null {
  if (start === goal) return [];
  const cameBy = new Map<string, { readonly climb: Climb; readonly from: string }>();
  let frontier = [start];
  for (let length = 1; frontier.length > 0 && length < bound; length += 1) {
    const next: string[] = [];
    for (const from of frontier) {
      for (const climb of climbs.get(from) ?? []) {
        work.left -= 1;
        if (climb.to === start || !inside.has(climb.to) || cameBy.has(climb.to)) continue;
        cameBy.set(climb.to, { climb, from });
        if (climb.to === goal) return traced(cameBy, start, goal);
        next.push(climb.to);
      }
    }
    frontier = next;
  }
  return null;
}

function traced(
  cameBy: ReadonlyMap<string, { readonly climb: Climb; readonly from: string }>,
  start: string,
  goal: string,
): Climb[] {
  const steps: Climb[] = [];
  for (let node = goal; node !== start; ) {
    const last = cameBy.get(node);
    if (last === undefined) break;
    steps.push(last.climb);
    node = last.from;
  }
  return steps.reverse();
}

/** The way round in the direction of its first assertion. */
function facing([first, ...rest]: readonly Climb[]): readonly Climb[] {
  if (first === undefined || first.forward) return first === undefined ? [] : [first, ...rest];
  return [first, ...rest.reverse()].map((climb) => ({ ...climb, forward: !climb.forward }));
}

/** The finding stands at the last assertion made by a mapping, else at the first step. */
function finding(loop: readonly Climb[]): Diagnostic {
  const begin = Math.max(
    0,
    loop.findLastIndex(({ asserted }) => asserted.mapping !== null),
  );
  const turned = facing([...loop.slice(begin), ...loop.slice(0, begin)]);
  const steps = turned.map(({ asserted, forward }) => ({
    from: shown(forward ? asserted.from : asserted.to),
    relation: forward ? asserted.relation : converse(asserted.relation),
    to: shown(forward ? asserted.to : asserted.from),
  }));
  const [first, ...rest] = turned;
  if (first === undefined) throw new Error("a contradiction has a step");
  const related = rest.map(({ asserted: { from, relation, to, place } }) => ({
    message: `${shown(from)} ${relation} ${shown(to)}`,
    at: place(),
  }));
  return diagnostic("contradictory-relations", { steps }, first.asserted.place(), { related });
}
