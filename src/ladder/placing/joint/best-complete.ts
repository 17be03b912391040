import { differenceOf } from "../../../allocation/order.ts";
import type { AllocationProblem } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { allocate } from "../../../allocation/solve.ts";
import type { Item } from "../item.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps } from "../steps.ts";
import { branches } from "./branches.ts";
import { minimumLimits, wholeOf } from "./completion.ts";
import { countsInFull } from "./counts-in-full.ts";
import { type JointProgram, ownItems } from "./entry.ts";
import { isOutOfReach, type Minimums } from "./minimums-in-reach.ts";
import { inOwnPaths, type Narrower } from "./narrower.ts";
import { overfilled } from "./overfilled.ts";

/** So many requirements that could take in more than they count are looked at one by one at most. */
const mostOverfilled = 32;

/** So often is what falls short narrowed further at most: each time is two allocations. */
const mostBranches = 32;

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
  readonly narrower: Narrower;
  readonly result: AllocationResult;
  /** All are complete; all but for what counts in the end; never all; or the work ran out before that was known. */
  readonly standing: "complete" | "short" | "never" | "open";
}

/**
 * The best placement of a case in which the leaving programs are complete. The problem asks for that without their
 * minimums, which are about what counts in the end, so what it finds bounds the answer. Where that falls short, it is one
 * of these: all but what a minimum is about keeps to what the minimum leaves, or something of that is lost somewhere.
 * What falls short there is narrowed further, award by award. `isWorthwhile` says of the best without minimums whether it
 * would be of use at all.
 */
export function bestComplete(
  { problem, units }: Translation,
  items: readonly Item[],
  leaving: readonly JointProgram[],
  isWorthwhile: (result: AllocationResult) => boolean,
): BestComplete {
  const attempt = (narrower: Narrower): Attempt => {
    const tried = narrower.problem;
    const found = allocate(tried, { workLimit: allocationSteps(tried) });
    const result = inOwnPaths(problem, found);
    if (!narrower.wanted.every((path) => found.completed.includes(path)))
      return { narrower, result, standing: isNever(tried, found) ? "never" : "open" };
    const inFull = leaving.every((one) => countsInFull(one, result, items, units));
    return { narrower, result, standing: inFull ? "complete" : "short" };
  };
  const whole: Narrower = { problem, wanted: leaving.flatMap(wholeOf) };
  const first = attempt(whole);
  const useless = first.standing === "short" && first.result.unique && !isWorthwhile(first.result);
  if (first.standing !== "short" || useless) return bestOf(problem, [first], first);
  const minimums = leaving.map((one) => ({
    prefix: one.prefix,
    limits: minimumLimits(one, ownItems(one.own, items), units),
  }));
  if (minimums.some((one) => isOutOfReach(problem, one)))
    return bestOf(problem, [{ ...first, standing: "never" }], first);
  const narrower = narrowed(whole, minimums);
  if (narrower === null) return bestOf(problem, [first], first);
  const prefixes = leaving.map(({ prefix }) => prefix);
  let attempts = narrower.map(attempt);
  for (let left = mostBranches; left > 0; left -= 1) {
    const short = openOf(problem, attempts).filter(({ standing }) => standing === "short");
    const next = best(problem, short);
    const more = next && branches(next.narrower, next.result, prefixes);
    if (next === null || more === null) break;
    attempts = [...attempts.filter((one) => one !== next), ...more.map(attempt)];
  }
  return bestOf(problem, attempts, first);
}

/** Is it proven that what has to be complete is not? */
function isNever({ objectives }: AllocationProblem, found: AllocationResult): boolean {
  const [first] = objectives ?? [];
  const reached = first?.measure === "complete" && found.completed.includes(first.path);
  return found.unique || (found.optimal && !reached);
}

/** The problems among whose placements are all that meet the minimums; null where they are too many. */
function narrowed(
  { problem, wanted }: Narrower,
  minimums: readonly Minimums[],
): readonly Narrower[] | null {
  const limits = [...problem.limits, ...minimums.flatMap((one) => one.limits)];
  const ways = minimums.flatMap(({ prefix, limits: own }) =>
    overfilled(problem, prefix, new Set(own.flatMap(({ awards }) => awards))),
  );
  if (ways.length > mostOverfilled) return null;
  return [
    { problem: { ...problem, limits }, wanted },
    ...ways.map((one) => ({ ...one, wanted: [...wanted, ...one.wanted] })),
  ];
}

/** The best of some results by the objectives of a problem; null where there are none. */
function best<T extends Pick<Attempt, "result">>(
  problem: AllocationProblem,
  attempts: readonly T[],
): T | null {
  const [first, ...others] = attempts;
  if (first === undefined) return null;
  return others.reduce((a, b) => (isBetter(problem, b, a) ? b : a), first);
}

type Found = Pick<Attempt, "result">;

const isBetter = (problem: AllocationProblem, a: Found, b: Found) =>
  (differenceOf(problem, a.result, b.result)?.sign ?? 0) > 0;

const bestKnown = (problem: AllocationProblem, attempts: readonly Attempt[]) =>
  best(
    problem,
    attempts.filter(({ standing }) => standing === "complete"),
  );

/** The attempts in which there may be a better placement than the best that is known. */
function openOf(problem: AllocationProblem, attempts: readonly Attempt[]): readonly Attempt[] {
  const known = bestKnown(problem, attempts);
  return attempts.filter((one) => {
    if (one.standing === "never") return false;
    if (!one.result.unique || one.standing === "open") return true;
    return one !== known && (known === null || isBetter(problem, one, known));
  });
}

/** The best of the complete ones, and whether none of the others could be better. */
function bestOf(
  problem: AllocationProblem,
  attempts: readonly Attempt[],
  first: Attempt,
): BestComplete {
  const known = bestKnown(problem, attempts);
  const open = openOf(problem, attempts);
  const isBounded = open.every(({ standing, result }) => standing !== "open" && result.unique);
  const all = [...(known === null ? [] : [known]), ...open];
  return {
    result: (known ?? first).result,
    complete: known !== null,
    proven: open.length === 0,
    most: isBounded ? Math.max(0, ...all.map(({ result }) => result.credits)) : null,
  };
}
