import { isCertain, type ProgramEvaluation } from "./evaluation.ts";
import { type Verdict, verdicts } from "./result.ts";

/** The verdict for a micro-credential and a program (semantics, section 7). */
export function verdictOf(program: ProgramEvaluation, microCredential: string): Verdict {
  const using = program.awardsUsing(microCredential);
  const alone = using.filter((award) => award.microCredentials.length === 1);
  const fits = (award: (typeof using)[number]) => program.fits(award, "certain");
  if (alone.some((award) => award.status === "recognized" && fits(award))) return "recognized";
  if (alone.some((award) => award.status === "eligible" && fits(award))) return "eligible";
  const together = using.filter((award) => award.microCredentials.length > 1);
  if (together.some((award) => isCertain(award) && fits(award))) return "cluster";
  if (using.some((award) => program.fits(award, "possible"))) return "review";
  return isUntouched(program, microCredential) ? "not-assessed" : "no";
}

/** Is one verdict better than another? */
export const isBetter = (one: Verdict, other: Verdict) =>
  verdicts.indexOf(one) < verdicts.indexOf(other);

/** Is nothing known of the two: no failed `must` gate (a `should` gate only warns), no decision, no comparison, no unassigned credit? */
function isUntouched(program: ProgramEvaluation, id: string): boolean {
  const { evaluation, model } = program;
  const offering = evaluation.catalogue.offerings.get(id);
  if (offering === undefined) return true;
  return model.banks.every((bank) => {
    const { rules } = evaluation.maker(bank.id);
    const failed = rules.gates(offering).passes === "false";
    const decided = evaluation.book.names(bank.id, offering);
    const unassigned = program
      .awardsUsing(id)
      .some((award) => award.id.startsWith("unassigned:") && award.bank === bank.id);
    const met = program.meeting(offering).some((course) => {
      const pair = rules.judge.pair(offering, course);
      return pair.relevant || pair.compared;
    });
    return !failed && !decided && !unassigned && !met;
  });
}
