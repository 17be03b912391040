import { admits } from "../../award/agreements.ts";
import type { Document } from "../../documents/document.ts";
import { groupBy } from "../../kernel/group.ts";
import { compareText, firstOf, sorted } from "../../kernel/order.ts";
import type { ProgramModel } from "../../ladder/program-model.ts";
import { compareGrades, type GradeBands } from "../../policy/grade.ts";
import type { Entry } from "../record.ts";
import type { Grounds } from "../rules/grounds.ts";
import type { Held } from "../rules/held.ts";
import type { Holding } from "../rules/holding.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import type { Standing } from "../rules/standing.ts";

/** What counts of records of one micro-credential or course: the highest grade, then the latest, then the first row. */
export function bestOf<T>(
  records: readonly T[],
  entryOf: (record: T) => Entry,
  scale: GradeBands | null,
): T {
  const [best] = sorted(
    records,
    firstOf<T>(
      (a, b) => compareGrades(entryOf(a).grade, entryOf(b).grade, scale),
      (a, b) => compareText(entryOf(b).completedOn ?? "", entryOf(a).completedOn ?? ""),
    ),
  );
  if (best === undefined) throw new Error("there is no record to choose from");
  return best;
}

/**
 * The best record of each edition that is held of one micro-credential, the best of all first: which of them counts is
 * for the allocation to choose. Others that neither a bank nor a decision may use are left out.
 */
export function bestEditions(
  records: readonly Held[],
  { model, scale }: Pick<ProgramRules, "model" | "scale">,
  grounds: Grounds,
): readonly Held[] {
  const best = (some: readonly Held[]) =>
    bestOf(mostUsable(some, model, grounds), ({ holding }) => holding.entry, scale);
  const first = best(records);
  const byEdition = groupBy(records, ({ holding }) => holding.offering);
  byEdition.delete(first.holding.offering);
  return [first, ...[...byEdition.values()].map(best).filter(mayBeUsed)];
}

function mayBeUsed({ banks, decisions }: Held): boolean {
  return [...banks.values(), ...decisions.values()].some(({ usable }) => usable !== "false");
}

const truths = ["true", "unknown", "false"] as const;

/**
 * The records that some bank surely may use; else those that some bank may; else all. Of these, those to which a
 * recorded decision that gives credit in the program surely applies come before those to which one may: completing it
 * again after the decision ended, or in an edition of other substance, takes nothing away.
 */
function mostUsable(
  records: readonly Held[],
  model: ProgramModel,
  grounds: Grounds,
): readonly Held[] {
  if (records.length < 2) return records;
  const byBanks = leastOf(records, ({ banks }) => [...banks.values()]);
  return leastOf(byBanks, ({ decisions, holding }) =>
    [...decisions].flatMap(([agreement, standing]) => {
      if (!names(agreement, holding) || !givesCredit(agreement, model)) return [];
      const { usable } = standing;
      const isOpen = usable === "true" && isOutdated(agreement, holding, grounds);
      return [{ usable: isOpen ? "unknown" : usable }];
    }),
  );
}

/** Is what is held of another substance than the decision about it alone was made on? */
function isOutdated(
  agreement: Document<"agreement">,
  { offering }: Holding,
  grounds: Grounds,
): boolean {
  return grounds
    .decisionsAbout(agreement.data.bank, [offering])
    .some((decision) => decision.agreement === agreement && decision.outdated !== null);
}

/** The records with the best standing among those that are looked at; all are alike where there is none. */
function leastOf(
  records: readonly Held[],
  standings: (record: Held) => readonly Pick<Standing, "usable">[],
): readonly Held[] {
  const ranks = records.map((record) =>
    Math.min(truths.length, ...standings(record).map(({ usable }) => truths.indexOf(usable))),
  );
  const best = ranks.reduce((least, rank) => Math.min(least, rank), truths.length);
  return records.filter((_, index) => ranks[index] === best);
}

/** Does a decision name what is held itself, in its edition? */
function names({ data }: Document<"agreement">, { offering }: Holding): boolean {
  return data.microCredentials.some(
    ({ id, edition }) =>
      id === offering.id && (edition === undefined || edition === offering.edition),
  );
}

function givesCredit({ data }: Document<"agreement">, model: ProgramModel): boolean {
  const bank = model.banks.find(({ id }) => id === data.bank);
  if (bank === undefined || data.decision === "no-credit") return false;
  return (data.results ?? []).some((result) => admits(data, result, model.program, bank));
}
