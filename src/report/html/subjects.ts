import { compareText } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Survey } from "../../ladder/survey/survey.ts";
import { byId } from "../text/json.ts";
import { neutralise } from "../text/neutralise.ts";
import type { BankData, CourseData, OfferingData } from "./page-data.ts";
import { Table } from "./table.ts";

type Offering = Survey["offerings"][number];
type Course = NonNullable<ReturnType<Survey["courses"]["get"]>>;
type Bank = NonNullable<ReturnType<Survey["banks"]["get"]>>;

/** Where a value of a document stands, as `file:line:column`. */
export type Place = (
  document: Pick<Offering, "id">,
  ...steps: readonly (string | number)[]
) => string;

const hourKinds = ["learning", "lecture", "lab", "practicum", "selfPaced", "unspecified"] as const;

/** What the page tells of, each once: micro-credentials, courses and banks. */
export class Subjects {
  readonly offerings = new Table<OfferingData>();
  readonly courses = new Table<CourseData>();
  readonly banks = new Table<BankData>();
  private readonly survey: Survey;
  private readonly institutions = new Map<string, string>();
  private readonly place: Place;

  constructor(survey: Survey, place: Place) {
    this.survey = survey;
    this.place = place;
    for (const offering of survey.offerings) {
      this.offerings.of(offering.id, () => offeringData(offering, place));
      const { id, name } = offering.data.issuer;
      if (name !== undefined && name !== null) this.institutions.set(id, neutralise(name));
    }
  }

  /** The name of an institution where an offering states it; else its id. */
  institution(id: string): string {
    return this.institutions.get(id) ?? id;
  }

  /** The number of a course; null where it is not in effect. */
  course(id: string): number | null {
    const document = this.survey.courses.get(id);
    if (document === undefined) return null;
    return this.courses.of(id, () => courseData(document, this.place));
  }

  /** The number of a bank; null where it is not in effect. */
  bank(id: string): number | null {
    const document = this.survey.banks.get(id);
    return document === undefined ? null : this.banks.of(id, () => bankData(document));
  }
}

/** A statement's level with the scale's value only. */
const levelOf = (level: { readonly value: string } | null | undefined) => level?.value ?? null;

function offeringData(offering: Offering, place: Place): OfferingData {
  const { data, id, edition } = offering;
  const hours: [string, number][] = hourKinds.flatMap((kind) => {
    const value: Rational | null | undefined = data.hours?.[kind];
    return value === null || value === undefined ? [] : [[kind, value.toNumber()]];
  });
  return {
    id,
    edition: edition === null ? null : neutralise(edition),
    title: neutralise(data.title),
    issuer: neutralise(data.issuer.name ?? data.issuer.id),
    status: data.status,
    hours: Object.fromEntries(hours),
    year: data.level?.year ?? null,
    subjects: (data.subjects ?? []).map(neutralise),
    competencies: data.competencies.map((one, index) => ({
      id: one.id,
      text: neutralise(one.statement),
      level: levelOf(one.level),
      at: place(offering, "competencies", index),
      demonstrated: one.demonstrated ?? null,
      assessed: assessmentsOf(data, one.id),
    })),
    at: place(offering, "id"),
  };
}

/** The types of the assessments that cover a competency; null where no assessments are stated. */
function assessmentsOf({ assessments }: Offering["data"], id: string): string[] | null {
  if (assessments === undefined) return null;
  return (assessments ?? [])
    .filter(({ competencies }) => competencies === undefined || competencies?.includes(id) === true)
    .map(({ type }) => type ?? "?");
}

function courseData(course: Course, place: Place): CourseData {
  const { data, id } = course;
  const parts = new Set(data.outcomes.flatMap((outcome) => outcome.parts ?? []));
  return {
    id,
    code: neutralise(data.code),
    title: neutralise(data.title),
    credits: data.credits.toNumber(),
    unit: data.unit,
    outcomes: byId(
      data.outcomes.map((one, index) => ({
        id: one.id,
        text: neutralise(one.statement),
        level: levelOf(one.level),
        at: place(course, "outcomes", index),
        essential: one.essential,
        weight: one.weight?.toNumber() ?? 1,
        part: parts.has(one.id),
        parts: (one.parts ?? []).toSorted(compareText),
      })),
    ),
    at: place(course, "id"),
  };
}

function bankData({ id, edition, data }: Bank): BankData {
  return {
    id,
    title: neutralise(data.title ?? id),
    edition,
    threshold: data.equivalence.threshold.toNumber(),
  };
}
