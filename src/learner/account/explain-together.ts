import type { Award, Reason } from "../../award/award.ts";
import { History } from "../../documents/history.ts";
import { byText, compareText, sorted } from "../../kernel/order.ts";
import type { EarnedCourse } from "../../ladder/placing/item.ts";
import type { Hold } from "../../ladder/result.ts";
import type { Settled } from "../answer/answer.ts";
import { type Desk, notInEffect } from "../answer/desk.ts";
import { entrances } from "../answer/entrances.ts";
import { meetsCondition } from "../answer/meets-condition.ts";
import { obstacle } from "../answer/obstacles.ts";
import type { LearnerAnswer } from "../result.ts";
import type { Held } from "../rules/held.ts";
import type { Holding } from "../rules/holding.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import type { Situation } from "../situation/situation.ts";
import type { EarnedAccount, HoldingAccount, LearnerAccount } from "./account.ts";
import { earnedPlace } from "./earned-places.ts";
import { openQuestions } from "./open-questions.ts";
import { progressOf, progressWithoutRules } from "./progress.ts";

/** A learner: by the id of the records, to which exceptions are tied, and by the name that is shown. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

/** A learner's own records for one program, in the order of the rows. */
export type OwnRecords = Pick<Situation, "program" | "admitted" | "entries">;

/** An account with what it rests on. */
export interface LearnerExplanation {
  readonly account: LearnerAccount;
  /** Every award that counts or may, as its bank has it; several where banks give one of the same id. */
  readonly awards: readonly Award[];
  /** What forbids that more counts for certain: limits, residency, requirements; worked out on demand. */
  readonly binding: () => readonly Hold[];
}

/** Everything that is said to one learner about a program, or about several that are held together, in their order; from the learner's own records, not those of a situation. */
export function explainTogether(
  desk: Desk,
  learner: Learner,
  programs: readonly OwnRecords[],
): LearnerExplanation[] {
  const asked = programs.map(({ program, admitted, entries }) => {
    const rules = desk.rulesOf(program, admitted);
    const exceptions = desk.exceptionsFor(learner.id, program);
    return rules === null ? null : { rules, case: desk.caseOf(rules, entries, exceptions) };
  });
  const settled = desk.settleTogether(asked.filter((one) => one !== null)).values();
  return programs.map((records, index) => {
    const { admitted } = records;
    const head = { learner: learner.name, asOf: desk.grounds.catalogue.asOf, admitted };
    const found = asked[index] === null ? undefined : settled.next().value;
    if (found !== undefined) return explanationOf(desk, head, found);
    const account = { ...head, ...withoutRules(desk, records) };
    return { account, awards: [], binding: () => [] };
  });
}

type Head = Pick<LearnerAccount, "learner" | "asOf" | "admitted">;

function explanationOf(desk: Desk, head: Head, settled: Settled): LearnerExplanation {
  const { rules, certain, possible } = settled;
  const answer = desk.answerOf(settled);
  const account: LearnerAccount = {
    ...head,
    program: programIn(rules),
    banks: banksOf(rules),
    answer,
    ...progressOf(settled),
    holdings: settled.case.held.map((held) => holdingAccount(desk, settled, held, answer)),
    earned: settled.case.earned.map((course) => earnedAccount(course, settled)),
    repeated: settled.case.repeated,
    exceptions: certain.exceptions,
  };
  const awards = [...new Set([...certain.placed, ...possible.placed].map(({ award }) => award))];
  return { account, awards, binding: certain.binding };
}

function programIn({ model }: ProgramRules): LearnerAccount["program"] {
  const { id, data } = model.program;
  const { title = id, credits, unit } = data;
  return { id, title, credits, unit, inEffect: true };
}

function banksOf({ model }: ProgramRules): LearnerAccount["banks"] {
  return model.banks.map(({ id, data }) => ({
    id,
    title: data.title ?? id,
    edition: data.edition,
    appeal:
      data.appeal === undefined
        ? null
        : { days: data.appeal.days ?? null, to: data.appeal.to ?? null },
  }));
}

const standings = ["recognized", "eligible", "review"] as const;

function holdingAccount(
  desk: Desk,
  settled: Settled,
  held: Held,
  answer: LearnerAnswer,
): HoldingAccount {
  const { holding } = held;
  const awards = answer.awards.filter(({ microCredentials }) =>
    microCredentials.includes(holding.offering.id),
  );
  const standing =
    standings.find((one) => awards.some(({ status }) => status === one)) ??
    (meetsCondition(settled, holding.offering.id) ? "condition" : "none");
  const found = desk.reasons(settled, held);
  const reasons = found.length > 0 || standing !== "none" ? found : crowdedOut(settled, holding);
  return {
    ...recorded(holding),
    standing,
    awards,
    reasons,
    questions: openQuestions(settled, held),
  };
}

/** Why a review of it would add nothing: what counts, or may, leaves no room for the first of its awards. */
function crowdedOut(settled: Settled, { offering }: Holding): readonly Reason[] {
  const { awards, possible } = settled;
  const award = awards.find(
    (one) =>
      one.microCredentials.includes(offering.id) &&
      entrances(settled, { kind: "award", award: one }).length > 0,
  );
  return award === undefined
    ? []
    : [obstacle({ ...settled, certain: possible }, award, offering.id)];
}

function recorded({
  entry,
  offering,
}: Holding): Omit<HoldingAccount, "standing" | "awards" | "reasons" | "questions"> {
  const { title, issuer } = offering.data;
  return {
    microCredential: offering.id,
    title,
    edition: offering.edition ?? null,
    issuer: issuer.name ?? issuer.id,
    completedOn: entry.completedOn,
    grade: entry.grade,
  };
}

function earnedAccount(earned: EarnedCourse, settled: Settled): EarnedAccount {
  const { course, route, grade, credits: own } = earned;
  const { code, title, unit } = course.data;
  const credit = { credits: own ?? course.data.credits, unit };
  return {
    course: course.id,
    code,
    title,
    route,
    grade,
    ...credit,
    ...earnedPlace(settled, earned),
  };
}

/** What can be said where there were no rules on the day of admission: what is recorded, and that nothing counts. */
function withoutRules(
  desk: Desk,
  { program, entries }: OwnRecords,
): Omit<LearnerAccount, keyof Head> {
  const byItem = new Map(entries.map((entry) => [entry.item, entry] as const).toReversed());
  const holdings = [...byItem.values()].flatMap((entry) => desk.holdingIn(entry) ?? []);
  return {
    program: programOfAnyDay(desk, program),
    banks: [],
    answer: notInEffect,
    ...progressWithoutRules,
    holdings: sorted(
      holdings.map((holding) => ({
        ...recorded(holding),
        standing: "none" as const,
        awards: [],
        reasons: [],
        questions: [],
      })),
      byText(({ microCredential }) => microCredential),
    ),
    earned: [],
    repeated: sorted(
      [...byItem.keys()].filter((item) => entries.filter((one) => one.item === item).length > 1),
      compareText,
    ),
    exceptions: [],
  };
}

function programOfAnyDay({ grounds }: Desk, id: string): LearnerAccount["program"] {
  const latest = grounds.catalogue.workspace.documents.latest("program", id);
  if (latest === undefined) throw new Error("records name a program that the workspace has not");
  const { title = id, credits, unit } = latest.data;
  const size = credits instanceof History ? credits.entries.at(-1)?.value : credits;
  if (size === undefined) throw new Error("a history without a value is refused where it is read");
  return { id, title, credits: size, unit, inEffect: false };
}
