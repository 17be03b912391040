import { type Document, placeOf } from "../../documents/document.ts";
import type { Competency, Hours } from "../../documents/micro-credential.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { greatest, Rational, sum } from "../../kernel/rational.ts";
import type { AssessmentFacts, CompetencyFacts } from "./result.ts";

type Offering = Document<"micro-credential">;

/** Supervision from the loosest to the strictest (the order of the language). */
export const supervisions = [
  "unsupervised-no-id",
  "unsupervised-id",
  "supervised-no-id",
  "supervised-online-id",
  "supervised-onsite-id",
] as const;

/** What a decision rests on. */
export interface Evidence {
  readonly competencies: readonly CompetencyFacts[];
  /** Null where an offering does not state it. */
  readonly learning: Rational | null;
  readonly scheduled: Rational | null;
  readonly yearLevel: Rational | null;
}

/** The evidence of some offerings together: all competencies, the hours added up, the lowest year level. */
export function evidenceOf(offerings: readonly Offering[]): Evidence {
  return {
    competencies: offerings.flatMap((offering) =>
      offering.data.competencies.map((competency, index) => factsOf(offering, competency, index)),
    ),
    learning: added(offerings, (hours) => hours.learning ?? null),
    scheduled: added(offerings, scheduled),
    yearLevel: lowestYear(offerings),
  };
}

function factsOf(offering: Offering, competency: Competency, index: number): CompetencyFacts {
  return {
    address: `${offering.id}#${competency.id}`,
    statement: competency.statement,
    level: competency.level ?? null,
    demonstrated: competency.demonstrated ?? null,
    assessment: assessmentOf(offering, competency.id),
    at: placeOf(offering, "competencies", index, "statement"),
  };
}

function assessmentOf({ data }: Offering, competency: string): AssessmentFacts | null {
  if (data.assessments === undefined) return null;
  const about = (data.assessments ?? []).filter(
    ({ competencies }) => !competencies || competencies.includes(competency),
  );
  const graded = about.flatMap((a) =>
    a.graded === undefined || a.graded === null ? [] : [a.graded],
  );
  const marks = about.flatMap(({ passMark }) => (passMark ? [passMark] : []));
  const strictest = supervisions.findLast((one) => about.some((a) => a.supervision === one));
  const types = new Set(about.flatMap(({ type }) => (type ? [type] : [])));
  return {
    types: sorted(
      types,
      byText((type) => type),
    ),
    graded: graded.length === 0 ? null : graded.includes(true),
    passMark: marks.length === 0 ? null : marks.reduce(greatest),
    supervision: strictest ?? null,
  };
}

function added(
  offerings: readonly Offering[],
  hours: (stated: Hours) => Rational | null,
): Rational | null {
  const each = offerings.map(({ data }) => (data.hours ? hours(data.hours) : null));
  const stated = each.filter((value) => value !== null);
  return stated.length === each.length ? sum(stated) : null;
}

function scheduled({ lecture, lab, practicum, selfPaced }: Hours): Rational | null {
  const stated = [lecture, lab, practicum, selfPaced].flatMap((value) => (value ? [value] : []));
  return stated.length === 0 ? null : sum(stated);
}

function lowestYear(offerings: readonly Offering[]): Rational | null {
  const years = offerings.map(({ data }) => data.level?.year ?? null);
  const stated = years.filter((year) => year !== null);
  return stated.length === 0 || stated.length < years.length
    ? null
    : Rational.of(Math.min(...stated));
}
