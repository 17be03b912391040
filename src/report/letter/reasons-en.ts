import type { AlreadyUsed } from "../../diagnostics/already-used.ts";
import type { GradeUnknown } from "../../diagnostics/grade-doubt.ts";
import { conditionsEn } from "./condition-words.ts";
import type { ReasonSentences } from "./messages.ts";
import { recordedAward, recordedDay, recordedLevel } from "./recorded-words.ts";
import { speechEn } from "./speech-en.ts";

const { date, list, statedShare, number, quote, share, unit } = speechEn;
const quotes = (texts: readonly string[]) => list(texts.map(quote));

/** Credit that is not for one course, in English. */
export function openCreditEn(subject: string | null, level: number | null): string {
  const year = level === null ? "" : `, year ${level}`;
  return `${subject ?? "any subject"}${year} (no one course)`;
}

function award(text: string): string {
  const recorded = recordedAward(text);
  switch (recorded.kind) {
    case "course":
      return `credit for ${recorded.course}`;
    case "open":
      return `credit in ${openCreditEn(recorded.subject, recorded.level)}`;
    case "block":
      return "credit in one block";
  }
}

/** What learning counts for: a course, or credit without one. */
function purpose(text: string): string {
  return recordedAward(text).kind === "course" ? text : award(text);
}

function level(text: string): string {
  const { year, value } = recordedLevel(text);
  return year === null ? `level ${quote(value)}` : `the level of year ${year}`;
}

function bounds(from: string | null, to: string | null): string {
  const start = from === null ? "" : ` from ${date(from)}`;
  return `${start}${to === null ? "" : ` until ${date(to)}`}`;
}

function gradeUnknown(args: GradeUnknown): string {
  const { item, competency, minimum } = args;
  const subject =
    competency === undefined ? `grade for ${item}` : `mark for ${quote(competency)} in ${item}`;
  const needed =
    minimum === undefined ? "A lowest grade applies" : `You need ${minimum.replace(" %", "%")}`;
  switch (args.why) {
    case undefined:
      return `A lowest grade applies, and your record does not show whether your ${subject} reaches it.`;
    case "absent":
      return `A lowest grade applies, and your ${subject} is not on record.`;
    case "straddles":
      return `${needed}, and your ${subject} is ${args.grade}, which means ${number(args.from)} to ${number(args.to)}: it may be more or less than needed.`;
    case "no-number":
      return `${needed}, and your ${subject} is ${args.grade}, a pass that stands for no number.`;
    case "not-in-scale":
      return `${needed}, and your ${subject} is ${args.grade}, which is not in the grade scale of the credit bank.`;
    case "no-scale":
      return `${needed}, and your ${subject} is ${args.grade}; no grade scale says what that means.`;
    case "incomparable":
      return `${needed}, and your ${subject} is ${args.grade}; the two cannot be compared.`;
  }
}

function alreadyUsed({ other, course, program, by, needed }: AlreadyUsed): string {
  const there = `another of your programs, ${program}`;
  if (needed !== undefined) {
    const shared =
      needed === other ? quote(needed) : `that is the same learning as ${quote(other)}, which`;
    const place =
      program !== undefined ? ` in ${there}` : by === undefined ? "" : ` for ${purpose(by)}`;
    return `Together with ${quote(needed)} it would earn ${award(course)}, but ${shared} counts already${place}. The same learning counts only once.`;
  }
  return program !== undefined
    ? `${quote(other)} counts in ${there}, and the same learning counts only once. It cannot count for ${award(course)} here as well.`
    : `It is built on the same learning as ${quote(other)}, and the same learning counts only once. That rules out ${award(course)}.`;
}

function whyNotCreditable(why: string): string {
  if (why === "it is marked as not creditable") return "it has to be taken at the institution";
  const day = recordedDay(why);
  return day === null ? quote(why) : `it is not offered on ${date(day)}`;
}

const routes: Readonly<Record<string, string>> = {
  resident: "study at the institution",
  transfer: "transfer from another institution",
  plar: "prior learning assessment",
};

