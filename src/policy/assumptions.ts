import type { CreditBank } from "../documents/credit-bank.ts";
import type { Document } from "../documents/document.ts";
import { Rational } from "../kernel/rational.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { type GradeBands, guaranteesEach } from "./grade.ts";

/** A condition on a learner that an offering alone cannot show; views of offerings take it as met and say so. */
export type Assumption = {
  /** Where the rule stands in the bank's document. */
  readonly path: readonly (string | number)[];
  readonly source: string | null;
} & (
  | { readonly kind: "grade"; readonly minimum: string | Rational }
  | {
      readonly kind: "grade-each";
      readonly minimum: string | Rational;
      /** Does the offering's own pass rule see to it? */
      readonly guaranteed: boolean;
    }
  | {
      readonly kind: "currency";
      readonly months: number;
      readonly onStale: "deny" | "review";
      readonly until: "as-of" | "admission";
    }
  | {
      readonly kind: "pace";
      readonly credits: Rational;
      readonly per: "term" | "semester" | "year";
    }
  | {
      readonly kind: "reuse";
      readonly max: { readonly credits: Rational } | { readonly share: Rational };
      readonly credentials: readonly string[] | null;
    }
);

/** What a bank asks of a learner, in the order of the bank's keys. */
export function assumptionsOf(
  bank: DocumentOnDay<"credit-bank">,
  m: Document<"micro-credential">,
  scale: GradeBands | null,
): Assumption[] {
  const { data } = bank;
  return [
    ...ofCurrency(data),
    ...ofGrade(data, m, scale),
    ...data.pace.map(({ per, max, source }, index): Assumption => {
      const place = { path: ["pace", index], source: source ?? null };
      return { kind: "pace", per, credits: max.credits, ...place };
    }),
    ...data.overlap.map((rule, index): Assumption => {
      const place = { path: ["overlap", index], source: rule.source ?? null };
      const { credits, share } = rule.max;
      const max = credits === undefined ? { share: share ?? Rational.one } : { credits };
      return { kind: "reuse", max, credentials: rule.credentials ?? null, ...place };
    }),
  ];
}

function ofCurrency({ currency }: CreditBank): Assumption[] {
  const months = currency?.staleAfterMonths;
  if (currency === undefined || months === undefined || months === null) return [];
  const place = { path: ["currency", "staleAfterMonths"], source: currency.source ?? null };
  const { until, onStale = "review" } = currency;
  return [{ kind: "currency", months, onStale, until, ...place }];
}

function ofGrade(
  { grade }: CreditBank,
  m: Document<"micro-credential">,
  scale: GradeBands | null,
): Assumption[] {
  if (grade === undefined) return [];
  const source = grade.source ?? null;
  const { minimum, perCompetency: each } = grade;
  const overall: Assumption[] =
    minimum === undefined || minimum === null
      ? []
      : [{ kind: "grade", minimum, path: ["grade", "minimum"], source }];
  if (each === undefined || each === null) return overall;
  const guaranteed = guaranteesEach(m.data.passRule, each, scale) === "true";
  const path = ["grade", "perCompetency"];
  return [...overall, { kind: "grade-each", minimum: each, guaranteed, path, source }];
}
