import { type Binding, irreducible, liftable } from "../../../allocation/binding.ts";
import { countsMore } from "../../../allocation/bound-credits.ts";
import type { AllocationProblem } from "../../../allocation/problem.ts";
import { lifted, type Restraint } from "../../../allocation/relax.ts";
import { isWithin } from "../paths.ts";
import { bindingSteps } from "../steps.ts";
import { completion } from "./completion.ts";
import type { JointProgram } from "./entry.ts";

type Change = (problem: AllocationProblem) => AllocationProblem;

/** One way to let programs enter others, as far as it matters to what binds. */
export interface Way {
  /** The programs that enter others. */
  readonly leaving: readonly JointProgram[];
  /** Its problem where none of them has to be complete. */
  readonly free: () => AllocationProblem;
  /** Do more than so many credits count where they have to be complete, in the problem changed so? Null where that is not known. */
  readonly isMore: (credits: number, change: Change) => boolean | null;
}

/** All ways, with what bounds them. */
export interface Ways {
  /** The problem where none enters another. */
  readonly without: AllocationProblem;
  /** One that no way counts more than. */
  readonly bound: () => AllocationProblem;
  readonly entering: readonly Way[];
  /** Are these all ways? */
  readonly all: boolean;
}

/** So many ways are solved with programs that have to be complete at most: each is an allocation of its own. */
const mostSolved = 256;

/**
 * What forbids more credits in all ways together. The credits of a program do not: it has no more. A program that enters
 * another has to be complete as it stands, so that what its requirements count is not lifted there.
 */
export function jointBinding(
  { without, bound, entering, all }: Ways,
  credits: number,
): readonly Binding[] {
  let left = mostSolved;
  const counts = (problem: AllocationProblem) =>
    countsMore(problem, credits, { workLimit: bindingSteps(problem) });
  const isMoreIn = ({ leaving, free, isMore }: Way, dropped: readonly Restraint[]) => {
    const change: Change = (problem) => lifted(problem, liftedFor(leaving, dropped));
    if (counts(change(free())) === false) return false;
    left -= 1;
    return left < 0 ? null : isMore(credits, change);
  };
  return irreducible(liftable(without), (dropped) => {
    const alone = counts(lifted(without, dropped));
    if (alone === true || (entering.length === 0 && all)) return alone;
    if (counts(lifted(bound(), dropped)) === false) return false;
    let more: boolean | null = alone === false && all ? false : null;
    for (const way of entering) {
      const found = isMoreIn(way, [...dropped]);
      if (found === true) return true;
      if (found === null) more = null;
    }
    return more;
  });
}

/** What is lifted where some programs have to be complete: what is asked of them in residence with its limit, but no room of theirs. */
function liftedFor(
  leaving: readonly JointProgram[],
  dropped: readonly Restraint[],
): readonly Restraint[] {
  return dropped.flatMap((restraint): Restraint[] => {
    const { kind, name } = restraint;
    if (kind === "capacity")
      return leaving.some(({ prefix }) => isWithin(name, prefix)) ? [] : [restraint];
    return kind === "limit" ? [restraint, { ...restraint, family: completion }] : [restraint];
  });
}
