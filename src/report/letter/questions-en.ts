import { conditionsEn, onlyToComplete } from "./condition-words.ts";
import type { QuestionSentences } from "./messages.ts";
import { speechEn } from "./speech-en.ts";

const { date, list, quote, unit } = speechEn;

const relations: Readonly<Record<string, string>> = {
  narrower: "is only a part of",
  broader: "goes beyond",
  close: "is close to",
  related: "has to do with",
};

/** What is asked, in plain English. */
export const questionsEn: QuestionSentences = {
  demonstrated: (a) => `Does everybody who completes it have to show this: ${quote(a.competency)}?`,
  assessed: (a) => `Is this assessed: ${quote(a.competency)}?`,
  "assessment-type": (a) =>
    `Of what kind is the assessment ${quote(a.assessment)}, which covers ${quote(a.competency)}?`,
  level: (a) =>
    `Is this taught and assessed at the level ${quote(a.needed)} or above: ${quote(a.competency)}?`,
  "offering-level": (a) =>
    `Is ${quote(a.microCredential)} at the level of year ${a.needed} of a program or above?`,
  relation: (a) =>
    `${quote(a.competency)} ${relations[a.relation] ?? "has to do with"} what the course asks for, ${quote(a.outcome)}. How much of that does it cover?`,
  outcome: (a) =>
    `Does ${quote(a.microCredential)} cover this, which the course asks for: ${quote(a.outcome)}? Nobody has compared the two.`,
  competencies: (a) =>
    `What do learners have to show in ${quote(a.microCredential)}? Its competencies are not stated, so they cannot be compared with a course.`,
  hours: (a) =>
    `Are the hours of ${quote(a.microCredential)} enough for the credit of ${a.course} (${a.credits})?`,
  "hours-kind": (a) =>
    `Are the hours of ${quote(a.microCredential)} all the time that learners need, or only class time?`,
  "hours-rate": (a) =>
    `How many hours of learning does one credit take? The rules of ${a.bank} do not say.`,
  conversion: (a) =>
    `How are ${unit(a.unit)} converted into ${unit(a.needed)}? The rules of ${a.bank} do not say.`,
  gate: (a) =>
    a.failed
      ? `Can ${quote(a.microCredential)} meet this rule, which the recommendation depends on: ${quote(a.title)}?`
      : `Does ${quote(a.microCredential)} meet this rule: ${quote(a.title)}?`,
  approval: (a) =>
    a.from === undefined
      ? `Is the recorded decision ${a.agreement} approved?`
      : `Was the recorded decision ${a.agreement} approved before ${date(a.from)}?`,
  reassessment: (a) =>
    `Does the recorded decision ${a.agreement} still hold? The micro-credential has changed since.`,
  conditions: (a) => {
    const missing = onlyToComplete(a.open);
    if (missing !== null)
      return `Was this completed as well, as the recorded decision ${a.agreement} asks: ${list(missing.map(quote))}?`;
    return a.open.length === 0
      ? `Are the conditions of the recorded decision ${a.agreement} met?`
      : `Does this hold, on which the recorded decision ${a.agreement} depends: ${conditionsEn(a.open)}?`;
  },
  unassigned: (a) =>
    `Does the department accept credit in ${a.subject} at the level of year ${a.level} that is not for one course?`,
  note: (a) =>
    `May it count toward ${quote(a.requirement)}? The program leaves that to a person: ${quote(a.note)}.`,
  grade: (a) =>
    `Which grade did you get for ${quote(a.microCredential)}? Your record does not show whether it reaches the lowest grade that counts.`,
  mark: (a) =>
    `Which mark did you get for ${quote(a.competency)} in ${quote(a.microCredential)}? Your record does not show whether it reaches the lowest mark that counts.`,
  "completion-date": (a) => `On which day did you complete ${quote(a.microCredential)}?`,
  currency: (a) =>
    `May ${quote(a.microCredential)} still count? You completed it on ${date(a.completedOn)}, and learning counts for ${a.months} months without a review.`,
};
