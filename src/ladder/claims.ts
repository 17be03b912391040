import type { Award } from "../award/award.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import { type Evaluation, isCertain } from "./evaluation.ts";
import type { Verdict } from "./result.ts";
import { verdictOf } from "./verdict.ts";
import { onlyWaits } from "./waiting.ts";

type Offering = Document<"micro-credential">;
/** What a provider says about credit. */
export type Claim = NonNullable<
  NonNullable<NonNullable<Offering["data"]["pathways"]>["claims"]>
>[number];

/** Verifies what providers claim about credit: in a program, or for a course (semantics, sections 2 and 7). */
export function checkClaims(evaluation: Evaluation): Diagnostic[] {
  return [...evaluation.catalogue.offerings.values()].flatMap((offering) =>
    claimAnswers(evaluation, offering).flatMap(({ claim, index, yields }) => {
      if (yields === null || isBorneOut(evaluation, offering, claim, yields)) return [];
      const args = {
        command: claim.program
          ? `creditbank explain ${offering.id} ${claim.program}`
          : `creditbank assess ${offering.id}`,
        program: claim.program ?? claim.course ?? "credit",
        credits: claim.credits ?? null,
        yields: yields.credits,
        verdict: yields.verdict,
        notFor: yields.notFor,
      };
      const path = ["pathways", "claims", index, ...(yields.notFor === null ? [] : ["course"])];
      return [diagnostic("unsupported-claim", args, placeOf(offering, ...path))];
    }),
  );
}

/** Does a claim hold, or did it before, and will it again, once decisions that wait for a signature are signed? */
export function isBorneOut(
  evaluation: Evaluation,
  offering: Offering,
  claim: Claim,
  yields: ClaimYield,
): boolean {
  return (
    yields.holds ||
    onlyWaits(
      evaluation,
      (within, counts) => claimYield(within, offering, claim, counts)?.holds === true,
    )
  );
}

/** What the rules say of a claim. */
export interface ClaimAnswer {
  readonly claim: Claim;
  readonly index: number;
  /** Null where it names nothing that can be evaluated. */
  readonly yields: ClaimYield | null;
}

/** What the rules say of each claim of an offering, in its order; only of those that are asked for. */
export function claimAnswers(
  evaluation: Evaluation,
  offering: Offering,
  asked: (claim: Claim) => boolean = () => true,
): readonly ClaimAnswer[] {
  return (offering.data.pathways?.claims ?? []).flatMap((claim, index) =>
    asked(claim) ? [{ claim, index, yields: claimYield(evaluation, offering, claim) }] : [],
  );
}

/** What a claim comes to. */
export interface ClaimYield {
  readonly holds: boolean;
  readonly credits: Rational;
  readonly verdict: Verdict;
  /** The course claimed, where there is credit enough and none of it is for this course; else null. */
  readonly notFor: string | null;
}

/** What the awards that count give for a claim; null where it names nothing that can be evaluated. */
function claimYield(
  evaluation: Evaluation,
  offering: Offering,
  claim: Claim,
  counts: (award: Award) => boolean = isCertain,
): ClaimYield | null {
  const enough = (credits: Rational) =>
    claim.credits ? credits.atLeast(claim.credits) : credits.isPositive;
  if (claim.program) {
    const program = evaluation.program(claim.program);
    if (program === null) return null;
    const credits = program.creditsOf(offering.id, "certain", counts);
    const onCourse =
      !claim.course ||
      program
        .awardsUsing(offering.id)
        .some(
          (award) =>
            counts(award) && award.course === claim.course && program.fits(award, "certain"),
        );
    return {
      holds: enough(credits) && onCourse,
      credits,
      verdict: verdictOf(program, offering.id),
      notFor: enough(credits) && !onCourse ? (claim.course ?? null) : null,
    };
  }
  const course = claim.course ? evaluation.catalogue.courses.get(claim.course) : undefined;
  if (course === undefined) return null;
  const banks = [...evaluation.catalogue.banks.values()].filter(
    ({ id, data }) => evaluation.takesPart(id) && data.institution === course.data.institution,
  );
  if (banks.length === 0) return null;
  const awards = banks.flatMap((bank) => evaluation.maker(bank.id).awardsFor(course, offering.id));
  const certain = awards.filter(counts);
  const credits = certain.map((award) => award.credits).reduce(greatest, Rational.zero);
  const verdict = certain.length > 0 ? "eligible" : awards.length > 0 ? "review" : "no";
  return { holds: enough(credits), credits, verdict, notFor: null };
}
