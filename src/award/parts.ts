import type { Competency, MicroCredential } from "../documents/micro-credential.ts";
import type { RecordedFact, RecordedFacts, RecordedParts } from "../documents/recorded-parts.ts";
import { digest } from "../kernel/digest.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { normaliseText } from "../kernel/text.ts";

type Assessment = NonNullable<MicroCredential["assessments"]>[number];

/** What a decision about the offering rests on, fact by fact: the parts behind the digest of its substance. */
export function partsOf(data: MicroCredential): RecordedParts {
  const { assessments, hours, passRule } = data;
  return {
    competencies: byId(data.competencies, competencyFacts),
    ...given("assessments", assessments && byId(assessments, assessmentFacts)),
    ...given("hours", hours && hoursFacts(hours)),
    ...given("year", data.level === null ? null : numberFact(data.level?.year)),
    ...given("passRule", passRule && passRuleFacts(passRule)),
  };
}

/** A short digest of each statement by competency, normalised like the wording. */
export function statementsOf(data: MicroCredential): Readonly<Record<string, string>> {
  return byId(data.competencies, ({ statement }) => statementDigest(statement));
}

/** Enough of a digest to tell the wordings of one statement apart. */
function statementDigest(statement: string): string {
  return digest(normaliseText(statement)).slice("sha256:".length, "sha256:".length + 8);
}

function competencyFacts({ level, demonstrated, weight }: Competency): RecordedFacts {
  return {
    ...given("level", level && `${level.scale} ${level.value}`),
    ...given("demonstrated", demonstrated),
    ...given("weight", weight?.equals(Rational.one) ? undefined : weight?.toDecimal()),
  };
}

function assessmentFacts(assessment: Assessment): RecordedFacts {
  const { type, competencies, graded, passMark, weight, supervision } = assessment;
  return {
    ...given("type", type),
    ...given("competencies", competencies && [...new Set(competencies)].sort(compareText)),
    ...given("graded", graded === undefined || graded === null ? graded : String(graded)),
    ...given("passMark", shareFact(passMark)),
    ...given("weight", weight?.equals(Rational.one) ? undefined : numberFact(weight)),
    ...given("supervision", supervision),
  };
}

function hoursFacts(hours: NonNullable<MicroCredential["hours"]>): RecordedFacts {
  const { weeks: _, ...kinds } = hours;
  const facts = Object.entries(kinds).map(([kind, value]) => given(kind, numberFact(value)));
  return Object.assign({}, ...facts) as RecordedFacts;
}

function passRuleFacts(rule: NonNullable<MicroCredential["passRule"]>): RecordedFacts {
  const { kind, threshold, scope } = rule;
  const limit = threshold instanceof Rational ? shareFact(threshold) : threshold;
  return { kind, ...given("threshold", limit), ...given("scope", scope) };
}

const numberFact = (value: Rational | number | null | undefined): RecordedFact | undefined =>
  value instanceof Rational ? value.toDecimal() : typeof value === "number" ? `${value}` : value;

const shareFact = (share: Rational | null | undefined): RecordedFact | undefined =>
  share ? `${share.times(Rational.of(100)).toDecimal()}%` : share;

/** The key with its value; nothing where the value is not stated. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: T });
}

function byId<T extends { readonly id: string }, V>(
  items: readonly T[],
  value: (item: T) => V,
): Readonly<Record<string, V>> {
  const ordered = sorted(
    items,
    byText((item) => item.id),
  );
  return Object.fromEntries(ordered.map((item) => [item.id, value(item)]));
}
