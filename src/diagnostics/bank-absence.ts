import type { CivilDate, Period } from "../kernel/date.ts";

/** A credit bank that a program honours and that takes no part, and why. */
export interface BankAbsence {
  readonly bank: string;
  /** `dates`: no edition is in effect on the day; `errors`: its document cannot be used; `narrowed`: others were asked for; `missing`: there is none. */
  readonly why: "dates" | "errors" | "narrowed" | "missing";
  /** When its editions are in effect. */
  readonly periods: readonly Period[];
}

/** Why no credit bank serves a program, in words. */
export function absenceSentence(
  absences: readonly BankAbsence[],
  institution: string | null,
  asOf: CivilDate,
): string {
  if (absences.length === 0) {
    return institution === null
      ? "it honours no credit bank"
      : `the workspace has no credit bank of its institution ${institution}`;
  }
  return absences.map((one) => `${one.bank} ${reasonOf(one, asOf)}`).join("; ");
}

function reasonOf({ why, periods }: BankAbsence, asOf: CivilDate): string {
  switch (why) {
    case "dates": {
      const stated = periods.map(({ from, to }) => `${from ?? "…"} to ${to ?? "…"}`);
      return `is not in effect on ${asOf} (${stated.join("; ")})`;
    }
    case "errors":
      return "has errors in its document";
    case "narrowed":
      return "is not among the banks asked for";
    case "missing":
      return "is not in the workspace";
  }
}
