import type { Doubt } from "../competency/doubt.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import { round } from "../policy/rounding.ts";
import { commonAttributes, setName } from "./attributes.ts";
import type { Award } from "./award.ts";
import type { BankRules } from "./bank-rules.ts";
import { gateDoubts } from "./set-doubts.ts";

type Offering = Document<"micro-credential">;

/** Unassigned credit sized by an offering's hours: one award for each subject, and one more where unclear hours might carry more. */
export function unassignedAwards(rules: BankRules, m: Offering): Award[] {
  const { bank, rounding } = rules;
  const gates = rules.gates(m).passes;
  const year = m.data.level?.year ?? null;
  const allowed = bank.data.unassigned?.allowed === true;
  if (!allowed || rounding === null || gates === "false" || year === null) return [];
  const { low, high } = rules.ceiling(m);
  const now = round(low, rounding);
  const atMost = high === null ? Rational.zero : round(high, rounding);
  const sure = bank.data.unassigned?.status === "eligible" && gates === "true";
  return receivingSubjects(rules, m).flatMap((subject) => {
    const award = (status: Award["status"], credits: Rational, suffix: "" | ":high"): Award => ({
      ...commonAttributes(rules, [m]),
      id: `unassigned:${subject}-${year}:${setName([m])}${suffix}`,
      type: "unassigned",
      status,
      unit: bank.data.unit ?? null,
      subject,
      level: year,
      tags: m.data.tags ?? [],
      credits,
      divisible: { step: rounding.step, least: greatest(rounding.least, rounding.step) },
      doubts: status === "review" ? doubts(rules, m, subject, year, suffix !== "") : [],
      at: placeOf(m, "hours"),
    });
    return [
      ...(now.isPositive ? [award(sure ? "eligible" : "review", now, "")] : []),
      ...(atMost.moreThan(now) ? [award("review", atMost, ":high")] : []),
    ];
  });
}

/** The offering's subjects as the bank's institution calls them, each once. */
function receivingSubjects({ bank }: BankRules, m: Offering): string[] {
  const mapped = bank.data.unassigned?.subjects ?? {};
  const received = (m.data.subjects ?? []).map((subject) =>
    Object.hasOwn(mapped, subject) ? (mapped[subject] ?? subject) : subject,
  );
  return [...new Set(received)];
}

function doubts(
  rules: BankRules,
  m: Offering,
  subject: string,
  level: number,
  high: boolean,
): Doubt[] {
  const asked = gateDoubts(rules, m);
  if (high) {
    const args = { fact: "hours-kind", microCredential: m.id } as const;
    asked.push({ for: "provider", fact: "hours-kind", args, at: placeOf(m, "hours") });
  }
  if ((rules.bank.data.unassigned?.status ?? "review") === "review") {
    const args = { fact: "unassigned", subject, level } as const;
    asked.push({ for: "faculty", fact: "unassigned", args, at: placeOf(rules.bank, "unassigned") });
  }
  return asked;
}
