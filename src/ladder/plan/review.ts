import { Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { noteQuestions, ranked } from "../questions.ts";
import type { PlanReview } from "./result.ts";
import type { Stack } from "./stack.ts";

/** What the best stack with awards in review has over the plan. */
export function reviewOf(
  program: ProgramEvaluation,
  certain: Stack,
  possible: Stack,
  held: ReadonlySet<string>,
): PlanReview {
  const more = possible.allocation.credits.minus(certain.allocation.credits);
  const reached = possible.reached && !certain.reached;
  const completes = possible.allocation.completed.some(
    (path) => !certain.allocation.completed.includes(path),
  );
  if (!more.isPositive && !reached && !completes)
    return { credits: Rational.zero, reached: false, microCredentials: [], questions: [] };
  const known = new Set([...held, ...certain.microCredentials]);
  const questions = possible.used.flatMap(({ placed: { award, requirement, counted } }) => [
    ...(award.status === "review"
      ? award.doubts.map((doubt) => ({ ...doubt, credits: counted }))
      : []),
    ...noteQuestions(program, requirement, counted),
  ]);
  return {
    credits: more.isPositive ? more : Rational.zero,
    reached,
    microCredentials: possible.microCredentials.filter((id) => !known.has(id)),
    questions: ranked(questions),
  };
}
