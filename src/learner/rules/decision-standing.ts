import { reasonBy, ruleAt } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import { type Truth, truth } from "../../kernel/truth.ts";
import type { Grounds } from "./grounds.ts";
import { within } from "./holding.ts";
import { type Minimum, type Standing, sound } from "./standing.ts";

type Agreement = Document<"agreement">;

/** May a recorded decision be applied to a holding, and was it in force, whatever the learner's grade? */
export interface DecisionStanding extends Standing {
  readonly inForce: Truth;
}

/** Was the decision in effect on the day? Unknown where no day is recorded (semantics, section 8). */
export function inForce(
  agreement: Agreement,
  title: string,
  day: CivilDate | null,
  grounds: Pick<Grounds, "superseded" | "catalogue">,
): DecisionStanding {
  const replaced = replacedBy(grounds, agreement, day);
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

/** Was the decision superseded by the day? Where no day is recorded, unknown if it ever stood by itself. */
function replacedBy(
  { superseded, catalogue: { asOf } }: Pick<Grounds, "superseded" | "catalogue">,
  { id, effective }: Agreement,
  day: CivilDate | null,
): Truth {
  if (day !== null) return truth(superseded.by(id, day));
  const from = superseded.from(id);
  if (from === undefined) return "false";
  if (compareText(from ?? "", effective.from ?? "") <= 0) return "true";
  return superseded.by(id, asOf) ? "unknown" : "false";
}

/** The least grade that a decision asks for; undefined where it states none. */
export function minimumOf(agreement: Agreement): Minimum | undefined {
  const grade = agreement.data.conditions?.minimumGrade;
  if (grade === undefined) return undefined;
  const place = () => ruleAt(agreement, ["conditions", "minimumGrade"], "conditions");
  return { grade, place };
}
