import type { Span } from "../diagnostics/span.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { sourceInForce, sourceTitle } from "../documents/source-title.ts";
import { Rational } from "../kernel/rational.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { type GradeBands, guaranteesEach } from "./grade.ts";

type Bank = DocumentOnDay<"credit-bank">;
type Agreement = Document<"agreement">;

/** A condition on a learner that an offering alone cannot show; views of offerings take it as met and say so. */
export type Assumption = {
  readonly bank: string;
  /** The recorded decision that asks for it; null where the bank asks for it of everyone. */
  readonly agreement: string | null;
  /** The title or key of the source; null where none is named. */
  readonly source: string | null;
  /** Where it is written, in the bank or the decision. */
  readonly at: Span;
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
  /** Other micro-credentials that have to be completed, too. */
  | { readonly kind: "complete"; readonly microCredentials: readonly string[] }
  /** A condition in words. */
  | { readonly kind: "note"; readonly note: string }
);

/** What a bank asks of a learner, in the order of the bank's keys. */
export function assumptionsOf(
  bank: Bank,
  m: Document<"micro-credential">,
  scale: GradeBands | null,
): Assumption[] {
  return [...ofCurrency(bank), ...ofGrade(bank, m, scale), ...ofPace(bank), ...ofReuse(bank)];
}

/** What a recorded decision asks of a learner besides what its bank does, in the order of its keys. */
export function assumptionsOfDecision(agreement: Agreement): Assumption[] {
  const { minimumGrade: minimum, complete = [], note } = agreement.data.conditions ?? {};
  const place = (key: string) => conditionPlace(agreement, key);
  return [
    ...(minimum === undefined
      ? []
      : [{ kind: "grade", minimum, ...place("minimumGrade") } as const]),
    ...(complete.length === 0
      ? []
      : [
          {
            kind: "complete",
            microCredentials: [...new Set(complete)],
            ...place("complete"),
          } as const,
        ]),
    ...(note === undefined ? [] : [{ kind: "note", note, ...place("note") } as const]),
  ];
}

function ofCurrency(bank: Bank): Assumption[] {
  const { currency } = bank.data;
  const months = currency?.staleAfterMonths;
  if (currency === undefined || months === undefined || months === null) return [];
  const place = placed(bank, ["currency", "staleAfterMonths"], [], currency.source);
  const { until = "as-of", onStale = "review" } = currency;
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

type Place = Pick<Assumption, "bank" | "agreement" | "source" | "at">;

/** The place of a rule of a bank, and the source of its value, which may stand further within. */
function placed(
  bank: Bank,
  path: readonly (string | number)[],
  within: readonly string[],
  named: string | undefined,
): Place {
  const source = sourceInForce(bank, [...path, ...within], named);
  return {
    bank: bank.id,
    agreement: null,
    source: source === null ? null : sourceTitle(bank, source),
    at: placeOf(bank, ...path),
  };
}

/** The place of a condition of a decision, and the decision's source. */
function conditionPlace(agreement: Agreement, key: string): Place {
  const path = ["conditions", key];
  return {
    bank: agreement.data.bank,
    agreement: agreement.id,
    source: sourceTitle(agreement, sourceInForce(agreement, path, null)),
    at: placeOf(agreement, ...path),
  };
}
