import type { Objective } from "../../allocation/problem.ts";
import { compareText } from "../../kernel/order.ts";
import { greatest, type Rational } from "../../kernel/rational.ts";
import type { Aim } from "../placing/aim.ts";
import type { Mode } from "../placing/mode.ts";
import type { PlacedAward } from "../result.ts";
import { candidatesWithin } from "./candidates.ts";
import type { Goal, RequirementPlace } from "./goal.ts";
import {
  creditsOf,
  type Offered,
  type Part,
  pathAmong,
  placeTogether,
  type Together,
} from "./together.ts";
import type { Weights } from "./weights.ts";

/** A placed award with all that must be completed for it. */
export interface UsedAward {
  readonly program: string;
  readonly placed: PlacedAward;
  readonly uses: readonly string[];
  /** What its decision asks to be completed, too. */
  readonly bridges: readonly string[];
}

/** The best stack for a goal, placed in the programs. */
export interface Stack {
  readonly credits: Rational;
  /** In the order of the programs; `binding` says what forbids more, and nothing where no more is sought. */
  readonly parts: readonly Pick<Part, "program" | "allocation">[];
  readonly used: readonly UsedAward[];
  /** All that it uses, held or to take; sorted. */
  readonly microCredentials: readonly string[];
  /** Is what the goal asks for there? Always false for the most credit, unless the programs are full. */
  readonly reached: boolean;
  /** Is it proven that no stack serves the goal better, by every measure of the goal? */
  readonly proven: boolean;
  /** A proven bound on the credits; equal to them where they are proven to be the most that the goal asks for. */
  readonly bound: Rational;
}

/** Everything that stacks of one plan have in common. */
export interface Stacking {
  readonly goal: Goal;
  readonly weights: Weights;
  readonly held: ReadonlySet<string>;
}

/** The best stack from what is offered to each program for the goal. */
export function bestStack(stacking: Stacking, offered: readonly Offered[], mode: Mode): Stack {
  const { goal } = stacking;
  switch (goal.kind) {
    case "most":
      return most(stacking, offered, mode);
    case "credits":
      return forCredits(stacking, goal, offered, mode);
    case "requirement":
      return forRequirement(stacking, goal, offered, mode);
  }
}

/** What the programs make of all that is offered: the most credit, where one requirement is asked for with that complete. */
export function most(
  { goal, weights }: Pick<Stacking, "goal" | "weights">,
  offered: readonly Offered[],
  mode: Mode,
): Stack {
  const { minimise } = goal.kind === "most" ? goal : { minimise: null };
  const first: readonly Objective[] =
    goal.kind === "requirement" ? [{ measure: "complete", path: pathAmong(offered, goal) }] : [];
  const credits = weights.objectives({ kind: "most", minimise });
  const objectives = (ids: readonly string[]) => [...first, ...credits(ids)];
  const found = placeTogether(offered, mode, { objectives });
  return {
    ...stackOf(found),
    reached: found.credits.atLeast(creditsOf(offered.map(({ program }) => program))),
    proven: minimise === null ? found.optimal : found.unique,
  };
}

/** The least that brings so many credits, and what the programs make of it: that may be more than was asked for. */
function forCredits(
  stacking: Stacking,
  goal: Extract<Goal, { kind: "credits" }>,
  offered: readonly Offered[],
  mode: Mode,
): Stack {
  const aim: Aim = { total: goal.credits, objectives: stacking.weights.objectives(goal) };
  const chosen = placeTogether(offered, mode, aim);
  const taken = new Set([...stacking.held, ...stackOf(chosen).microCredentials]);
  const kept = offered.map(({ program, candidates }) => ({
    program,
    candidates: candidatesWithin(candidates, (id) => taken.has(id)),
  }));
  const full = most(stacking, kept, mode);
  const reached = full.credits.atLeast(goal.credits);
  const parts = full.parts.map(({ program, allocation }, index) => ({
    program,
    allocation: { ...allocation, ...holdingBack(reached ? undefined : chosen.parts[index]) },
  }));
  return {
    ...full,
    parts,
    reached,
    proven: chosen.unique && full.proven,
    bound: greatest(chosen.bound, full.credits),
  };
}

/** The requirement complete; where that cannot be, the most credit in it and nothing else. */
function forRequirement(
  { weights }: Stacking,
  goal: Extract<Goal, { kind: "requirement" }>,
  offered: readonly Offered[],
  mode: Mode,
): Stack {
  const { minimise } = goal;
  const path = pathAmong(offered, goal);
  const found = placeTogether(offered, mode, { objectives: weights.objectives({ ...goal, path }) });
  if (isComplete(found, goal)) {
    const stack = stackOf(found);
    const parts = stack.parts.map((part) => ({
      ...part,
      allocation: { ...part.allocation, ...holdingBack(undefined) },
    }));
    return { ...stack, parts, reached: true, proven: found.unique };
  }
  const objectives = weights.objectives({ kind: "most", minimise });
  const near = placeTogether(offered, mode, { within: path, objectives });
  return { ...stackOf(near), reached: false, proven: found.unique && near.unique };
}

const isComplete = ({ parts }: Together, { program: id, path }: RequirementPlace) =>
  parts.some(
    ({ program, allocation }) =>
      program.model.program.id === id && allocation.completed.includes(path),
  );

/** What forbids more: as the part says, or nothing where no more is sought. */
function holdingBack(part: Part | undefined): Pick<Part["allocation"], "binding" | "certificate"> {
  if (part === undefined) return { binding: () => [], certificate: () => null };
  const { binding, certificate } = part.allocation;
  return { binding, certificate };
}

/** The stack that a placement needs, with the awards as the banks give them. */
function stackOf({ parts, credits, bound }: Together) {
  const used = parts.flatMap(({ program, candidates: { uses, original }, allocation }) =>
    allocation.placed.map((placed): UsedAward => {
      const { award, bridges } = original.get(placed.award) ?? { ...placed, bridges: [] };
      const used = uses.get(placed.award) ?? award.microCredentials;
      return {
        program: program.model.program.id,
        placed: { ...placed, award },
        uses: used,
        bridges,
      };
    }),
  );
  return {
    credits,
    bound,
    used,
    parts: parts.map(({ program, allocation }) => {
      const own = used.filter((item) => item.program === program.model.program.id);
      return { program, allocation: { ...allocation, placed: own.map(({ placed }) => placed) } };
    }),
    microCredentials: [...new Set(used.flatMap(({ uses }) => uses))].sort(compareText),
  };
}
