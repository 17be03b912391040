import { compareText } from "../../kernel/order.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { viewOf, workLimitFindings } from "../ladder.ts";
import type { BoundAllocation } from "../result.ts";
import { candidatesOf, candidatesWithin } from "./candidates.ts";
import { circleFinding, prerequisiteCircles } from "./circles.ts";
import type { Goal } from "./goal.ts";
import { type Admission, admission, type Narrowing } from "./narrowing.ts";
import { aboutNote, amountNotes, leftOutNotes } from "./notes.ts";
import { openRequirements } from "./open-requirements.ts";
import { Prerequisites } from "./prerequisites.ts";
import { currencyOf } from "./price.ts";
import type { Plan, PlanNote } from "./result.ts";
import { reviewOf } from "./review.ts";
import { bestStack, most, type Stack, type Stacking } from "./stack.ts";
import { stepsOf } from "./steps.ts";
import { totalsOf } from "./totals.ts";
import { Weights } from "./weights.ts";

/** What a plan is asked for. */
export interface PlanOptions {
  readonly goal: Goal;
  /** Micro-credentials that are held: always available, and they cost nothing. */
  readonly have: ReadonlySet<string>;
  /** Which others may be taken. */
  readonly narrowing: Narrowing;
}

/** The best stack of micro-credentials toward a program; reviews are set apart, for only what is certain is planned with. */
export function plan(program: ProgramEvaluation, options: PlanOptions): Plan {
  const { goal, have } = options;
  const { catalogue } = program.evaluation;
  const admitted = admissions(program, options);
  const mayTake = (id: string) => admitted.get(id) === "yes";
  const mayUse = (id: string) => have.has(id) || mayTake(id);
  const prerequisites = new Prerequisites(catalogue, have, mayTake);
  const offering = (id: string) => catalogue.offerings.get(id)?.data;
  const currency = currencyOf([...catalogue.offerings.values()].filter(({ id }) => mayUse(id)));
  const weights = new Weights(offering, have, currency);
  const stacking: Stacking = { program, goal, weights, held: have };
  const candidates = candidatesOf(program, prerequisites, mayUse, "certain");
  const certain = bestStack(stacking, candidates, "certain");
  const possible = withReview(stacking, certain, prerequisites, mayUse);
  const { have: used, steps } = stepsOf(certain, { program, held: have, prerequisites, weights });
  const view = viewOf(program, bound(certain), bound(possible));
  const circles = prerequisiteCircles(program, prerequisites, mayTake);
  return {
    asOf: catalogue.asOf,
    goal,
    reached: certain.reached,
    programs: [view],
    have: used,
    steps,
    totals: totalsOf(steps, certain.allocation.credits, currency),
    optimal: certain.proven && candidates.untried.length === 0,
    bound: certain.bound,
    open: openRequirements(program.model.program.id, program.model.tree, certain.allocation),
    review: reviewOf(program, certain, possible, have),
    notes: [
      ...aboutNote("held-unused", without(have, certain.microCredentials)),
      ...leftOutNotes(program, admitted, prerequisites),
      ...circles.map((path): PlanNote => ({ code: "prerequisite-circle", microCredentials: path })),
      ...aboutNote("prerequisites-not-all-tried", candidates.untried),
      ...amountNotes(steps, currency, offering),
    ],
    diagnostics: [
      ...workLimitFindings(program, view),
      ...circles.flatMap((path) => circleFinding(program, path)),
    ],
  };
}

/** For each offering that is not held: may it be taken? */
function admissions(
  { evaluation: { catalogue } }: ProgramEvaluation,
  { have, narrowing }: PlanOptions,
): ReadonlyMap<string, Admission> {
  const admit = admission(narrowing, catalogue.offerings.values());
  const others = [...catalogue.offerings.values()].filter(({ id }) => !have.has(id));
  return new Map(others.map((offering) => [offering.id, admit(offering)]));
}

/** The same with awards in review: of the stack itself where the goal is reached, else of all that may be taken. */
function withReview(
  stacking: Stacking,
  certain: Stack,
  prerequisites: Prerequisites,
  mayUse: (id: string) => boolean,
): Stack {
  const candidates = candidatesOf(stacking.program, prerequisites, mayUse, "possible");
  if (!certain.reached) return bestStack(stacking, candidates, "possible");
  const own = new Set([...stacking.held, ...certain.microCredentials]);
  const kept = candidatesWithin(candidates, (id) => own.has(id));
  return most(stacking, kept, "possible");
}

function bound({ allocation, binding }: Stack): BoundAllocation {
  return { ...allocation, binding: binding() };
}

const without = (ids: ReadonlySet<string>, others: readonly string[]) =>
  [...ids].filter((id) => !others.includes(id)).sort(compareText);
