import { admits, givesNothing } from "../../award/agreements.ts";
import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { coveringSets } from "../../award/covering-sets.ts";
import type { Document } from "../../documents/document.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { barred } from "../placing/conflicts.ts";

type Offering = Document<"micro-credential">;

/** What recorded decisions say: no credit, ended, not approved, conditional, outdated, or a course that cannot be earned. */
export function decisionReasons(program: ProgramEvaluation, offering: Offering): Reason[] {
  const pending = program.awardsUsing(offering.id).flatMap((award) => award.reasons);
  return [
    ...program.model.banks.flatMap((bank) => [
      ...noCredit(program, offering, bank.id),
      ...ended(program, offering, bank),
      ...elsewhere(program, offering, bank),
    ]),
    ...pending,
  ];
}

function noCredit(program: ProgramEvaluation, offering: Offering, bankId: string): Reason[] {
  const { evaluation, model } = program;
  const bank = evaluation.catalogue.banks.get(bankId);
  if (bank === undefined) return [];
  const decisions = evaluation.book.decisionsAbout(bankId, offering);
  return decisions.flatMap(({ agreement, offerings }): Reason[] => {
    const { data, id } = agreement;
    if (data.decision === "no-credit") {
      if (!admits(data, null, model.program, bank)) return [];
      if (offerings.length > 1 && !wouldCover(program, bankId, offering, offerings)) return [];
      const args = { agreement: id, on: data.assessed.on };
      return [reasonBy("agreement-no-credit", args, agreement, ["decision"], "decision")];
    }
    return (data.results ?? []).flatMap((result, index): Reason[] => {
      if (!admits(data, result, model.program, bank)) return [];
      if (data.decision !== "waiver" && givesNothing(result)) {
        const args = { agreement: id, on: data.assessed.on };
        const path = ["results", index, "credits"];
        return [reasonBy("agreement-no-credit", args, agreement, path, "result")];
      }
      if (result.course === undefined) return [];
      const course = evaluation.catalogue.courses.get(result.course);
      if (course?.data.creditable === true) return [];
      const why =
        course === undefined
          ? `not in effect on ${evaluation.catalogue.asOf}`
          : "it is marked as not creditable";
      const [known] = evaluation.catalogue.workspace.documents.editions("course", result.course);
      const args = { course: (course ?? known)?.data.code ?? result.course, why };
      return [reasonBy("not-creditable", args, agreement, ["results", index, "course"], "result")];
    });
  });
}

/** Would the bank give credit for the offerings together, and for no fewer of them, if nothing were decided? */
function wouldCover(
  program: ProgramEvaluation,
  bank: string,
  offering: Offering,
  offerings: readonly Offering[],
): boolean {
  const { rules } = program.evaluation.maker(bank);
  return program
    .meeting(offering)
    .some((course) =>
      coveringSets(rules, course, offerings).some(
        (set) => set.offerings.length === offerings.length,
      ),
    );
}

/** Decisions to give credit in the program that have ended. */
function ended(
  { evaluation, model }: ProgramEvaluation,
  offering: Offering,
  bank: DocumentOnDay<"credit-bank">,
): Reason[] {
  const gave = ({ data }: Document<"agreement">) =>
    data.decision !== "no-credit" &&
    (data.results ?? []).some((result) => admits(data, result, model.program, bank));
  return evaluation.book
    .expired(bank.id, offering.id)
    .filter(gave)
    .map((agreement) => {
      const args = { agreement: agreement.id, to: agreement.effective.to ?? "" };
      return reasonBy("agreement-expired", args, agreement, ["effective", "to"], "effective");
    });
}

/** Decisions in effect that give credit, none of it in this program. */
function elsewhere(
  { evaluation, model }: ProgramEvaluation,
  offering: Offering,
  bank: DocumentOnDay<"credit-bank">,
): Reason[] {
  const { id, data } = model.program;
  return evaluation.book.decisionsAbout(bank.id, offering).flatMap(({ agreement }): Reason[] => {
    const { decision, results = [] } = agreement.data;
    if (decision === "no-credit") return [];
    if (decision !== "waiver" && results.every(givesNothing)) return [];
    if (results.some((result) => admits(agreement.data, result, model.program, bank))) return [];
    const award = offering.data.title;
    const args = { award, program: data.title ?? id, agreement: agreement.id };
    return [reasonBy("not-applicable", args, agreement, ["programs"], "programs")];
  });
}

/** Credit of the same offering that other credit of it bars. */
export function preclusions(program: ProgramEvaluation, offering: Offering): Reason[] {
  const own = program
    .awardsUsing(offering.id)
    .filter((award) => award.microCredentials.length === 1 && program.fits(award, "possible"));
  return own.flatMap((award) =>
    own.flatMap((other): Reason[] => {
      if (award.decision === null || award.decision !== other.decision) return [];
      if (award.course === null || other.course === null || other.course <= award.course) return [];
      if (!barred(program.model, award, other)) return [];
      const args = { course: codeOf(program, other.course), by: codeOf(program, award.course) };
      return [
        {
          code: "precluded",
          args,
          rule: `agreement ${award.agreement}`,
          source: null,
          at: other.at,
        },
      ];
    }),
  );
}

function codeOf(program: ProgramEvaluation, course: string): string {
  return program.evaluation.catalogue.courses.get(course)?.data.code ?? course;
}
