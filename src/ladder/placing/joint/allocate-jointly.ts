import { bindingConstraints } from "../../../allocation/binding.ts";
import type { Restraint } from "../../../allocation/relax.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { allocate } from "../../../allocation/solve.ts";
import { greatest, type Rational, sum } from "../../../kernel/rational.ts";
import type { AppliedException } from "../../result.ts";
import type { Aim } from "../aim.ts";
import type { BarredAward } from "../earned-bars.ts";
import { earnedFirst } from "../earned-first.ts";
import type { Item } from "../item.ts";
import type { Mode } from "../mode.ts";
import { type Placed, placedIn } from "../placed.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps, bindingSteps } from "../steps.ts";
import { casesOf, type Entering, isWhole, possibleEntries, wholeOf } from "./blocks.ts";
import { compareScores, scoreOf } from "./case-score.ts";
import { isCompletable } from "./completable.ts";
import { type JointEntry, type JointProgram, prefixOf } from "./entry.ts";
import { type JointItems, jointItems } from "./joint-items.ts";
import { jointProblem, ownItems } from "./joint-problem.ts";

/** One program of a joint allocation. */
export interface JointShare extends Placed {
  readonly program: string;
  /** The program's credits. */
  readonly of: Rational;
  /** What counts in this program. */
  readonly credits: Rational;
  readonly exceptions: readonly AppliedException[];
  /** Awards left out because of a course already earned. */
  readonly barred: readonly BarredAward[];
}

/** The best way to fit awards into several programs together. */
export interface JointAllocation {
  /** Credits counted in all programs; what counts in two is in it twice. */
  readonly credits: Rational;
  readonly bound: Rational;
  readonly optimal: boolean;
  readonly unique: boolean;
  /** In the order given. */
  readonly programs: readonly JointShare[];
  /** Limits, overlaps and requirements that forbid a better one, each with its program before it (`0:tru-bgs/core`). */
  readonly binding: () => readonly Restraint[];
}

/** One way to let completed programs enter others, solved. */
interface Case extends Translation {
  readonly items: readonly Item[];
  readonly result: AllocationResult;
  readonly score: readonly number[];
}

/** Fits awards into several programs together (semantics, section 8): the best for the aim over all ways in which completed programs enter others. */
export function allocateJointly(
  entries: readonly JointEntry[],
  mode: Mode,
  aim: Aim = {},
): JointAllocation {
  const items = jointItems(entries);
  const programs = entries.map((entry, index): JointProgram => {
    const { placing, grades = null } = entry;
    const asked = { mode, rules: placing.rulesFor(entry), grades };
    const own = items.own[index] ?? new Map<Item, Item>();
    return { placing, prefix: prefixOf(entry, index, entries.length), asked, own };
  });
  const likely = likelyEntries(programs, items, aim);
  const { cases, all } = casesOf(likely);
  const [first, ...others] = cases.map((entering) => solve(programs, items, entering, aim));
  if (first === undefined) throw new Error("there is always the case without blocks");
  const open = others.filter(({ complete, result }) => complete || !result.optimal);
  const best = open
    .filter(({ complete }) => complete)
    .reduce((a, b) => (compareScores(b.score, a.score) > 0 ? b : a), first);
  const untried = all ? [] : [boundOfAll(programs, items, likely, aim, best)];
  return answer(programs, items, best, [first, ...open, ...untried]);
}

/** No way to let programs enter others is better than this: every block is offered, whether its program is complete or not. */
function boundOfAll(
  programs: readonly JointProgram[],
  { items: shared }: JointItems,
  entries: readonly Entering[],
  aim: Aim,
  best: Case,
): Pick<Case, "units" | "result"> {
  const items = [...shared, ...entries.map(({ item }) => item)];
  const { problem, units } = jointProblem(withBlocks(programs, entries), items, [], aim);
  const result = allocate(problem, { workLimit: allocationSteps(problem) });
  const reached = best.units.credits(best.result.credits);
  const optimal = reached.atLeast(units.credits(result.bound));
  return { units, result: { ...result, optimal, unique: false } };
}

/** Entries of programs that could be complete at all, if every block could enter. */
function likelyEntries(
  programs: readonly JointProgram[],
  { items }: JointItems,
  aim: Aim,
): Entering[] {
  const entries = possibleEntries(programs);
  if (entries.length === 0) return [];
  const all = withBlocks(programs, entries);
  const { problem } = jointProblem(all, [...items, ...entries.map(({ item }) => item)], [], aim);
  return entries.filter(({ from }) => {
    const node = problem.requirements[programs.indexOf(from)];
    return node !== undefined && isCompletable(node, problem.awards);
  });
}

/** The programs with the blocks that are offered to them. */
function withBlocks(
  programs: readonly JointProgram[],
  entering: readonly Entering[],
): readonly JointProgram[] {
  return programs.map((program) => {
    const blocks = entering.filter(({ into }) => into === program);
    return {
      ...program,
      own: new Map([...program.own, ...blocks.map((b) => [b.item, b.item] as const)]),
    };
  });
}

function solve(
  programs: readonly JointProgram[],
  { items: shared }: JointItems,
  entering: readonly Entering[],
  aim: Aim,
): Case & { readonly complete: boolean } {
  const items = [...shared, ...entering.map(({ item }) => item)];
  const translation = jointProblem(withBlocks(programs, entering), items, entering, aim);
  const result = allocate(translation.problem, {
    workLimit: allocationSteps(translation.problem),
  });
  const wholes = entering.map(({ from }) => wholeOf(from));
  const complete = wholes.every((path) => result.completed.includes(path));
  const score = scoreOf(translation.problem, result, wholes);
  return { ...translation, items, result, score, complete };
}

function answer(
  programs: readonly JointProgram[],
  { barred }: JointItems,
  best: Case,
  solved: readonly Pick<Case, "units" | "result">[],
): JointAllocation {
  const { items, units, result, problem } = best;
  return {
    credits: units.credits(result.credits),
    bound: solved.map((one) => one.units.credits(one.result.bound)).reduce(greatest),
    optimal: solved.every((one) => one.result.optimal),
    unique: solved.every((one) => one.result.unique),
    programs: programs.map(({ placing, prefix, asked, own }, index) => {
      const spots = placedIn(result, ownItems(own, items), units, prefix);
      const found = { ...spots, ...earnedFirst(placing.model, spots, placing.model.credits) };
      const counted = [...found.placed, ...found.earned, ...found.blocks].map((p) => p.counted);
      return {
        program: placing.model.program.id,
        of: placing.model.credits,
        credits: sum(counted),
        ...found,
        completed: found.completed.filter((path) => !isWhole(path)),
        exceptions: asked.rules.applied([...own.values()]),
        barred: barred[index] ?? [],
      };
    }),
    binding: () => bindingConstraints(problem, result, { workLimit: bindingSteps(problem) }),
  };
}
