import type { Binding } from "../../../allocation/binding.ts";
import { allocate } from "../../../allocation/solve.ts";
import { lazily } from "../../../kernel/lazy.ts";
import { greatest, type Rational, sum } from "../../../kernel/rational.ts";
import type { AppliedException } from "../../result.ts";
import type { Aim } from "../aim.ts";
import type { BarredAward } from "../earned-bars.ts";
import { earnedFirst } from "../earned-first.ts";
import type { Item } from "../item.ts";
import type { Mode } from "../mode.ts";
import { type Placed, placedIn } from "../placed.ts";
import type { Translation } from "../problem.ts";
import { allocationSteps } from "../steps.ts";
import { Blocks, bare, type Entering } from "./blocks.ts";
import { compareScores } from "./case-score.ts";
import { casesOf } from "./cases.ts";
import { isCompletable } from "./completable.ts";
import { isWhole } from "./completion.ts";
import { type JointEntry, type JointProgram, ownItems, prefixOf } from "./entry.ts";
import { jointBinding } from "./joint-binding.ts";
import { type JointItems, jointItems } from "./joint-items.ts";
import { jointProblem } from "./joint-problem.ts";
import {
  type Case,
  type Entered,
  isForCredits,
  type Proven,
  solveCase,
  wayOf,
  withBlocks,
} from "./solve-case.ts";

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
  readonly binding: () => readonly Binding[];
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
    const prefix = prefixOf(entry, index, entries.length);
    return { placing, prefix, asked, own, without: new Set() };
  });
  const blocks = new Blocks(programs);
  const likely = likelyEntries(programs, items, blocks, aim);
  const { cases, all } = casesOf(likely.entries);
  const entered = cases.map((entering) =>
    entering.map((entry) => ({ entry, block: blocks.blockOf(entry, entering) })),
  );
  const first = solveCase(programs, items.items, [], aim, null);
  const solved: Proven[] = [first];
  let best = first;
  const [, ...blocked] = entered;
  for (const one of blocked) {
    const found = solveCase(programs, items.items, one, aim, best);
    solved.push(found);
    if (found.complete && compareScores(found.score, best.score) > 0) best = found;
  }
  const open = lazily(() => offeredToAll(programs, items, likely.open, aim));
  const isAll = all && likely.all;
  if (!isAll) solved.push(boundOf(open()));
  const found = answer(programs, items, best, solved, isForCredits(first.problem));
  const ways = lazily(() => ({
    without: first.problem,
    bound: () => open().problem,
    entering: blocked.map((one) => wayOf(programs, items.items, one, aim)),
    all: isAll,
  }));
  const { credits } = best.result;
  const isHeldBack = found.optimal && credits < best.problem.total;
  return { ...found, binding: () => (isHeldBack ? jointBinding(ways(), credits) : []) };
}

/** Entries of programs that could be complete, and whether these are all that have to be told apart. */
interface Likely {
  readonly entries: readonly Entering[];
  readonly all: boolean;
  /** The entries with nothing left out, as bare blocks. */
  readonly open: readonly Entered[];
}

/** The entries, in all their variants, of programs that could be complete at all if every block could enter. */
function likelyEntries(
  programs: readonly JointProgram[],
  { items: shared }: JointItems,
  blocks: Blocks,
  aim: Aim,
): Likely {
  const open = blocks.entries().map((entry) => ({ entry, block: bare(entry.from) }));
  if (open.length === 0) return { entries: [], all: true, open };
  const items = [...shared, ...open.map(({ block }) => block)];
  const all = withBlocks(programs, open);
  const isLikely = ({ from, without }: Entering) => {
    const at = programs.indexOf(from);
    const kept = all.map((one, index) => (index === at ? { ...one, without } : one));
    const { problem } = jointProblem(kept, items, [], aim);
    const node = problem.requirements[at];
    return node !== undefined && isCompletable(node, problem.awards);
  };
  const likely = open.filter(({ entry }) => isLikely(entry));
  const variants = likely.map(({ entry }) => blocks.variants(entry));
  return {
    entries: variants.flatMap(({ entries }) => entries.filter(isLikely)),
    all: variants.every((one) => one.all),
    open: likely,
  };
}

/** The problem that bounds every way to let programs enter others: each block is offered as what all take, whether its program is complete or not. */
function offeredToAll(
  programs: readonly JointProgram[],
  { items: shared }: JointItems,
  open: readonly Entered[],
  aim: Aim,
): Translation {
  const items = [...shared, ...open.map(({ block }) => block)];
  return jointProblem(withBlocks(programs, open), items, [], aim);
}

function boundOf({ problem, units }: Translation): Proven {
  const { bound } = allocate(problem, { workLimit: allocationSteps(problem) });
  return { bound: units.credits(bound), optimal: false, unique: false };
}

function answer(
  programs: readonly JointProgram[],
  { barred }: JointItems,
  best: Case,
  solved: readonly Proven[],
  forCredits: boolean,
): Omit<JointAllocation, "binding"> {
  const { items, units, result } = best;
  const credits = units.credits(result.credits);
  const settled = ({ bound, optimal }: Proven) => optimal || (forCredits && credits.atLeast(bound));
  return {
    credits,
    bound: solved.map(({ bound }) => bound).reduce(greatest, credits),
    optimal: solved.every(settled),
    unique: solved.every((one) => one.unique),
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
  };
}
