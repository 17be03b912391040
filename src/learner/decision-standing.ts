import { reasonBy, ruleAt } from "../award/citation.ts";
import { supersededBy } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { type Truth, truth } from "../kernel/truth.ts";
import { within } from "./holding.ts";
import { type Minimum, type Standing, sound } from "./standing.ts";

type Agreement = Document<"agreement">;

/** May a recorded decision be applied to a holding, and was it in force, whatever the learner's grade? */
export interface DecisionStanding extends Standing {
  readonly inForce: Truth;
}

/** From which day each recorded decision is superseded by a later one. */
export class Superseded {
  private readonly days = new Map<string, CivilDate | null>();
  private readonly asOf: CivilDate;

  constructor(agreements: readonly Agreement[], asOf: CivilDate) {
    this.asOf = asOf;
    for (const { data, effective } of agreements) {
      const day = effective.from ?? null;
      for (const id of supersededBy(data)) {
        const known = this.days.get(id);
        const earlier =
          known === undefined || (known !== null && compareText(day ?? "", known) < 0);
        if (earlier) this.days.set(id, day);
      }
    }
  }

  /** The day from which it is; null where it never is, or always was. */
  from(id: string): CivilDate | null {
    return this.days.get(id) ?? null;
  }

  /** Was the decision superseded by the day? Where no day is recorded, unknown if it ever stood by itself. */
  by({ id, effective }: Pick<Agreement, "id" | "effective">, day: CivilDate | null): Truth {
    const from = this.days.get(id);
    if (from === undefined) return "false";
    if (day !== null) return truth(compareText(from ?? "", day) <= 0);
    if (compareText(from ?? "", effective.from ?? "") <= 0) return "true";
    return compareText(from ?? "", this.asOf) > 0 ? "false" : "unknown";
  }
}

/** Was the decision in effect on the day? Unknown where no day is recorded (semantics, section 8). */
export function inForce(
  agreement: Agreement,
  title: string,
  day: CivilDate | null,
  superseded: Superseded,
): DecisionStanding {
  const replaced = superseded.by(agreement, day);
  if (replaced === "true") return { usable: "false", inForce: "false", reasons: [] };
  const inTime = within(agreement.effective, day);
  const usable = inTime === "true" && replaced === "unknown" ? "unknown" : inTime;
  if (usable === "true") return { ...sound, inForce: "true" };
  const { from = null, to = null } = agreement.effective;
  const ended = usable === "false" && day !== null && to !== null && compareText(to, day) < 0;
  const reason = ended
    ? reasonBy(
        "agreement-expired",
        { agreement: agreement.id, to },
        agreement,
        ["effective", "to"],
        "effective",
      )
    : reasonBy(
        "outside-window",
        { item: title, from, to, agreement: agreement.id },
        agreement,
        ["effective"],
        "effective",
      );
  return { usable, inForce: usable, reasons: [reason] };
}

/** The least grade that a decision asks for; undefined where it states none. */
export function minimumOf(agreement: Agreement): Minimum | undefined {
  const grade = agreement.data.conditions?.minimumGrade;
  if (grade === undefined) return undefined;
  const place = () => ruleAt(agreement, ["conditions", "minimumGrade"], "conditions");
  return { grade, place };
}
