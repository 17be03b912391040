import { reasonBy, ruleAt } from "../award/citation.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { within } from "./holding.ts";
import { type Minimum, type Standing, sound } from "./standing.ts";

type Agreement = Document<"agreement">;

/** From which day each recorded decision is superseded by a later one. */
export class Superseded {
  private readonly days = new Map<string, CivilDate | null>();

  constructor(agreements: readonly Agreement[]) {
    for (const { data, effective } of agreements) {
      const { supersedes = [] } = data;
      const day = effective.from ?? null;
      for (const id of typeof supersedes === "string" ? [supersedes] : supersedes) {
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

  /** Was the decision superseded by the day? Where no day is recorded, by any later decision. */
  by(id: string, day: CivilDate | null): boolean {
    const from = this.days.get(id);
    if (from === undefined) return false;
    return day === null || from === null || compareText(from, day) <= 0;
  }
}

/** Was the decision in effect on the day? Unknown where no day is recorded (semantics, section 8). */
export function inForce(
  agreement: Agreement,
  title: string,
  day: CivilDate | null,
  superseded: Superseded,
): Standing {
  if (superseded.by(agreement.id, day)) return { usable: "false", reasons: [] };
  const usable = within(agreement.effective, day);
  if (usable === "true") return sound;
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
    : reasonBy("outside-window", { item: title, from, to }, agreement, ["effective"], "effective");
  return { usable, reasons: [reason] };
}

/** The least grade that a decision asks for; undefined where it states none. */
export function minimumOf(agreement: Agreement): Minimum | undefined {
  const grade = agreement.data.conditions?.minimumGrade;
  if (grade === undefined) return undefined;
  const place = () => ruleAt(agreement, ["conditions", "minimumGrade"], "conditions");
  return { grade, place };
}
