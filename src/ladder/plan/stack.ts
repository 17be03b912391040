import type { Award } from "../../award/award.ts";
import { compareText } from "../../kernel/order.ts";
import { greatest, type Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Aim, ExplainedAllocation, Mode } from "../placing.ts";
import type { PlacedAward } from "../result.ts";
import { type Candidates, candidatesWithin } from "./candidates.ts";
import type { Goal } from "./goal.ts";
import type { Weights } from "./weights.ts";

/** A placed award with all that must be completed for it. */
export interface UsedAward {
  readonly placed: PlacedAward;
  readonly uses: readonly string[];
}

/** The best stack for a goal, placed in the program. */
export interface Stack {
  readonly allocation: ExplainedAllocation;
  readonly used: readonly UsedAward[];
  /** All that it uses, held or to take; sorted. */
  readonly microCredentials: readonly string[];
  /** Is what the goal asks for there? Always false for the most credit, unless the program is full. */
  readonly reached: boolean;
  /** Is it proven that no stack serves the goal better, by every measure of the goal? */
  readonly proven: boolean;
  /** A proven bound on the credits; equal to them where they are proven to be the most that the goal asks for. */
  readonly bound: Rational;
  /** What forbids more; nothing where the goal is reached, for then no more is sought. */
  readonly binding: () => readonly string[];
}

/** Everything that stacks of one plan have in common. */
export interface Stacking {
  readonly program: ProgramEvaluation;
  readonly goal: Goal;
  readonly weights: Weights;
  readonly held: ReadonlySet<string>;
}

/** The best stack from the candidates for the goal. */
export function bestStack(stacking: Stacking, candidates: Candidates, mode: Mode): Stack {
  const { goal, program } = stacking;
  switch (goal.kind) {
    case "most":
      return most(stacking, candidates, mode);
    case "credits": {
      const total = goal.credits;
      const aim = { total, objectives: stacking.weights.objectives(goal) };
      const chosen = place(program, candidates, mode, aim);
      const taken = new Set([...stacking.held, ...usedBy(chosen, candidates)]);
      // What the program counts of the chosen stack may be more than what was asked for.
      const full = most(
        stacking,
        candidatesWithin(candidates, (id) => taken.has(id)),
        mode,
      );
      return {
        ...full,
        reached: full.allocation.credits.atLeast(total),
        proven: chosen.unique && full.proven,
        bound: greatest(chosen.bound, full.allocation.credits),
        binding: full.allocation.credits.atLeast(total) ? () => [] : chosen.binding,
      };
    }
    case "requirement":
      return forRequirement(stacking, goal, candidates, mode);
  }
}

/** What the program makes of the candidates: the most credit. */
export function most(stacking: Stacking, candidates: Candidates, mode: Mode): Stack {
  const { program, goal, weights } = stacking;
  const { minimise } = goal.kind === "most" ? goal : { minimise: null };
  const objectives = weights.objectives({ kind: "most", minimise });
  const found = place(program, candidates, mode, { objectives });
  return {
    ...stackOf(found, candidates),
    reached: found.credits.atLeast(program.model.credits),
    proven: minimise === null ? found.optimal : found.unique,
  };
}

/** The requirement complete; where that cannot be, the most credit in it and nothing else. */
function forRequirement(
  { program, weights }: Stacking,
  goal: Extract<Goal, { kind: "requirement" }>,
  candidates: Candidates,
  mode: Mode,
): Stack {
  const { path, minimise } = goal;
  const complete = place(program, candidates, mode, { objectives: weights.objectives(goal) });
  if (complete.completed.includes(path))
    return {
      ...stackOf(complete, candidates),
      reached: true,
      proven: complete.unique,
      binding: () => [],
    };
  const objectives = weights.objectives({ kind: "most", minimise });
  const near = place(program, candidates, mode, { within: path, objectives });
  return {
    ...stackOf(near, candidates),
    reached: false,
    proven: complete.unique && near.unique,
  };
}

function place(
  { placing }: ProgramEvaluation,
  { awards, uses }: Candidates,
  mode: Mode,
  aim: Aim,
): ExplainedAllocation {
  return placing.allocate(awards, mode, { ...aim, uses });
}

function stackOf(found: ExplainedAllocation, candidates: Candidates) {
  const asGiven = (award: Award) => candidates.original.get(award) ?? award;
  const used = found.placed.map((placed) => ({
    placed: { ...placed, award: asGiven(placed.award) },
    uses: candidates.uses.get(placed.award) ?? placed.award.microCredentials,
  }));
  return {
    allocation: { ...found, placed: used.map(({ placed }) => placed) },
    used,
    microCredentials: usedBy(found, candidates),
    bound: found.bound,
    binding: found.binding,
  };
}

function usedBy({ placed }: ExplainedAllocation, { uses }: Candidates): string[] {
  const ids = placed.flatMap(({ award }) => uses.get(award) ?? award.microCredentials);
  return [...new Set(ids)].sort(compareText);
}
