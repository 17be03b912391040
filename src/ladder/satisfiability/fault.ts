import type { Dropped } from "./clause.ts";
import { components } from "./components.ts";
import { decide } from "./decide.ts";
import { type FaultySet, leastSet } from "./least-set.ts";
import type { Puzzle } from "./puzzle.ts";

/** Clauses that cannot all be met, beside others that may be at fault in the same group of requirements. */
export interface Fault extends FaultySet {
  /** What is left out to be alone with the group of requirements that they come from. */
  readonly group: Dropped;
  /** The same without the requirements that other faults of the group blame. */
  readonly rest: Dropped;
}

/** All that is wrong with a program, as far as it could be decided. */
export interface Faults {
  readonly faults: readonly Fault[];
  /** True where the limit of search steps left a group of requirements undecided. */
  readonly undecided: boolean;
}

/** Search steps for deciding a group of requirements. */
const decisionSteps = 200_000;

/** Faults of a puzzle that blame no requirement in common: those of one are left out before the next is looked for. */
export function faultsOf(
  puzzle: Puzzle,
  leftOut: Dropped = new Set(),
  workLimit = decisionSteps,
): Faults {
  const found = components(puzzle, leftOut).map((group) => faultsIn(puzzle, group, workLimit));
  return {
    faults: found.flatMap(({ faults }) => faults),
    undecided: found.some(({ undecided }) => undecided),
  };
}

function faultsIn(puzzle: Puzzle, group: Dropped, workLimit: number): Faults {
  const found: FaultySet[] = [];
  for (let dropped = group; ; ) {
    const decision = decide(puzzle, dropped, workLimit);
    if (decision !== "unmeetable") {
      return { faults: withRest(found, group), undecided: decision === "undecided" };
    }
    const set = leastSet(puzzle, dropped);
    found.push(set);
    const blamed = blamedIn(set);
    if (blamed.length === 0) return { faults: withRest(found, group), undecided: false };
    dropped = new Set([...dropped, ...blamed]);
  }
}

function withRest(sets: readonly FaultySet[], group: Dropped): Fault[] {
  return sets.map((set) => {
    const others = sets.filter((other) => other !== set);
    return { ...set, group, rest: new Set([...group, ...others.flatMap(blamedIn)]) };
  });
}

/** The keys of the requirements among clauses. */
function blamedIn({ clauses }: Pick<FaultySet, "clauses">): string[] {
  return clauses.filter(({ clause }) => "path" in clause).map(({ key }) => key);
}
