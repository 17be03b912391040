import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { addMonths, type CivilDate } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import { all, type Truth, truth } from "../../kernel/truth.ts";
import {
  fails,
  type GradeBands,
  gradeDoubt,
  gradeMinimum,
  guaranteesEach,
  reachesGrade,
} from "../../policy/grade.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import type { Holding } from "./holding.ts";

type Bank = DocumentOnDay<"credit-bank">;

/** May a holding be used: surely, possibly, or not; and why not surely. */
export interface Standing {
  readonly usable: Truth;
  /** One for each fact that stands against it, or is not known: of one code there may be several. */
  readonly reasons: readonly Reason[];
}

/** Nothing stands against it. */
export const sound: Standing = { usable: "true", reasons: [] };

/** Several conditions as one. */
export function together(standings: readonly Standing[]): Standing {
  return {
    usable: all(standings.map(({ usable }) => usable)),
    reasons: standings.flatMap(({ reasons }) => reasons),
  };
}

/** Was it completed within the edition's effective dates? */
export function windowStanding({ offering, inWindow }: Holding): Standing {
  if (inWindow === "true") return sound;
  const { from = null, to = null } = offering.effective;
  const args = { item: offering.data.title, from, to };
  return {
    usable: inWindow,
    reasons: [reasonBy("outside-window", args, offering, ["effective"], "effective")],
  };
}

/** Is it recent enough for the bank on the day? Unknown where no day of completion is recorded (semantics, section 8). */
export function currencyStanding(bank: Bank, { entry }: Holding, day: CivilDate): Standing {
  const { staleAfterMonths: months, onStale = "review", source } = bank.data.currency ?? {};
  if (months === undefined || months === null) return sound;
  const { completedOn } = entry;
  const fresh = completedOn !== null && compareText(day, addMonths(completedOn, months)) <= 0;
  if (fresh) return sound;
  const path = ["currency", "staleAfterMonths"];
  return {
    usable: completedOn !== null && onStale === "deny" ? "false" : "unknown",
    reasons: [
      reasonBy("stale", { completedOn, months }, bank, path, "currency.staleAfterMonths", source),
    ],
  };
}

/** A least grade and the place that states it; the grade null where nothing but a pass is asked for. */
export interface Minimum {
  readonly grade: string | Rational | null;
  readonly place: () => Pick<Reason, "rule" | "source" | "at">;
}

/** Does the recorded grade reach a minimum, or is it a pass where none is asked for? */
export function gradeStanding(
  { entry, offering }: Holding,
  minimum: Minimum,
  scale: GradeBands | null,
): Standing {
  const { grade: recorded } = entry;
  const least = minimum.grade === null ? null : gradeMinimum(minimum.grade);
  const usable =
    least === null ? truth(!fails(recorded, scale)) : reachesGrade(recorded, least, scale);
  if (usable === "true") return sound;
  const place = minimum.place();
  if (usable === "false" || least === null) {
    const args = { grade: recorded ?? "", minimum: least === null ? "a pass" : written(least) };
    return { usable, reasons: [{ code: "grade-low", args, ...place }] };
  }
  const doubt = gradeDoubt(recorded, least, scale);
  const args = { item: offering.data.title, minimum: written(least), ...doubt };
  return { usable, reasons: [{ code: "grade-unknown", args, ...place }] };
}

/**
 * Did every competency reach the bank's minimum: by its mark, or by a pass rule that sees to it? A mark that cannot be
 * told to reach it, or to fall short, leaves standing what the pass rule sees to.
 */
export function marksStanding(bank: Bank, holding: Holding, scale: GradeBands | null): Standing {
  const each = bank.data.grade?.perCompetency;
  if (each === undefined || each === null) return sound;
  const { offering, entry } = holding;
  const least = gradeMinimum(each);
  const byRule = guaranteesEach(offering.data.passRule, each, scale);
  const marks = offering.data.competencies.map(({ id }) => {
    const mark = entry.marks.get(id) ?? null;
    const byMark = reachesGrade(mark, least, scale);
    return { id, mark, reached: byMark === "unknown" ? byRule : byMark };
  });
  const usable = all(marks.map(({ reached }) => reached));
  if (usable === "true") return sound;
  const path = ["grade", "perCompetency"];
  const rule = "grade.perCompetency";
  const source = bank.data.grade?.source;
  const minimum = written(least);
  const low = marks.find(({ reached }) => reached === "false");
  if (low !== undefined) {
    const args = { grade: `${low.mark ?? ""} (${low.id})`, minimum };
    return { usable, reasons: [reasonBy("grade-low", args, bank, path, rule, source)] };
  }
  const open = marks.filter(({ reached }) => reached === "unknown");
  const reasons = open.map(({ id: competency, mark }) => {
    const doubt = gradeDoubt(mark, least, scale);
    const args = { item: offering.data.title, competency, minimum, ...doubt };
    return reasonBy("grade-unknown", args, bank, path, rule, source);
  });
  return { usable, reasons };
}

/** A least grade as it is read: a number is a percentage. */
const written = (least: string | Rational) => (typeof least === "string" ? least : `${least} %`);
