import type { OpenConditions } from "./condition.ts";

/** The facts that can be in question, with what is needed to ask. */
export type QuestionArgs =
  | { readonly fact: "demonstrated"; readonly competency: string }
  | { readonly fact: "assessed"; readonly competency: string }
  | { readonly fact: "assessment-type"; readonly competency: string; readonly assessment: string }
  | {
      readonly fact: "level";
      readonly competency: string;
      readonly needed: string;
      readonly scale: string;
      /** The scale of the level that it states; absent where it states none on another one. */
      readonly stated?: string;
    }
  | { readonly fact: "offering-level"; readonly microCredential: string; readonly needed: number }
  | {
      readonly fact: "relation";
      readonly competency: string;
      readonly relation: string;
      readonly outcome: string;
    }
  | { readonly fact: "outcome"; readonly microCredential: string; readonly outcome: string }
  | { readonly fact: "competencies"; readonly microCredential: string }
  | {
      readonly fact: "hours";
      readonly microCredential: string;
      readonly course: string;
      readonly credits: string;
    }
  | { readonly fact: "hours-kind"; readonly microCredential: string }
  | { readonly fact: "hours-rate"; readonly bank: string }
  | {
      /** How much credit of a bank's unit is in the unit of a course. */
      readonly fact: "conversion";
      readonly bank: string;
      readonly unit: string;
      readonly needed: string;
    }
  | {
      readonly fact: "gate";
      readonly microCredential: string;
      readonly gate: string;
      readonly title: string;
      /** It does not hold today, and a recommendation is on condition that it will. */
      readonly failed: boolean;
      /** What is not stated, in words; empty where the rule cannot tell. */
      readonly missing: readonly string[];
    }
  | {
      readonly fact: "approval";
      readonly agreement: string;
      /** The day of a signature that is yet to come; absent where there is none. */
      readonly from?: string;
    }
  | { readonly fact: "reassessment"; readonly agreement: string; readonly parts: readonly string[] }
  | ({ readonly fact: "conditions" } & OpenConditions)
  | { readonly fact: "unassigned"; readonly subject: string; readonly level: number }
  | { readonly fact: "note"; readonly requirement: string; readonly note: string }
  | { readonly fact: "grade"; readonly microCredential: string }
  | { readonly fact: "mark"; readonly microCredential: string; readonly competency: string }
  | { readonly fact: "completion-date"; readonly microCredential: string }
  | {
      readonly fact: "currency";
      readonly microCredential: string;
      readonly completedOn: string;
      readonly months: number;
    };

/** The question in words. */
export function questionMessage(args: QuestionArgs): string {
  switch (args.fact) {
    case "demonstrated":
      return `must every completer demonstrate ${args.competency}?`;
    case "assessed":
      return `does an assessment cover ${args.competency}?`;
    case "assessment-type":
      return `of what type is the assessment ${args.assessment}, which covers ${args.competency}?`;
    case "level":
      return `is ${args.competency} at level "${args.needed}" (${args.scale}) or above?`;
    case "offering-level":
      return `is ${args.microCredential} at year level ${args.needed} or above?`;
    case "relation":
      return relationQuestion(args.relation, args.competency, args.outcome);
    case "outcome":
      return `does ${args.microCredential} meet ${args.outcome}? nobody has compared the two`;
    case "competencies":
      return `which competencies does ${args.microCredential} have? it states none`;
    case "hours":
      return `do the hours of ${args.microCredential} bear the ${args.credits} credits of ${args.course}?`;
    case "hours-kind":
      return `of what kind are the hours of ${args.microCredential} (learning, lecture, lab …)?`;
    case "hours-rate":
      return `how many hours of learning does a credit of bank ${args.bank} take? it states no \`hours.perCredit.learning\``;
    case "conversion":
      return `how much is one ${args.unit} of bank ${args.bank} in ${args.needed}? no source declares it`;
    case "gate":
      return args.failed
        ? `can ${args.microCredential} meet this, which the recommendation depends on: ${lowerFirst(args.title)}?`
        : `does this hold of ${args.microCredential}: ${lowerFirst(args.title)}?`;
    case "approval":
      return args.from === undefined
        ? `is agreement ${args.agreement} approved?`
        : `agreement ${args.agreement} is signed from ${args.from} only: was it approved before?`;
    case "reassessment":
      return `does agreement ${args.agreement} still hold now that ${args.parts.join(", ")} changed?`;
    case "conditions":
      return `are the conditions of agreement ${args.agreement} met${args.conditions === "" ? "" : ` (${args.conditions})`}?`;
    case "unassigned":
      return `does the department accept unassigned credit in ${args.subject} at level ${args.level}?`;
    case "note":
      return `may it be placed in ${args.requirement}? its note says: ${args.note}`;
    case "grade":
      return `which grade did the learner get in ${args.microCredential}? the record does not show that it reaches the minimum`;
    case "mark":
      return `which mark did the learner get for ${args.competency}? the record does not show that it reaches the minimum`;
    case "completion-date":
      return `on which day did the learner complete ${args.microCredential}?`;
    case "currency":
      return `may ${args.microCredential}, completed on ${args.completedOn}, still count after more than ${args.months} months?`;
  }
}

function relationQuestion(relation: string, competency: string, outcome: string): string {
  return relation === "narrower" || relation === "broader"
    ? `${competency} is ${relation} than ${outcome}: how much of it does it meet?`
    : `${competency} is ${relation} to ${outcome}: how much of it does it meet?`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
