import type { Document } from "../documents/document.ts";
import { sourceInForce } from "../documents/source-title.ts";
import { Rational } from "../kernel/rational.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { type GradeBands, guaranteesEach } from "./grade.ts";

type Bank = DocumentOnDay<"credit-bank">;

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
  bank: Bank,
  m: Document<"micro-credential">,
  scale: GradeBands | null,
): Assumption[] {
  return [...ofCurrency(bank), ...ofGrade(bank, m, scale), ...ofPace(bank), ...ofReuse(bank)];
}

function ofCurrency(bank: Bank): Assumption[] {
  const { currency } = bank.data;
  const months = currency?.staleAfterMonths;
  if (currency === undefined || months === undefined || months === null) return [];
  const place = placed(bank, ["currency", "staleAfterMonths"], [], currency.source);
  const { until, onStale = "review" } = currency;
  return [{ kind: "currency", months, onStale, until, ...place }];
}

function ofGrade(
  bank: Bank,
  m: Document<"micro-credential">,
  scale: GradeBands | null,
): Assumption[] {
  const { grade } = bank.data;
  if (grade === undefined) return [];
  const { minimum, perCompetency: each, source } = grade;
  const overall: Assumption[] =
    minimum === undefined || minimum === null
      ? []
      : [{ kind: "grade", minimum, ...placed(bank, ["grade", "minimum"], [], source) }];
  if (each === undefined || each === null) return overall;
  const guaranteed = guaranteesEach(m.data.passRule, each, scale) === "true";
  const place = placed(bank, ["grade", "perCompetency"], [], source);
  return [...overall, { kind: "grade-each", minimum: each, guaranteed, ...place }];
}

function ofPace(bank: Bank): Assumption[] {
  return bank.data.pace.map(({ per, max, source }, index) => {
    const place = placed(bank, ["pace", index], ["max", "credits"], source);
    return { kind: "pace", per, credits: max.credits, ...place };
  });
}

function ofReuse(bank: Bank): Assumption[] {
  return bank.data.overlap.map(({ max, credentials = null, source }, index) => {
    const { credits, share = Rational.one } = max;
    const amount = credits === undefined ? "share" : "credits";
    const place = placed(bank, ["overlap", index], ["max", amount], source);
    const most = credits === undefined ? { share } : { credits };
    return { kind: "reuse", max: most, credentials, ...place };
  });
}

/** The place of a rule, and the source of its value, which may stand further within. */
function placed(
  bank: Bank,
  path: readonly (string | number)[],
  within: readonly string[],
  source: string | undefined,
): Pick<Assumption, "path" | "source"> {
  return { path, source: sourceInForce(bank, [...path, ...within], source) };
}
