import type { Decision } from "../award/agreements.ts";
import { Drift } from "../award/drift.ts";
import { Editions } from "../award/editions.ts";
import { namedTwice } from "../award/named.ts";
import { judgeSet } from "../award/set-verdict.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { CoverageToday, SubstanceChange } from "../diagnostics/substance-change.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import type { Evaluation } from "./evaluation.ts";

/** Decisions of the banks that take part whose offerings changed in substance or wording since, or whose review is overdue. */
export function checkAgreements(evaluation: Evaluation): Diagnostic[] {
  const { book, catalogue } = evaluation;
  const drift = new Drift(new Editions(catalogue));
  const banks = [...catalogue.banks.keys()].filter(evaluation.takesPart);
  const decisions = banks.flatMap((bank) => book.decisionsOf(bank));
  return decisions.flatMap((decision) => [
    ...(decision.outdated === null ? reworded(drift, decision) : outdated(evaluation, decision)),
    ...overdue(decision, catalogue.asOf),
    ...twice(decision),
  ]);
}

function outdated(evaluation: Evaluation, decision: Decision): Diagnostic[] {
  const { agreement, offerings } = decision;
  const changes = decision.outdated ?? [];
  const related = changedOfferings(decision, changes).map((offering) => ({
    message: "the offering as it is now",
    at: placeOf(offering, "id"),
  }));
  const courses = (agreement.data.results ?? []).map(({ course }) => course);
  const args = {
    agreement: agreement.id,
    changes,
    covers: coverageToday(evaluation, agreement.data.bank, offerings, courses),
    since: dayOfChange(decision),
  };
  const at = placeOf(agreement, "basis", "substance");
  return [diagnostic("agreement-outdated", args, at, { related })];
}

/** The offerings that the changes are about; all where that is not known. */
function changedOfferings({ filled }: Decision, changes: readonly SubstanceChange[]) {
  const about = ({ named }: Decision["filled"][number]) =>
    changes.some(({ of }) => of === named.id || of?.startsWith(`${named.id}#`));
  const all = filled.length === 1 || changes.length === 0;
  return filled.filter((member) => all || about(member)).map(({ offering }) => offering);
}

function reworded(drift: Drift, { agreement, filled }: Decision): Diagnostic[] {
  const statements = drift.ofWording(agreement.data, filled);
  if (statements === null) return [];
  const args = { agreement: agreement.id, statements };
  return [diagnostic("agreement-reworded", args, placeOf(agreement, "basis", "wording"))];
}

function overdue({ agreement }: Decision, asOf: string): Diagnostic[] {
  const { reviewBy } = agreement.data;
  if (reviewBy === undefined || compareText(reviewBy, asOf) >= 0) return [];
  const args = { agreement: agreement.id, reviewBy };
  return [diagnostic("agreement-review-due", args, placeOf(agreement, "reviewBy"))];
}

function twice({ agreement }: Decision): Diagnostic[] {
  const at = placeOf(agreement, "microCredentials");
  return namedTwice(agreement.data).map((microCredential) =>
    diagnostic("agreement-names-twice", { agreement: agreement.id, microCredential }, at),
  );
}

/** How offerings together cover, on the day asked about, each of some courses that are in effect. */
export function coverageToday(
  evaluation: Evaluation,
  bank: string,
  offerings: readonly Document<"micro-credential">[],
  courses: Iterable<string | undefined>,
): CoverageToday[] {
  const { rules } = evaluation.maker(bank);
  return [...new Set(courses)].flatMap((id) => {
    const course = id === undefined ? undefined : evaluation.catalogue.courses.get(id);
    if (course === undefined) return [];
    const { covers, coverage } = judgeSet(rules, offerings, course);
    const { certain, possible } = coverage.share;
    const { threshold } = rules.equivalence;
    const compared = coverage.members.every((pair) => pair.relevant || pair.compared);
    return [{ course: course.data.code, compared, covers, certain, possible, threshold }];
  });
}

/** The day on which the last of its offerings became what it is; null where it was so when it was assessed. */
function dayOfChange({ agreement, offerings }: Decision): string | null {
  const days = offerings.flatMap(({ effective }) => effective.from ?? []).sort(compareText);
  const last = days.at(-1);
  return last !== undefined && compareText(last, agreement.data.assessed.on) > 0 ? last : null;
}
