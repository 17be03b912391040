import { subjectAndNumber } from "../documents/course.ts";
import type { Document } from "../documents/document.ts";
import { compareText } from "../kernel/order.ts";
import type { Award } from "./award.ts";
import type { BankRules } from "./bank-rules.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** What all awards of a bank over a set of offerings have in common, before what each kind adds. */
export function commonAttributes(rules: BankRules, offerings: readonly Offering[]) {
  return {
    bank: rules.bank.id,
    route: rules.bank.data.route,
    course: null,
    subject: null,
    level: null,
    number: null,
    tags: [],
    unit: null,
    converted: null,
    divisible: null,
    microCredentials: offerings.map((m) => m.id),
    providers: [...new Set(offerings.map((m) => m.data.issuer.id))].sort(compareText),
    agreement: null,
    decision: null,
    result: null,
    precludes: [],
    coverage: null,
    reasons: [],
  } as const satisfies Partial<Award>;
}

/** What an award carries of its course. */
export function courseAttributes(course: Course) {
  const { subject, number } = subjectAndNumber(course.data);
  return {
    course: course.id,
    subject,
    number,
    level: course.data.level?.year ?? null,
    tags: course.data.tags ?? [],
    unit: course.data.unit,
  };
}

/** A set of offerings as a key. */
export const setKey = (offerings: readonly Offering[]) => offerings.map((m) => m.id).join("+");

/** A set of offerings as it appears in award ids. */
export const setName = (offerings: readonly Offering[]) =>
  offerings.map((m) => (m.edition === null ? m.id : `${m.id}@${m.edition}`)).join("+");
