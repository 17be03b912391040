import type { Binding } from "../../../allocation/binding.ts";
import { bindingConstraints } from "../../../allocation/binding.ts";
import { countsMore } from "../../../allocation/bound-credits.ts";
import { objectivesOf } from "../../../allocation/instance/objectives.ts";
import type { AllocationProblem } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { allocate } from "../../../allocation/solve.ts";
import { Rational } from "../../../kernel/rational.ts";
import type { Aim } from "../aim.ts";
import type { Block, Item } from "../item.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps, bindingSteps } from "../steps.ts";
import type { Entering } from "./blocks.ts";
import { scoreOf } from "./case-score.ts";
import { countsInFull, wholeOf } from "./completion.ts";
import type { JointProgram } from "./entry.ts";
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
  readonly binding: () => readonly Binding[];
}

/** The best placement in which the entering programs are complete. */
export function solveCase(
  programs: readonly JointProgram[],
  shared: readonly Item[],
  entered: readonly Entered[],
  aim: Aim,
): Case {
  const items = [...shared, ...entered.map(({ block }) => block)];
  const inCase = withBlocks(programs, entered);
  const entering = entered.map(({ entry }) => entry);
  const translation = jointProblem(inCase, items, entering, aim);
  const { problem, units } = translation;
  const result = allocate(problem, { workLimit: allocationSteps(problem) });
  const wholes = entering.flatMap(({ from }) => wholeOf(from));
  const solved = { ...translation, items, result, score: scoreOf(problem, result, wholes) };
  if (entering.length === 0) {
    const { optimal, unique } = result;
    const binding = () => bindingConstraints(problem, result, { workLimit: bindingSteps(problem) });
    const bound = units.credits(result.bound);
    return { ...solved, complete: true, bound, optimal, unique, binding };
  }
  const filled = wholes.every((path) => result.completed.includes(path));
  const inFull = entering.every(({ from }) => countsInFull(from, result, units));
  const found = !filled ? "open" : inFull ? "complete" : "filled";
  const free = () => jointProblem(inCase, items, [], aim).problem;
  return {
    ...solved,
    complete: found === "complete",
    ...provenOf(translation, result, found, free),
    binding: () => bindingIn(free(), result),
  };
}

/** What was found of the programs that enter others: all are complete, or some only by what shared placements fill, or some are not. */
type Standing = "complete" | "filled" | "open";

/**
 * What is proven of a way in which programs are complete: all, where it is settled by every measure, or where that they
 * are complete is out of reach; else it is bounded as if none had to be.
 */
function provenOf(
  { problem, units }: Translation,
  result: AllocationResult,
  found: Standing,
  free: () => AllocationProblem,
): Proven {
  const first = problem.objectives?.[0];
  const reached = first?.measure === "complete" && result.completed.includes(first.path);
  const never = found === "open" && (result.unique || (result.optimal && !reached));
  if (never || (found === "complete" && result.unique))
    return {
      bound: never ? Rational.zero : units.credits(result.credits),
      optimal: true,
      unique: true,
    };
  const open = free();
  const { bound } = allocate(open, { workLimit: allocationSteps(open) });
  return { bound: units.credits(bound), optimal: false, unique: false };
}

/** What forbids more credits; nothing where it is that programs have to be complete. */
function bindingIn(free: AllocationProblem, result: AllocationResult): readonly Binding[] {
  const options = { workLimit: bindingSteps(free) };
  const more = countsMore(free, result.credits, options);
  return more === false ? bindingConstraints(free, result, options) : [];
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
