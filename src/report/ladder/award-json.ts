import { byText, sorted } from "../../kernel/order.ts";
import type { Assessment } from "../../ladder/assess.ts";
import type { FittingAward } from "../../ladder/result.ts";
import type { Lookup } from "../text/lookup.ts";

type Award = Assessment["awards"][number];
type OutcomeCoverage = NonNullable<Award["coverage"]>["outcomes"][number];

/** An award that fits a program, with where it goes when placed alone. */
export function fittingJson({ award, requirement }: FittingAward, lookup: Lookup): object {
  return awardJson(award, requirement, lookup);
}

/** An award; `requirement` is null where no program is asked about. */
export function awardJson(award: Award, requirement: string | null, lookup: Lookup): object {
  const { coverage } = award;
  const outcomes = sorted(
    coverage?.outcomes ?? [],
    byText(({ outcome }) => outcome.id),
  );
  return {
    id: award.id,
    bank: award.bank,
    type: award.type,
    course: award.course,
    subject: award.subject,
    level: award.level,
    credits: award.credits,
    ...(award.converted === null
      ? {}
      : { converted: convertedJson(award, award.converted, lookup) }),
    status: award.status,
    microCredentials: award.microCredentials,
    requirement,
    coverage:
      coverage === null ? null : { ...shareOf(coverage), threshold: lookup.threshold(award.bank) },
    agreement: award.agreement,
    outcomes: outcomes.map((item) => outcomeJson(coverage?.course.id ?? "", item)),
  };
}

function convertedJson(
  { bank }: Award,
  { credits, unit, factor, source }: NonNullable<Award["converted"]>,
  lookup: Lookup,
): object {
  return { credits, unit, factor, source: lookup.source(bank, source) };
}

function shareOf({ share: { certain, possible } }: NonNullable<Award["coverage"]>): object {
  return { certain, possible };
}

function outcomeJson(course: string, { outcome, degree, best }: OutcomeCoverage): object {
  return {
    outcome: `${course}#${outcome.id}`,
    certain: degree.certain,
    possible: degree.possible,
    by: best === null ? null : best.by.join(" + "),
    relation: best === null ? null : best.derivation.relation,
  };
}
