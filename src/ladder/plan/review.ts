import { Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { noteQuestions, ranked } from "../questions.ts";
import type { PlanReview } from "./result.ts";
import type { Stack } from "./stack.ts";

const nothing: PlanReview = {
  credits: Rational.zero,
  reached: false,
  microCredentials: [],
  offerings: [],
  questions: [],
};

/** What the best stack with awards in review has over the plan. */
export function reviewOf(
  programs: readonly ProgramEvaluation[],
  certain: Stack,
  possible: Stack,
  held: ReadonlySet<string>,
): PlanReview {
  const more = possible.credits.minus(certain.credits);
  const reached = possible.reached && !certain.reached;
  const completes = possible.parts.some(({ allocation }, index) =>
    allocation.completed.some(
      (path) => certain.parts[index]?.allocation.completed.includes(path) !== true,
    ),
  );
  if (!more.isPositive && !reached && !completes) return nothing;
  const known = new Set([...held, ...certain.microCredentials]);
  const byId = new Map(programs.map((program) => [program.model.program.id, program]));
  const notes = (id: string, ...place: readonly [requirement: string, counted: Rational]) => {
    const program = byId.get(id);
    return program === undefined ? [] : noteQuestions(program, ...place);
  };
  const questions = possible.used.flatMap(({ program, placed }) => [
    ...(placed.award.status === "review"
      ? placed.award.doubts.map((doubt) => ({ ...doubt, credits: placed.counted }))
      : []),
    ...notes(program, placed.requirement, placed.counted),
  ]);
  const microCredentials = possible.microCredentials.filter((id) => !known.has(id));
  const offerings = programs[0]?.evaluation.catalogue.offerings;
  return {
    credits: more.isPositive ? more : Rational.zero,
    reached,
    microCredentials,
    offerings: microCredentials.map((id) => offerings?.get(id)?.data.status ?? "active"),
    questions: ranked(questions),
  };
}
