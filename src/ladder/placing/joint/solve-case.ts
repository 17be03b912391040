import { objectivesOf } from "../../../allocation/instance/objectives.ts";
import type { AllocationProblem, Objective } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { allocate } from "../../../allocation/solve.ts";
import { lazily } from "../../../kernel/lazy.ts";
import type { Rational } from "../../../kernel/rational.ts";
import type { Aim } from "../aim.ts";
import type { Block, Item } from "../item.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps } from "../steps.ts";
import { bestComplete } from "./best-complete.ts";
import type { Entering } from "./blocks.ts";
import { compareScores, scoreOf } from "./case-score.ts";
import { completing, wholeOf } from "./completion.ts";
import type { JointProgram } from "./entry.ts";
import type { Way } from "./joint-binding.ts";
import { jointProblem } from "./joint-problem.ts";

/** An entry with the block that it brings. */
export interface Entered {
  readonly entry: Entering;
  readonly block: Block;
}

/** What is proven of a way to let programs enter others. */
export interface Proven {
  /** No placement of it counts more than these credits. */
  readonly bound: Rational;
  /** Is its best placement found, by the first measure of the aim? */
  readonly optimal: boolean;
  /** By all of them? */
  readonly unique: boolean;
}

/** One way to let completed programs enter others, solved. */
export interface Case extends Translation, Proven {
  readonly items: readonly Item[];
  readonly result: AllocationResult;
  readonly score: readonly number[];
  /** Is every program that enters another complete, as was found? */
  readonly complete: boolean;
}

/** The best placement in which the entering programs are complete; none is sought where it could not be better than `best`. */
export function solveCase(
  programs: readonly JointProgram[],
  shared: readonly Item[],
  entered: readonly Entered[],
  aim: Aim,
  best: Case | null,
): Case {
  const { items, leaving, problem, units, free } = setCase(programs, shared, entered, aim);
  const wholes = leaving.flatMap(wholeOf);
  const score = (result: AllocationResult) => scoreOf(problem, result, wholes);
  const isWorthwhile = (result: AllocationResult) =>
    best === null || compareScores(score(result), best.score) > 0;
  const found = bestComplete({ problem, units }, items, leaving, isWorthwhile);
  const { result, complete } = found;
  const solved = { problem, units, items, result, score: score(result), complete };
  if (leaving.length === 0) {
    const { optimal, unique } = result;
    return { ...solved, bound: units.credits(result.bound), optimal, unique };
  }
  const useless = !complete && result.unique && !isWorthwhile(result);
  const proven = found.proven || useless;
  const forCredits = objectivesOf(problem)[wholes.length]?.measure === "credits";
  if (found.most !== null && (proven || forCredits))
    return { ...solved, bound: units.credits(found.most), optimal: proven, unique: proven };
  const { bound } = allocate(free(), { workLimit: allocationSteps(free()) });
  return { ...solved, bound: units.credits(bound), optimal: false, unique: false };
}

/** A way to let programs enter others, to be asked whether more could count in it. */
export function wayOf(
  programs: readonly JointProgram[],
  shared: readonly Item[],
  entered: readonly Entered[],
  aim: Aim,
): Way {
  const { items, leaving, problem, units, free } = setCase(programs, shared, entered, aim);
  const objectives: Objective[] = [...leaving.flatMap(completing), { measure: "credits" }];
  return {
    leaving,
    free,
    isMore: (credits, change) => {
      const isWorthwhile = (result: AllocationResult) => result.credits > credits;
      const changed = { problem: change({ ...problem, objectives }), units };
      const { complete, result, most } = bestComplete(changed, items, leaving, isWorthwhile);
      if (complete && isWorthwhile(result)) return true;
      return most !== null && most <= credits ? false : null;
    },
  };
}

/** A case as a problem of its own. */
interface CaseProblem extends Translation {
  readonly items: readonly Item[];
  /** The programs that enter others. */
  readonly leaving: readonly JointProgram[];
  /** The problem where none of them has to be complete. */
  readonly free: () => AllocationProblem;
}

function setCase(
  programs: readonly JointProgram[],
  shared: readonly Item[],
  entered: readonly Entered[],
  aim: Aim,
): CaseProblem {
  const items = [...shared, ...entered.map(({ block }) => block)];
  const inCase = withBlocks(programs, entered);
  const entering = entered.map(({ entry }) => entry);
  const prefixes = new Set(entering.map(({ from }) => from.prefix));
  return {
    ...jointProblem(inCase, items, entering, aim),
    items,
    leaving: inCase.filter(({ prefix }) => prefixes.has(prefix)),
    free: lazily(() => jointProblem(inCase, items, [], aim).problem),
  };
}

/** The programs with the blocks that are offered to them, and those that enter others with what counts in them then. */
export function withBlocks(
  programs: readonly JointProgram[],
  entered: readonly Entered[],
): readonly JointProgram[] {
  return programs.map((program) => {
    const blocks = entered.filter(({ entry }) => entry.into === program);
    const own = entered.find(({ entry }) => entry.from === program);
    return {
      ...program,
      without: own?.entry.without ?? program.without,
      own: new Map([...program.own, ...blocks.map(({ block }) => [block, block] as const)]),
    };
  });
}

/** Are credits what an aim is for first of all? */
export function isForCredits(problem: AllocationProblem): boolean {
  return objectivesOf(problem)[0]?.measure === "credits";
}
