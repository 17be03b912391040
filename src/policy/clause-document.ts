import type { MicroCredential } from "../documents/micro-credential.ts";
import { plain } from "../documents/plain.ts";
import { Rational } from "../kernel/rational.ts";

/**
 * An offering as clauses read it: plain JSON, in which what the language presumes where nothing is stated is stated: a
 * weight of 1, and dates that are open at both ends. (Its status and the relations of alignments are so when it is read.)
 */
export function clauseDocument(offering: MicroCredential): unknown {
  const { effective = {}, competencies, assessments } = offering;
  return plain({
    ...offering,
    effective,
    competencies: competencies.map(weighed),
    assessments: assessments?.map(weighed) ?? assessments,
  });
}

interface Weighable {
  readonly weight?: Rational | null | undefined;
}

const weighed = <T extends Weighable>(one: T): T =>
  one.weight === undefined ? { ...one, weight: Rational.one } : one;
