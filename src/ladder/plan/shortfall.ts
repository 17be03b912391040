import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { ProgramView } from "../result.ts";
import { admission, filters, type Narrowing } from "./narrowing.ts";
import type { Shortfall } from "./result.ts";
import { type PlanOptions, settingOf } from "./setting.ts";
import { bestStack, type Stack } from "./stack.ts";
import { creditsOf } from "./together.ts";

/** Why the goal is not reached; null where it is, and for the most credit. */
export function shortfallOf(
  catalogue: Catalogue,
  options: PlanOptions,
  stack: Stack,
  views: readonly { readonly program: ProgramEvaluation; readonly view: ProgramView }[],
): Shortfall | null {
  const { goal } = options;
  if (goal.kind === "most" || stack.reached) return null;
  const programs = views.map(({ program }) => program);
  const unfiltered = withoutFilters(catalogue, options, stack, programs);
  if (goal.kind === "requirement") return { programCredits: null, unfiltered, nothingElse: false };
  const all = creditsOf(programs);
  const full = stack.credits.atLeast(all);
  const binds = views.some(({ view }) => view.certain.binding.length > 0);
  return {
    programCredits: goal.credits.moreThan(all) ? all : null,
    unfiltered,
    nothingElse: stack.proven && unfiltered === null && !full && !binds,
  };
}

/** What the goal comes to without filters; null where that is no better. */
function withoutFilters(
  catalogue: Catalogue,
  options: PlanOptions,
  stack: Stack,
  programs: readonly ProgramEvaluation[],
): Shortfall["unfiltered"] {
  const { goal, have, narrowing } = options;
  if (filters.every((filter) => narrowing[filter] === undefined)) return null;
  const { weights, offered } = settingOf(catalogue, programs, { ...options, narrowing: {} });
  const best = bestStack({ goal, weights, held: have }, offered, "certain");
  if (!best.reached && !best.credits.moreThan(stack.credits)) return null;
  const taken = best.microCredentials.filter((id) => !have.has(id));
  return {
    filters: filters.filter((filter) => bars({ [filter]: narrowing[filter] }, catalogue, taken)),
    credits: best.credits,
    reached: best.reached,
  };
}

/** Does a narrowing bar any of them? */
function bars(narrowing: Narrowing, { offerings }: Catalogue, ids: readonly string[]): boolean {
  const admit = admission(narrowing, offerings.values());
  return ids.some((id) => {
    const offering = offerings.get(id);
    return offering !== undefined && admit(offering) !== "yes";
  });
}