/** Why an answer is not better, in plain English. */
export const reasonsEn: ReasonSentences = {
  "agreement-no-credit": (a) =>
    `On ${date(a.on)}, the institution decided that this learning earns no credit (decision ${a.agreement}).`,
  "not-creditable": (a) => `${a.course} cannot be earned in this way: ${whyNotCreditable(a.why)}.`,
  "already-credit": (a) =>
    `It carries credit already, and ${a.bank} looks only at learning without credit. Ask about a transfer of that credit.`,
  "already-used": alreadyUsed,
  duplicate: (a) =>
    a.program !== undefined
      ? `${a.item} counts in another of your programs, ${a.program}, and it counts only once.`
      : `It repeats learning that counts already: ${a.item}. The same learning counts only once.`,
  precluded: (a) => `Credit for ${a.by} rules out credit for ${a.course}.`,
  "not-assessed": (a) =>
    a.competencies.length === 0
      ? "It was completed without an assessment. Credit is given for learning that was assessed."
      : `No assessment covers this part of it: ${quotes(a.competencies)}.`,
  "optional-only": (a) =>
    `Not everybody who completes it has to show this, so it cannot be counted: ${quotes(a.competencies)}.`,
  "outside-window": (a) =>
    a.agreement !== undefined
      ? `The decision covers completions${bounds(a.from, a.to)} (decision ${a.agreement}).`
      : `It was not completed while ${a.item} was in effect${bounds(a.from, a.to)}.`,
  stale: (a) =>
    a.completedOn === null
      ? `The day on which you completed it is not on record, and learning counts for ${a.months} months only.`
      : `You completed it on ${date(a.completedOn)}. The credit bank asks that this be no more than ${a.months} months ago.`,
  "grade-low": (a) =>
    `Your grade${a.item === undefined ? "" : ` in ${a.item}`} (${a.grade}) is below the lowest grade that counts (${a.minimum}).`,
  "provider-unrecognized": (a) =>
    `The credit bank has a rule about the provider, and it is not met: ${quote(a.title)}.`,
  "professional-body": (a) =>
    `A professional body has to agree, and that is not on record: ${quote(a.title)}.`,
  practicum: (a) =>
    `Practical work of this kind has to be done at the institution: ${quote(a.title)}.`,
  "hours-out-of-range": (a) =>
    `It has ${number(a.stated)} hours. The credit bank asks for at least ${number(a.minimum)}.`,
  "too-small": ({ credits, least, rounded }) => {
    const carried = `Its hours would carry a credit of ${number(credits)}`;
    const granted = `The least that is granted is ${number(least)}.`;
    if (rounded === undefined) return `${carried}. ${granted}`;
    const down = `${carried}, which is rounded down to steps of ${number(rounded.step)}`;
    return rounded.to.isPositive
      ? `${down}: ${number(rounded.to)}. ${granted}`
      : `${down}: nothing is left.`;
  },
  "hours-short": (a) =>
    `Its hours carry a credit of ${number(a.ceiling)} at most, and ${a.course} needs ${number(a.credits)}.`,
  "level-below": (a) =>
    `${quote(a.competency)} is at ${level(a.level)}. The course asks for ${level(a.needed)} (${a.outcome}).`,
  "essential-missing": (a) =>
    `${a.course} cannot be credited without this, which it does not cover in full: ${quote(a.outcome)}.`,
  "outcome-floor": (a) =>
    `${a.course} asks for this, and only ${share(a.degree, a.floor)} of it is covered; at least ${statedShare(a.floor)} is needed: ${quote(a.outcome)}.`,
  "overlap-low": (a) =>
    `It covers ${share(a.coverage, a.threshold)} of what ${a.course} asks for. At least ${statedShare(a.threshold)} is needed.`,
  "not-applicable": (a) =>
    a.agreement !== undefined
      ? `The institution decided to give credit for it (decision ${a.agreement}), but not in ${a.program}.`
      : a.exception === undefined
        ? `${a.program} has no place for ${award(a.award)}.`
        : `A decision keeps ${award(a.award)} out of ${a.program}.`,
  "limit-reached": (a) =>
    a.program !== undefined
      ? `It counts in another of your programs, ${a.program}, and no more may count in both. That rules out ${award(a.award)} here.`
      : a.waived !== undefined
        ? `A decision waives ${quote(a.filled ?? a.limit)}: that part is complete without credit, and takes no credit for ${award(a.award)}.`
        : a.filled !== undefined
          ? `No room is left in ${quote(a.filled)} for ${award(a.award)}.`
          : a.kind === undefined
            ? `The rules limit how much credit of this kind may count, and that leaves no room for ${award(a.award)}.`
            : `What could take ${award(a.award)} in the program has no room left.`,
  "residency-short": (a) =>
    `Of the credits of the program, ${number(a.residency)} must be earned at the institution itself, and that leaves no room for ${award(a.award)}.`,
  "route-wrong": (a) =>
    `It would bring ${award(a.award)} by ${routes[a.route] ?? a.route}, and no part of the program takes credit that way.`,
  "out-of-range": (a) =>
    a.subjects.length === 0
      ? "Credit that is for no one course needs a subject, and none is on record for it."
      : `No part of the program takes credit in ${list(a.subjects)}.`,
  "unit-mismatch": (a) =>
    `The credit is in ${unit(a.unit)}, the program counts in ${unit(a.needed)}, and there is no rule to convert one into the other.`,
  "agreement-expired": (a) =>
    `The institution had a decision about it (${a.agreement}), which ended on ${date(a.to)}.`,
  "agreement-outdated": (a) =>
    `The institution decided about it (decision ${a.agreement}), but it has changed since. Somebody has to look at it again.`,
  "agreement-unsigned": (a) =>
    a.from === undefined
      ? `The institution has looked at it (decision ${a.agreement}), but nobody has approved the decision yet.`
      : `The institution has decided about it (decision ${a.agreement}), but the decision counts only from ${date(a.from)} on.`,
  "agreement-conditional": (a) =>
    a.open.length === 0
      ? `The decision of the institution (${a.agreement}) has conditions.`
      : `The decision of the institution (${a.agreement}) still depends on this: ${conditionsEn(a.open)}.`,
  "course-outcomes-missing": (a) =>
    a.weightless === undefined
      ? `${a.course} does not say what learners can do at its end, so nothing can be compared with it.`
      : `${a.course} gives no weight to what learners can do at its end, so nothing can be compared with it.`,
  "outcomes-missing": (a) =>
    `${quote(a.microCredential)} does not say what learners can do at its end, so it cannot be compared with a course.`,
  "topics-missing": (a) =>
    `The credit bank asks for the topics, and they are not on record: ${quote(a.title)}.`,
  "documents-missing": (a) =>
    `The credit bank asks for documents that are not on record: ${quote(a.title)}.`,
  "grade-unknown": gradeUnknown,
  "level-unknown": (a) =>
    a.unassigned === true
      ? `Credit that is for no one course needs a year of study, and none is on record for it: ${quote(a.what)}.`
      : a.stated === undefined || a.needed === undefined
        ? `Its level has to be compared and is not on record: ${quote(a.what)}.`
        : `Its level is on record on the scale ${a.stated} and has to be compared on the scale ${a.needed}: ${quote(a.what)}.`,
  "hours-unknown": (a) => {
    if (a.unit !== undefined && a.needed !== undefined)
      return `Its hours carry ${unit(a.unit)}, the course counts in ${unit(a.needed)}, and there is no rule to convert one into the other.`;
    return a.kinds === undefined
      ? "Its hours are not on record, so nobody can say how much credit they carry."
      : "Its hours are on record, but the credit bank has no rule for hours of this kind.";
  },
  "not-compared": (a) => `Nobody has compared it yet with everything that ${a.course} asks for.`,
  "no-overlap": (a) => {
    if (a.course !== null)
      return `It was compared with ${a.course}, and they have nothing in common.`;
    return a.uncompared === true
      ? "Nobody has compared it yet with a course that the program can use."
      : "Nothing in it matches a course that the program can use.";
  },
};
