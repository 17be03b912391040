import { greatest } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { Evaluation, type ProgramEvaluation } from "../evaluation.ts";
import { exceptionFaultsIn } from "../exception-findings.ts";
import { viewOf, workLimitFindings } from "../ladder.ts";
import { heldBy } from "../placing/hold.ts";
import { allNodes } from "../requirement-tree.ts";
import type { BoundAllocation, ProgramView } from "../result.ts";
import { candidatesWithin } from "./candidates.ts";
import { circleFinding, prerequisiteCircles } from "./circles.ts";
import type { Goal } from "./goal.ts";
import { aboutNote, amountNotes, comparisonNotes, heldNotes, leftOutNotes } from "./notes.ts";
import { openRequirements } from "./open-requirements.ts";
import type { Plan, PlanNote } from "./result.ts";
import { reviewOf } from "./review.ts";
import { offeredTo, type PlanOptions, settingOf } from "./setting.ts";
import { shortfallOf } from "./shortfall.ts";
import { bestStack, most, type Stack, type Stacking } from "./stack.ts";
import { stepsOf } from "./steps.ts";
import type { Offered } from "./together.ts";
import { totalsOf } from "./totals.ts";

/**
 * The best stack of micro-credentials toward programs of one catalogue; reviews are set apart, for only what is certain is
 * planned with. Throws a RangeError where the goal is a requirement that none of the programs has.
 */
export function plan(
  catalogue: Catalogue,
  programs: readonly ProgramEvaluation[],
  options: PlanOptions,
): Plan {
  const { goal, have } = options;
  demandPlace(programs, goal);
  const setting = settingOf(catalogue, programs, options);
  const { weights, prerequisites, offered: candidates } = setting;
  const offered = programs.map((program) => offeredTo(program, setting, "possible"));
  const stacking: Stacking = { goal, weights, held: have };
  const certain = bestStack(stacking, candidates, "certain");
  const possible = withReview(stacking, certain, offered);
  const ids = programs.map(({ model }) => model.program.id);
  const evaluation = programs[0]?.evaluation ?? new Evaluation(catalogue);
  const sources = { programs: ids, evaluation, held: have, prerequisites, weights };
  const { have: used, steps } = stepsOf(certain, sources);
  const views = viewsOf(certain, possible);
  const offerings = catalogue.offerings.keys();
  const circles = prerequisiteCircles(programs, offerings, prerequisites, setting.mayTake);
  const untried = [...new Set(candidates.flatMap((one) => one.candidates.untried))];
  const settled = certain.proven && untried.length === 0;
  const uncompared = comparisonNotes(goal.minimise, setting, steps);
  return {
    asOf: catalogue.asOf,
    goal,
    comparedHours: goal.minimise === "hours" ? weights.units.hours : null,
    reached: certain.reached,
    shortfall: shortfallOf(catalogue, options, { ...certain, proven: settled }, views),
    programs: views.map(({ view }) => view),
    have: used,
    steps,
    totals: totalsOf(steps, certain.credits, weights.units.currency),
    settled,
    optimal: settled && uncompared.length === 0,
    bound: certain.bound,
    open: certain.parts.flatMap(({ program: { model }, allocation }) =>
      openRequirements(model.program.id, model.tree, allocation),
    ),
    review: reviewOf(programs, certain, possible, have),
    notes: [
      ...heldNotes(catalogue, have, used),
      ...leftOutNotes(programs, setting.admitted, prerequisites),
      ...circles.map((path): PlanNote => ({ code: "prerequisite-circle", microCredentials: path })),
      ...aboutNote("prerequisites-not-all-tried", untried),
      ...uncompared,
      ...amountNotes(steps),
    ],
    diagnostics: [
      ...views.flatMap(({ program, view }) => workLimitFindings(program, view)),
      ...circles.flatMap((path) => circleFinding(catalogue, path)),
      ...ids.flatMap((id) => exceptionFaultsIn(catalogue, id)),
    ],
  };
}

function demandPlace(programs: readonly ProgramEvaluation[], goal: Goal): void {
  if (goal.kind !== "requirement") return;
  const { program: id, path } = goal;
  const own = programs.find(({ model }) => model.program.id === id);
  if (own !== undefined && allNodes(own.model.tree).some((node) => node.path === path)) return;
  throw new RangeError(`no requirement ${path} in ${id}, or that is no program of the plan`);
}

/** The same with awards in review: of the stack itself where the goal is reached, else of all that may be taken. */
function withReview(stacking: Stacking, certain: Stack, offered: readonly Offered[]): Stack {
  if (!certain.reached) return bestStack(stacking, offered, "possible");
  const own = new Set([...stacking.held, ...certain.microCredentials]);
  const kept = offered.map(({ program, candidates }) => ({
    program,
    candidates: candidatesWithin(candidates, (id) => own.has(id)),
  }));
  return most(stacking, kept, "possible");
}

/** Each program with the plan and, beside it, what is possible: where a review would move credit to another program, it may stay where it is. */
function viewsOf(
  certain: Stack,
  possible: Stack,
): { readonly program: ProgramEvaluation; readonly view: ProgramView }[] {
  return certain.parts.flatMap((part, index) => {
    const other = possible.parts[index];
    if (other === undefined) return [];
    const [sure, perhaps] = [bound(part), bound(other)];
    return [{ program: part.program, view: viewOf(part.program, sure, atLeast(perhaps, sure)) }];
  });
}

/** What is possible, or what is certain where that is more credit. */
function atLeast(possible: BoundAllocation, certain: BoundAllocation): BoundAllocation {
  if (possible.credits.atLeast(certain.credits)) return possible;
  const bound = greatest(certain.bound, possible.bound);
  return { ...certain, bound, optimal: certain.credits.equals(bound) };
}

function bound({ allocation }: Stack["parts"][number]): BoundAllocation {
  return { ...allocation, ...heldBy(allocation.binding()) };
}
