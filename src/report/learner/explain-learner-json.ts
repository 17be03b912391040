import type { EarnedAccount, Filling, HoldingAccount } from "../../learner/account/account.ts";
import type { LearnerExplanation } from "../../learner/account/explain-together.ts";
import type { LearnerAward } from "../../learner/result.ts";
import { exceptionJson } from "../ladder/exception-json.ts";
import { questionJson, reasonJson } from "../ladder/pair-json.ts";
import { minimumJson } from "../ladder/program-json.ts";
import { openJson } from "../plan/open-json.ts";
import { holdsJson } from "../text/holds.ts";
import { diagnosticJson, placeJson, printReport } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import type { LearnerReport } from "./learner-report.ts";

/** The `explain-learner` report as JSON. */
export function explainLearnerJson(report: LearnerReport, lookup: Lookup): string {
  const { head, learner, records, programs, together, rejected, unread, diagnostics } = report;
  return printReport("explain-learner", head, {
    learner,
    records,
    together,
    programs: programs.map((program) => programJson(program, lookup)),
    rejected: rejected.map(({ line, fault }) => ({
      line,
      code: fault.code,
      column: fault.column,
      expected: fault.expected,
    })),
    unread,
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

function programJson(explanation: LearnerExplanation, lookup: Lookup): object {
  const { account, binding } = explanation;
  const { program, answer, admitted, banks, holdings, earned, repeated, exceptions } = account;
  return {
    program: program.id,
    title: program.title,
    of: program.credits,
    unit: program.unit,
    admitted,
    inEffect: program.inEffect,
    banks: banks.map(({ id, title, edition, appeal }) => ({ bank: id, title, edition, appeal })),
    verdict: answer.verdict,
    credits: { certain: answer.certain, possible: answer.possible, unit: program.unit },
    optimal: answer.optimal,
    unique: answer.unique,
    certain: fillingJson(account.certain),
    possible: fillingJson(account.possible),
    earnedCredits: account.earnedCredits,
    open: account.open.map(openJson),
    minimums: account.minimums.map(minimumJson),
    awards: answer.awards.map((award) => awardJson(award, explanation, lookup)),
    holdings: holdings.map(holdingJson),
    earned: earned.map(earnedJson),
    repeated,
    reasons: answer.reasons,
    exceptions: exceptions.map(exceptionJson),
    ...holdsJson(binding()),
  };
}

function fillingJson({ credits, bound, optimal, unique, completed }: Filling): object {
  return { credits, bound, optimal, unique, completed };
}

function awardJson(award: LearnerAward, { awards }: LearnerExplanation, lookup: Lookup): object {
  const { requirement, shared, award: id, bank, status, ownStatus } = award;
  const { course, subject, level, credits, possible } = award;
  const basis = awards.find((one) => one.id === id && one.bank === bank);
  const coverage = basis?.coverage ?? null;
  return {
    requirement,
    shared,
    award: id,
    bank,
    type: award.type,
    status,
    ownStatus,
    course,
    subject,
    level,
    credits,
    possible,
    microCredentials: award.microCredentials,
    agreement: basis?.agreement ?? null,
    coverage: coverage === null ? null : { ...coverage.share, threshold: lookup.threshold(bank) },
    at: basis === undefined ? null : placeJson(basis.at),
  };
}

function holdingJson(holding: HoldingAccount): object {
  const { microCredential, title, edition, issuer, completedOn, grade, standing } = holding;
  return {
    microCredential,
    title,
    edition,
    issuer,
    completedOn,
    grade,
    standing,
    awards: holding.awards.map(({ award }) => award),
    reasons: holding.reasons.map(reasonJson),
    questions: holding.questions.map(questionJson),
  };
}

function earnedJson(earned: EarnedAccount): object {
  const { course, code, title, route, grade, credits, unit } = earned;
  const { requirement, shared, block, undecided } = earned;
  const reason = earned.reason === null ? null : reasonJson(earned.reason);
  return {
    course,
    code,
    title,
    route,
    grade,
    credits,
    unit,
    requirement,
    shared,
    block: block?.id ?? null,
    undecided,
    reason,
  };
}
