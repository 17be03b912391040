import type { Plan } from "../../ladder/plan/result.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import type { Lookup } from "../text/lookup.ts";
import { goalText, proofText } from "./plan-goal.ts";
import { heldBack, noteText, restText, reviewText } from "./plan-rest.ts";
import { shortfallTexts } from "./plan-shortfall.ts";
import { twiceTexts } from "./plan-twice.ts";

/** A sentence about a plan, or about one of its programs. */
export interface Remark {
  readonly about:
    | "goal"
    | "counts twice"
    | "why not"
    | "proof"
    | "still open"
    | "no more"
    | "review"
    | "to know"
    | "standing";
  readonly program: string | null;
  readonly text: string;
}

const remarks = (about: Remark["about"], texts: readonly string[], program: string | null = null) =>
  texts.map((text): Remark => ({ about, program, text }));

/** What the goal came to: reached or not, what it takes, why not more, and what is proven of it. */
export function goalRemarks(plan: Plan): Remark[] {
  return [
    ...remarks("goal", [goalText(plan)]),
    ...remarks("counts twice", twiceTexts(plan)),
    ...remarks("why not", shortfallTexts(plan)),
    ...remarks("proof", [proofText(plan)]),
  ];
}

/** All that is said of a plan beside what is a list of its own: its steps, open requirements, exceptions and questions. */
export function planRemarks(plan: Plan, lookup: Lookup): Remark[] {
  const all = Number.POSITIVE_INFINITY;
  return [
    ...goalRemarks(plan),
    ...plan.programs.flatMap((view) => [
      ...remarks("still open", restText(view.of, view.certain.credits), view.program),
      ...remarks("no more", heldBack(view, lookup, true, all), view.program),
    ]),
    ...remarks("review", reviewText(plan, lookup)),
    ...remarks(
      "to know",
      plan.notes.map((note) => noteText(note, lookup)),
    ),
    ...remarks("standing", [disclaimer]),
  ];
}
