import { admits, givesNothing } from "../../award/agreements.ts";
import type { Award, Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { namedIn } from "../../award/named.ts";
import { type ReasonCode, reasonRank } from "../../diagnostics/reasons.ts";
import type { Agreement } from "../../documents/agreement.ts";
import type { Document } from "../../documents/document.ts";
import { Evaluation, isCertain, type ProgramEvaluation } from "../../ladder/evaluation.ts";
import { reasonsOf } from "../../ladder/reasons/reasons-of.ts";
import { verdictOf } from "../../ladder/verdict.ts";
import { type Held, objections } from "../rules/held.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import type { Settled } from "./answer.ts";
import { entrances } from "./entrances.ts";
import type { Fit } from "./fit.ts";
import { meetsCondition } from "./meets-condition.ts";
import { lowForAll, obstacle } from "./obstacles.ts";
import { takenElsewhere } from "./taken-elsewhere.ts";

type Offering = Document<"micro-credential">;

/** What the offering view says of one edition by itself, in one program; worked out once. */
export class OfferingReasons {
  private readonly rules: ProgramRules;
  private readonly known = new Map<Offering, readonly Reason[]>();
  private readonly fitting = new Map<Award, boolean>();

  constructor(rules: ProgramRules) {
    this.rules = rules;
  }

  /** Why the edition alone is not eligible; recorded decisions and the learner's own facts left aside. */
  of(offering: Offering): readonly Reason[] {
    const known = this.known.get(offering) ?? this.find(offering);
    this.known.set(offering, known);
    return known;
  }

  /** Does an award count by itself, in an otherwise empty program? */
  fits(award: Award): boolean {
    const known = this.fitting.get(award);
    if (known !== undefined) return known;
    const { placed } = this.rules.placing.allocate([award], "certain");
    const fits = placed.some(({ counted }) => counted.isPositive || award.type === "waiver");
    this.fitting.set(award, fits);
    return fits;
  }

  private find(offering: Offering): readonly Reason[] {
    const alone = this.alone(offering);
    if (alone === null) return [];
    const verdict = verdictOf(alone, offering.id);
    const found =
      verdict === "not-assessed"
        ? reasonsOf(alone, offering, "no").map(asUncompared)
        : reasonsOf(alone, offering, verdict);
    return found.filter(({ code }) => !ofDecisions.has(code));
  }

  private alone(offering: Offering): ProgramEvaluation | null {
    const { grounds, model } = this.rules;
    const catalogue = {
      ...model.catalogue,
      banks: new Map(model.banks.map((bank) => [bank.id, bank])),
      offerings: new Map([[offering.id, offering]]),
      agreements: grounds.agreementsNaming(offering.id),
    };
    return new Evaluation(catalogue, undefined, grounds.graph).program(model.program.id);
  }
}

/** That nothing is known in common is for want of a comparison. */
const asUncompared = (reason: Reason): Reason =>
  reason.code === "no-overlap" ? { ...reason, args: { course: null, uncompared: true } } : reason;

/** What a learner's own decisions say better than those of the day. */
const ofDecisions: ReadonlySet<ReasonCode> = new Set([
  "agreement-no-credit",
  "agreement-expired",
  "agreement-outdated",
  "agreement-unsigned",
  "agreement-conditional",
]);

/** Why a holding does not count for certain, the most decisive first, each code once; none where it does, or is of use as a condition only. */
export function reasonsFor(settled: Settled, held: Held, offerings: OfferingReasons): Reason[] {
  const { offering } = held.holding;
  const using = (award: Award) => award.microCredentials.includes(offering.id);
  if (counts(settled.certain, offering.id)) return [];
  const own = settled.awards.filter(using);
  if (own.length === 0 && meetsCondition(settled, offering.id)) return [];
  const sure = own.find((award) => isCertain(award) && wouldFit(settled, award, offerings));
  const found = [
    ...noCredit(settled.rules, held),
    ...objections(held),
    ...own.flatMap(({ reasons }) => reasons),
    ...(sure === undefined ? offerings.of(offering) : [obstacle(settled, sure, offering.id)]),
    ...(sure === undefined ? beyondReview(settled, offering.id, own) : []),
  ];
  return ranked(found);
}

/** Would it count by itself, by the program's rules and the exceptions for the learner? What these keep out of where it fits is told as such. */
function wouldFit(settled: Settled, award: Award, offerings: OfferingReasons): boolean {
  const { rules, case: known } = settled;
  const item = { kind: "award", award } as const;
  const leaves = rules.placing.rulesFor(known).concerns(item) ? entrances(settled, item) : [];
  return leaves.length === 0 ? offerings.fits(award) : leaves.some(({ note }) => note === null);
}

/** The same for a holding that no candidate award uses, in a program that is answered by itself. */
export function reasonsApart(
  rules: ProgramRules,
  held: Held,
  offerings: OfferingReasons,
): Reason[] {
  const { offering } = held.holding;
  return ranked([...noCredit(rules, held), ...objections(held), ...offerings.of(offering)]);
}

/** Is learning used by what is placed, or by a completed program that enters as a block? */
function counts({ placed, beside }: Fit, id: string): boolean {
  const blocks = beside?.blocks ?? [];
  return [...placed.map(({ award }) => award), ...blocks].some(({ microCredentials }) =>
    microCredentials.includes(id),
  );
}

/** Why a review of it would add nothing here: a grade is too low for it, or what it may bring counts in a program that is answered together with this one. */
function beyondReview(settled: Settled, id: string, own: readonly Award[]): Reason[] {
  if (counts(settled.possible, id)) return [];
  const low = lowForAll(settled, own, id);
  return low === null ? reviewElsewhere(settled, id, own) : [low];
}

function reviewElsewhere(settled: Settled, id: string, own: readonly Award[]): Reason[] {
  const { rules, possible } = settled;
  if (possible.beside === undefined) return [];
  const award = own.find((award) => entrances(settled, { kind: "award", award }).length > 0);
  const taken =
    award === undefined ? null : takenElsewhere({ rules, certain: possible }, award, id);
  return taken === null ? [] : [taken];
}

/** The decisions in force that give exactly this learning no credit in the program. */
function noCredit(rules: ProgramRules, { decisions }: Held): Reason[] {
  return [...decisions].flatMap(([agreement, { inForce }]) => {
    const { data } = agreement;
    if (inForce === "false" || namedIn(data).length > 1 || !givesNoneIn(rules, data)) return [];
    const args = { agreement: agreement.id, on: data.assessed.on };
    return [reasonBy("agreement-no-credit", args, agreement, ["decision"], "decision")];
  });
}

/** Does a decision that concerns the program refuse all credit, or give results there that are worth nothing? */
function givesNoneIn({ model }: ProgramRules, data: Agreement): boolean {
  if (data.decision === "no-credit") return true;
  const bank = model.banks.find(({ id }) => id === data.bank);
  if (bank === undefined || data.decision === "waiver") return false;
  const usable = (data.results ?? []).filter((one) => admits(data, one, model.program, bank));
  return usable.length > 0 && usable.every(givesNothing);
}

/** By rank, each once. */
export function rankedCodes(codes: readonly ReasonCode[]): ReasonCode[] {
  return [...new Set(codes)].sort((a, b) => reasonRank(a) - reasonRank(b));
}

function ranked(reasons: readonly Reason[]): Reason[] {
  const first = new Map<ReasonCode, Reason>();
  for (const reason of reasons) if (!first.has(reason.code)) first.set(reason.code, reason);
  return [...first.values()].sort((a, b) => reasonRank(a.code) - reasonRank(b.code));
}
