import type { MicroCredential } from "../documents/micro-credential.ts";
import { digest } from "../kernel/digest.ts";
import { byText, sorted } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { normaliseText } from "../kernel/text.ts";

/** The parts of an offering that a decision about credit rests on (semantics, section 9). */
export type SubstancePart =
  | "levels"
  | "demonstrated"
  | "weights"
  | "assessments"
  | "hours"
  | "year level"
  | "pass rule";

/** A digest of the whole and what each part comes to, so that a difference says what changed. */
interface Substance {
  readonly digest: string;
  readonly parts: Readonly<Record<SubstancePart, string>>;
}

/** The substance: assessments count by their contents, whatever they are called. */
export function substance(data: MicroCredential): Substance {
  const contents = data.assessments?.map((one) => canonicalForm(contentOf(one)));
  return substanceWith(
    data,
    contents ? sorted(contents, byText(JSON.stringify)) : data.assessments,
  );
}

/** The digest as decisions recorded it while the ids of assessments were a part of it; what they cover still stands. */
export function substanceByIds(data: MicroCredential): string {
  const { assessments } = data;
  const named = assessments
    ? sorted(
        assessments,
        byText(({ id }) => id),
      ).map((one) => [one.id, ...contentOf(one)])
    : assessments;
  return substanceWith(data, named).digest;
}

function substanceWith(data: MicroCredential, assessments: unknown): Substance {
  const competencies = sorted(
    data.competencies,
    byText((c) => c.id),
  );
  const each = (value: (c: MicroCredential["competencies"][number]) => unknown) =>
    canonical(competencies.map((c) => [c.id, value(c)]));
  const parts = {
    levels: each((c) => c.level),
    demonstrated: each((c) => c.demonstrated),
    weights: each(({ weight }) => weight ?? Rational.one),
    assessments: canonical(assessments),
    hours: canonical(withoutWeeks(data.hours)),
    "year level": canonical(data.level === null ? null : data.level?.year),
    "pass rule": canonical(data.passRule),
  };
  return { digest: digest(canonical(parts)), parts };
}

/** Digest of the statements by id, normalised so that case, punctuation and spacing do not matter. */
export function wording(data: MicroCredential): string {
  const statements = sorted(
    data.competencies,
    byText((c) => c.id),
  );
  return digest(canonical(statements.map((c) => [c.id, normaliseText(c.statement)])));
}

/** One digest for several offerings that were assessed together: their own where there is one. */
export function together(
  digests: readonly { readonly id: string; readonly digest: string }[],
): string {
  const [only, ...more] = digests;
  if (only !== undefined && more.length === 0) return only.digest;
  return digest(
    canonical(
      sorted(
        digests,
        byText((d) => d.id),
      ).map((d) => [d.id, d.digest]),
    ),
  );
}

/** What an assessment is, in a fixed order. */
function contentOf(assessment: NonNullable<MicroCredential["assessments"]>[number]): unknown[] {
  const { type, competencies, graded, passMark, weight, supervision } = assessment;
  return [
    type,
    competencies
      ? sorted(
          new Set(competencies),
          byText((id) => id),
        )
      : competencies,
    graded,
    passMark,
    // A weight of 1 is what an assessment has that states none.
    weight?.equals(Rational.one) ? undefined : weight,
    supervision,
  ];
}

function withoutWeeks(hours: MicroCredential["hours"]): unknown {
  if (!hours) return hours;
  const { weeks: _, ...kinds } = hours;
  return kinds;
}

/** JSON with sorted keys and exact numbers; what is not stated is told apart from what is known to be none. */
function canonical(value: unknown): string {
  return JSON.stringify(canonicalForm(value));
}

function canonicalForm(value: unknown): unknown {
  if (value === undefined) return "?";
  if (value instanceof Rational) return value.toExact();
  if (Array.isArray(value)) return value.map(canonicalForm);
  if (typeof value !== "object" || value === null) return value;
  const stated = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    sorted(
      stated,
      byText(([key]) => key),
    ).map(([key, item]) => [key, canonicalForm(item)]),
  );
}
