/** Section 7: verdicts and credits, read independently of the implementation. */
import { type Award, agreementNames, agreementsInEffect } from "./agreements.ts";
import { type Bound, fits, optimum } from "./allocation.ts";
import { candidates } from "./awards.ts";
import { evidence } from "./evidence.ts";
import { type Fraction, max, toNumber, ZERO } from "./fraction.ts";
import { gates } from "./gates.ts";
import { type Doc, idOf, list, stated, type World, world } from "./reading.ts";
import { compared } from "./relation.ts";
import { usableCourses } from "./requirements.ts";

export type Answer = {
  readonly pairs: Record<string, { verdict: string; certain: number; possible: number }>;
  readonly certain: number;
  readonly possible: number;
};

function banksOf(known: World, program: Doc, bankId: string | undefined): readonly Doc[] {
  const listed = stated(program, "banks") ? list(program, "banks") : undefined;
  return known
    .all("credit-bank")
    .filter((bank) =>
      listed === undefined ? bank.institution === program.institution : listed.includes(idOf(bank)),
    )
    .filter((bank) => bankId === undefined || idOf(bank) === bankId);
}

export function oracle(
  documents: readonly unknown[],
  asOf: string,
  programId: string,
  bankId?: string,
): Answer {
  const known = world(documents, asOf);
  const program = known.one("program", programId);
  if (program === undefined) {
    throw new Error(`no program ${programId} on ${asOf}`);
  }
  const banks = banksOf(known, program, bankId);
  const offerings = known.all("micro-credential").filter((m) => m.status !== "ceased");
  const awards = candidates(known, program, banks, offerings);
  const most = (some: readonly Award[], bound: Bound): Fraction =>
    optimum(known, program, banks, some, bound);
  const courses = usableCourses(known, program);

  const nothingKnown = (m: Doc): boolean =>
    banks.every(
      (bank) =>
        gates(bank, m) !== "fail" &&
        !agreementsInEffect(known, bank).some((a) => agreementNames(known, a, m)) &&
        !courses.some((c) => evidence(known, bank, c).relevant(m)),
    ) &&
    !courses.some((c) => compared(known, m, c)) &&
    !awards.some((award) => award.id.startsWith("unassigned:") && award.uses.includes(idOf(m)));

  const verdict = (m: Doc): string => {
    const using = awards.filter((award) => award.uses.includes(idOf(m)));
    const alone = using.filter((award) => award.uses.length === 1);
    const anyFits = (some: readonly Award[], bound: Bound): boolean =>
      some.some((award) => fits(known, program, banks, award, bound));
    const certain = using.filter((award) => award.status !== "review");
    if (
      anyFits(
        alone.filter((award) => award.status === "recognized"),
        "certain",
      )
    ) {
      return "recognized";
    }
    if (
      anyFits(
        alone.filter((award) => award.status === "eligible"),
        "certain",
      )
    ) {
      return "eligible";
    }
    if (
      anyFits(
        certain.filter((award) => award.uses.length > 1),
        "certain",
      )
    ) {
      return "cluster";
    }
    if (anyFits(using, "possible")) {
      return "review";
    }
    return nothingKnown(m) ? "not-assessed" : "no";
  };

  const credits = (m: Doc, bound: Bound): number => {
    const alone = candidates(known, program, banks, [m]);
    const clusters = new Map<string, Award[]>();
    for (const award of awards) {
      if (award.uses.length > 1 && award.uses.includes(idOf(m))) {
        const set = award.uses.join("+");
        clusters.set(set, [...(clusters.get(set) ?? []), award]);
      }
    }
    return toNumber(
      [alone, ...clusters.values()].map((some) => most(some, bound)).reduce(max, ZERO),
    );
  };

  return {
    pairs: Object.fromEntries(
      offerings.map((m) => [
        idOf(m),
        {
          verdict: verdict(m),
          certain: credits(m, "certain"),
          possible: credits(m, "possible"),
        },
      ]),
    ),
    certain: toNumber(most(awards, "certain")),
    possible: toNumber(most(awards, "possible")),
  };
}
