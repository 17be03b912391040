import type { Award } from "../award/award.ts";
import type { Document } from "../documents/document.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import { type Assumption, assumptionsOf, assumptionsOfDecision } from "../policy/assumptions.ts";
import { bankScale } from "../policy/bank-scale.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * What views of offerings take as met of a learner who completed one and gets these awards of a bank: what the bank asks
 * of everyone, and what the decisions behind the awards ask; a decision's own least grade stands in place of the bank's,
 * beside it where it is `asked` by a decision about others that the offering is completed, too: the bank has to let it stand
 * for that. What makes a decision conditional is not taken as met: it is in review for it.
 */
export function assumedBy(
  { book, catalogue }: Pick<Evaluation, "book" | "catalogue">,
  bank: DocumentOnDay<"credit-bank">,
  offering: Document<"micro-credential">,
  awards: readonly Award[],
  asked = false,
): Assumption[] {
  const behind = awards.map((award) => book.behind(award));
  const ofBank = assumptionsOf(bank, offering, bankScale(catalogue, bank));
  const isReplaced =
    !asked &&
    behind.length > 0 &&
    behind.every((one) => one?.data.conditions?.minimumGrade !== undefined);
  const decided = behind.flatMap((one) =>
    one === undefined || one.data.decision === "conditional" ? [] : [one],
  );
  const decisions = sorted(
    new Set(decided),
    byText(({ id }) => id),
  );
  return [
    ...ofBank.filter(({ kind }) => !(isReplaced && kind === "grade")),
    ...decisions.flatMap(assumptionsOfDecision),
  ];
}

/** The same bank by bank: of those that give the awards, and of those whose decisions about others ask for it. */
export function assumedIn(
  evaluation: Pick<Evaluation, "book" | "catalogue">,
  offering: Document<"micro-credential">,
  awards: readonly Award[],
  askedBy: readonly string[] = [],
): Assumption[] {
  const banks = new Set([...awards.map(({ bank }) => bank), ...askedBy]);
  return sorted(banks, compareText).flatMap((id) => {
    const bank = evaluation.catalogue.banks.get(id);
    const own = awards.filter((award) => award.bank === id);
    const asked = askedBy.includes(id);
    return bank === undefined ? [] : assumedBy(evaluation, bank, offering, own, asked);
  });
}
