import { differenceOf } from "../../../allocation/order.ts";
import type { AllocationProblem } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { allocate } from "../../../allocation/solve.ts";
import type { Item } from "../item.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps } from "../steps.ts";
import { completing, minimumLimits, wholeOf } from "./completion.ts";
import { countsInFull } from "./counts-in-full.ts";
import { type JointProgram, ownItems } from "./entry.ts";
import { isOutOfReach, type Minimums } from "./minimums-in-reach.ts";
import { inOwnPaths, overfilled } from "./overfilled.ts";

/** So many requirements that could take in more than they count are looked at one by one at most. */
const mostOverfilled = 32;

/** The best placement in which programs are complete, as far as it was found. */
export interface BestComplete {
  /** What the case was found to be; not complete where none is, or none was found. */
  readonly result: AllocationResult;
  readonly complete: boolean;
  /** Is it settled by every measure which is the best, or that there is none? */
  readonly proven: boolean;
  /** The most credits that any comes to, in the problem's unit, were credits sought first; null where that is not known. */
  readonly most: number | null;
}

/** A problem with what was found in it. */
interface Attempt {
  readonly result: AllocationResult;
  /** All are complete; all but for what counts in the end; never all; or the work ran out before that was known. */
  readonly standing: "complete" | "short" | "never" | "open";
}

/**
 * The best placement of a case in which the leaving programs are complete. The problem asks for that without their
 * minimums, which are about what counts in the end, so what it finds bounds the answer. Where that falls short, it is one
 * of these: all but what a minimum is about keeps to what the minimum leaves, or something of that is lost somewhere.
 * `isWorthwhile` says of the best without minimums whether it would be of use at all.
 */
export function bestComplete(
  { problem, units }: Translation,
  items: readonly Item[],
  leaving: readonly JointProgram[],
  isWorthwhile: (result: AllocationResult) => boolean,
): BestComplete {
  const attempt = (tried: AllocationProblem, wanted: readonly string[]): Attempt => {
    const found = allocate(tried, { workLimit: allocationSteps(tried) });
    const result = inOwnPaths(found);
    if (!wanted.every((path) => found.completed.includes(path)))
      return { result, standing: isNever(tried, found) ? "never" : "open" };
    const inFull = leaving.every((one) => countsInFull(one, result, items, units));
    return { result, standing: inFull ? "complete" : "short" };
  };
  const wholes = leaving.flatMap(wholeOf);
  const first = attempt(problem, wholes);
  const useless = first.standing === "short" && first.result.unique && !isWorthwhile(first.result);
  if (first.standing !== "short" || useless) return bestOf(problem, [first], first);
  const minimums = leaving.map((one) => ({
    prefix: one.prefix,
    limits: minimumLimits(one, ownItems(one.own, items), units),
  }));
  if (minimums.some((one) => isOutOfReach(problem, one)))
    return bestOf(problem, [{ ...first, standing: "never" }], first);
  const narrower = narrowed(problem, leaving, minimums);
  if (narrower === null) return bestOf(problem, [first], first);
  const attempts = narrower.map((one) => attempt(one.problem, [...wholes, ...one.wanted]));
  return bestOf(problem, attempts, first);
}

/** Is it proven that what has to be complete is not? */
function isNever({ objectives }: AllocationProblem, found: AllocationResult): boolean {
  const [first] = objectives ?? [];
  const reached = first?.measure === "complete" && found.completed.includes(first.path);
  return found.unique || (found.optimal && !reached);
}

interface Narrower {
  readonly problem: AllocationProblem;
  /** The paths of what has to be complete beside the programs. */
  readonly wanted: readonly string[];
}

/** The problems among whose placements are all that meet the minimums; null where they are too many. */
function narrowed(
  problem: AllocationProblem,
  leaving: readonly JointProgram[],
  minimums: readonly Minimums[],
): readonly Narrower[] | null {
  const strict = {
    problem: { ...problem, limits: [...problem.limits, ...minimums.flatMap((one) => one.limits)] },
    wanted: [],
  };
  const ways = minimums.flatMap(({ prefix, limits }) =>
    overfilled(problem, prefix, new Set(limits.flatMap(({ awards }) => awards))),
  );
  if (ways.length > mostOverfilled) return null;
  const complete = leaving.flatMap(completing);
  const lossy = ways.map(({ problem: one, path }) => {
    const others = (one.objectives ?? []).slice(complete.length);
    const objectives = [...complete, { measure: "complete" as const, path }, ...others];
    return { problem: { ...one, objectives }, wanted: [path] };
  });
  return [strict, ...lossy];
}

/** The best of the complete ones, and whether none of the others could be better. */
function bestOf(
  problem: AllocationProblem,
  attempts: readonly Attempt[],
  first: Attempt,
): BestComplete {
  const isBetter = (a: AllocationResult, b: AllocationResult) =>
    (differenceOf(problem, a, b)?.sign ?? 0) > 0;
  const complete = attempts.flatMap(({ standing, result }) =>
    standing === "complete" ? [result] : [],
  );
  const best = complete.reduce<AllocationResult | null>(
    (known, one) => (known === null || isBetter(one, known) ? one : known),
    null,
  );
  const open = attempts.filter(({ standing, result }) => {
    if (standing === "never") return false;
    if (!result.unique || standing === "open") return true;
    return result !== best && (best === null || isBetter(result, best));
  });
  const known = [best, ...open.map(({ result }) => result)].flatMap((one) => one ?? []);
  return {
    result: best ?? first.result,
    complete: best !== null,
    proven: open.length === 0,
    most: open.every(({ standing, result }) => standing !== "open" && result.unique)
      ? Math.max(0, ...known.map(({ credits }) => credits))
      : null,
  };
}
