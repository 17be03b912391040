import { questionMessage } from "../../diagnostics/questions.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { OpenRequirement, Plan, PlanNote } from "../../ladder/plan/result.ts";
import type { ProgramView } from "../../ladder/result.ts";
import { proofTexts } from "../ladder/proof-text.ts";
import { counted, creditText } from "../text/amount.ts";
import { holdNames, openNeed } from "../text/holds.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import type { PlanView } from "./plan-steps.ts";

const mostQuestions = 5;

/** What stays open in a program once the plan is done, and what forbids more; the names of that for those who ask for details. */
export function openTexts(
  program: ProgramView,
  open: Plan["open"],
  { lookup, detailed }: PlanView,
): string[] {
  const { of, certain } = program;
  const own = open.filter((item) => item.program === program.program);
  return [
    ...restText(of, certain.credits),
    ...own.map((item) => openText(item, lookup)),
    ...heldBack(program, lookup, detailed),
  ];
}

/** How many credits of a program do not count yet; nothing where all do. */
export function restText(of: Rational, counted: Rational): string[] {
  const rest = of.minus(counted);
  return rest.isPositive ? [`${creditText(rest)} of the ${of} credits are still to be earned`] : [];
}

/** What forbids more; for those who ask for details, with what a unit of each (at most so many) would bring and the best other choice. */
export function heldBack(
  view: ProgramView,
  lookup: Lookup,
  detailed: boolean,
  most?: number,
): string[] {
  const { program, certain } = view;
  const proof = detailed ? certain.certificate() : null;
  if (proof !== null) return proofTexts(proof, view, lookup, most);
  const holds = certain.holds;
  if (holds.length === 0) return [];
  const words = holds.map((hold) => lookup.bound(program, hold)).join("; ");
  return [
    `what holds it back: ${words}${openNeed(holds)}${detailed ? ` [${holdNames(holds).join(", ")}]` : ""}`,
  ];
}

/** What a requirement still needs. */
export function openText(
  { path, title, course, parts, note, ...item }: OpenRequirement,
  lookup: Lookup,
) {
  const name = title === null ? path : `${path} (${title})`;
  const person = note === null ? "" : `; a person decides what counts here: ${note}`;
  if (course !== null) return `${name}: ${lookup.course(course)}${person}`;
  if (parts !== null) return `${name}: ${parts} more of its parts${person}`;
  const need = item.credits === null ? "not complete" : `${creditText(item.credits)} more credits`;
  return `${name}: ${need}${person}`;
}

/** What has to be settled before more counts, and what it would bring: a sentence, and the questions. */
export function reviewTexts(plan: Plan, { lookup, detailed }: PlanView): string[] {
  const { questions } = plan.review;
  const shown = detailed ? questions : questions.slice(0, mostQuestions);
  const hidden = questions.length - shown.length;
  return [
    ...reviewText(plan, lookup),
    ...shown.map(
      (question) =>
        `${question.for}: ${questionMessage(question.args)} (${creditText(question.credits)})`,
    ),
    ...(hidden > 0 ? [`and ${counted(hidden, "more question")} (-v lists them)`] : []),
  ];
}

/** What a review would bring, in a sentence; none where it would bring nothing. */
export function reviewText({ review, goal }: Plan, lookup: Lookup): string[] {
  const { questions, microCredentials } = review;
  const gains = [
    ...(review.credits.isPositive ? [`${creditText(review.credits)} more`] : []),
    ...(review.reached && goal.kind !== "most" ? ["the goal reached"] : []),
  ];
  if (gains.length === 0 && questions.length === 0) return [];
  const gain = gains.length === 0 ? "more requirements complete" : gains.join(" and ");
  const settled =
    questions.length === 0
      ? "if what is in review is accepted"
      : `with ${counted(questions.length, "question")} settled`;
  const take = microCredentials.map((id) => lookup.offering(id)).join("; ");
  return [`${settled}: ${gain}${take === "" ? "" : `, taking also ${take}`}`];
}

/** What a reader should know of the choice. */
export function noteText(note: PlanNote, lookup: Lookup): string {
  const names = note.microCredentials.map((id) => lookup.offering(id));
  const list = names.join("; ");
  const one = names.length === 1;
  const offerings = counted(names.length, "offering");
  switch (note.code) {
    case "held-unused":
      return `held, and of no use here: ${list}`;
    case "held-not-in-effect":
      return `held, but no edition is in effect today: prerequisites are met by it, credit is not worked out: ${list}`;
    case "held-ceased":
      return `held, but it has ceased: prerequisites are met by it, credit is not worked out: ${list}`;
    case "language-unstated":
      return `${offerings} ${one ? "states" : "state"} no language and ${one ? "is" : "are"} left out: ${list}`;
    case "delivery-unstated":
      return `${offerings} ${one ? "does not say how it is" : "do not say how they are"} delivered and ${one ? "is" : "are"} left out: ${list}`;
    case "prerequisite-unavailable": {
      const first = lookup.offering(note.prerequisite);
      return `left out, because ${first} must come first and cannot be taken: ${list}`;
    }
    case "condition-unavailable": {
      const besides = lookup.offering(note.condition);
      return `a recorded decision is in review, because ${besides} must be completed, too, and cannot be taken: ${list}`;
    }
    case "prerequisite-circle":
      return `left out, because each must come before the next: ${names.join(" → ")}`;
    case "prerequisites-not-all-tried":
      return `too many ways to the prerequisites of ${list}: not all were tried`;
    case "other-currency":
      return `the price is in ${note.currency ?? "no stated currency"} and is not compared: ${list}`;
    case "hours-not-compared":
      return `the hours cannot be compared with the others' (of another kind, or not stated): ${list}`;
    case "cost-not-compared":
      return `the price cannot be compared with the others' (in another currency, or not stated): ${list}`;
    case "scheduled-hours":
      return `only scheduled hours are stated, fewer than the hours of learning: ${list}`;
  }
}

/** Lines of a list of texts. */
export function listLines(texts: readonly string[], { style }: PlanView): string[] {
  return texts.flatMap((text) => indented(text, 2, style.width, 2));
}
