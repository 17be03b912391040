import type { OpenConditions } from "../../diagnostics/condition.ts";
import type { QuestionArgs } from "../../diagnostics/questions.ts";
import type { ReasonCode } from "../../diagnostics/reasons.ts";
import type { HoldingAccount } from "../../learner/account/account.ts";
import type { OwnArgs } from "./messages.ts";
import { itemName, type LetterNames } from "./names.ts";
import { recordedAward } from "./recorded-words.ts";

/** Why a micro-credential is not more. */
export type HoldingReason = HoldingAccount["reasons"][number];

type Naming = {
  readonly [C in ReasonCode]?: (
    args: OwnArgs<C>,
    names: LetterNames,
    microCredential: string,
  ) => OwnArgs<C>;
};

const statements = (
  args: { readonly competencies: readonly string[] },
  names: LetterNames,
  microCredential: string,
) => ({
  competencies: args.competencies.map((id) => names.statement(`${microCredential}#${id}`) ?? id),
});

const ofCourse = <A extends { readonly course: string }>(args: A, names: LetterNames): A => ({
  ...args,
  course: awardName(args.course, names),
});

const ofOutcome = <A extends { readonly course: string; readonly outcome: string }>(
  args: A,
  names: LetterNames,
): A => ({
  ...args,
  course: names.course(args.course),
  outcome: names.outcome(args.course, args.outcome) ?? args.outcome,
});

const ofAward = <A extends { readonly award: string }>(args: A, names: LetterNames): A => ({
  ...args,
  award: awardName(args.award, names),
});

const ofConditions = <A extends OpenConditions>(args: A, names: LetterNames): A => ({
  ...args,
  open: args.open.map((one) =>
    one.kind === "complete" ? { ...one, item: itemName(one.item, names) } : one,
  ),
});

/** What ids among the arguments of a reason stand for; codes that are not here name nothing by id. */
const naming: Naming = {
  "not-creditable": ofCourse,
  "already-used": ({ by, needed, ...args }, names) => ({
    ...ofCourse(args, names),
    other: names.offering(args.other),
    ...(by === undefined ? {} : { by: awardName(by, names) }),
    ...(needed === undefined ? {} : { needed: names.offering(needed) }),
  }),
  precluded: (args, names) => ({
    course: awardName(args.course, names),
    by: awardName(args.by, names),
  }),
  duplicate: (args, names) => ({ ...args, item: itemOf(args.item, names) }),
  "not-assessed": statements,
  "optional-only": statements,
  "outside-window": (args, names) => ({ ...args, item: names.offering(args.item) }),
  "grade-unknown": (args, names, microCredential) => ({
    ...args,
    item: itemOf(args.item, names),
    ...(args.competency === undefined
      ? {}
      : {
          competency: names.statement(`${microCredential}#${args.competency}`) ?? args.competency,
        }),
  }),
  "hours-short": ofCourse,
  "level-below": (args, names, microCredential) => ({
    ...args,
    competency: names.statement(`${microCredential}#${args.competency}`) ?? args.competency,
    outcome: outcomeOf(args.outcome, names),
  }),
  "essential-missing": ofOutcome,
  "outcome-floor": ofOutcome,
  "overlap-low": ofCourse,
  "not-applicable": ofAward,
  "limit-reached": ({ filled, ...args }, names) => ({
    ...ofAward(args, names),
    ...(filled === undefined ? {} : { filled: names.requirement(filled) }),
  }),
  "residency-short": ofAward,
  "route-wrong": ofAward,
  "agreement-conditional": ofConditions,
  "course-outcomes-missing": ofCourse,
  "outcomes-missing": (args, names) => ({ microCredential: names.offering(args.microCredential) }),
  "level-unknown": (args, names) => ({
    ...args,
    what: names.statement(args.what) ?? names.offering(args.what),
  }),
  "not-compared": ofCourse,
  "no-overlap": (args, names) => ({
    ...args,
    course: args.course === null ? null : names.course(args.course),
  }),
};

/** An award in words that can be read back in any language (`recordedAward`): its course by name, or its subject and level. */
function awardName(text: string, names: LetterNames): string {
  const award = recordedAward(text);
  switch (award.kind) {
    case "course":
      return names.course(award.course);
    case "open":
      return `${award.subject ?? "unassigned"} credit at level ${award.level ?? "?"}`;
    case "block":
      return "block credit";
  }
}

/** A micro-credential or a course, which knows its own name. */
function itemOf(id: string, names: LetterNames): string {
  const title = names.offering(id);
  return title === id ? awardName(id, names) : title;
}

/** "BTEC 2100 O3": the outcome after the last space; a course where nothing is known by that id. */
function outcomeOf(text: string, names: LetterNames): string {
  const space = text.lastIndexOf(" ");
  const statement = names.outcome(text.slice(0, Math.max(0, space)), text.slice(space + 1));
  return statement ?? names.course(text);
}

/** The arguments of a reason, with names in place of ids; those of a bank's rule as they are. */
export function namedReason(
  reason: HoldingReason,
  names: LetterNames,
  microCredential: string,
): object {
  const name = naming[reason.code] as
    | ((args: object, names: LetterNames, microCredential: string) => object)
    | undefined;
  if (name === undefined || "gate" in reason.args) return reason.args;
  return name(reason.args, names, microCredential);
}

/** The arguments of a question, with names in place of ids. */
export function namedQuestion(args: QuestionArgs, names: LetterNames): QuestionArgs {
  const statement = (address: string) => names.statement(address) ?? address;
  switch (args.fact) {
    case "demonstrated":
    case "assessed":
    case "assessment-type":
    case "level":
      return { ...args, competency: statement(args.competency) };
    case "mark":
      return {
        ...args,
        microCredential: names.offering(args.microCredential),
        competency: statement(args.competency),
      };
    case "relation":
      return {
        ...args,
        competency: statement(args.competency),
        outcome: statement(args.outcome),
      };
    case "outcome":
      return {
        ...args,
        microCredential: names.offering(args.microCredential),
        outcome: statement(args.outcome),
      };
    case "hours":
      return {
        ...args,
        microCredential: names.offering(args.microCredential),
        course: names.course(args.course),
      };
    case "offering-level":
    case "hours-kind":
    case "competencies":
    case "gate":
    case "grade":
    case "completion-date":
    case "currency":
      return { ...args, microCredential: names.offering(args.microCredential) };
    case "conditions":
      return ofConditions(args, names);
    case "note":
      return { ...args, requirement: names.requirement(args.requirement) };
    case "approval":
    case "reassessment":
    case "unassigned":
    case "hours-rate":
    case "conversion":
      return args;
  }
}
