import type { CivilDate } from "../../../kernel/date.ts";
import { compareText } from "../../../kernel/order.ts";
import { Rational } from "../../../kernel/rational.ts";
import type { Answer } from "../columns.ts";
import type { FoundGrid } from "./found-grid.ts";

/** What one row of a grid says. */
export interface GridAnswer {
  /** The number of its row on the sheet, or of its line. */
  readonly row: number;
  readonly outcome: string;
  readonly answer: Answer;
  /** Addresses of the competencies, together where there are several; empty for none. */
  readonly competencies: readonly string[];
  /** How much of the outcome is met; null where it is not said. */
  readonly share: Rational | null;
  readonly evidence: string;
  readonly comment: string;
  readonly initials: string;
  readonly date: CivilDate | null;
}

/** Why a row contradicts itself; null where it does not. */
export function contradiction({ answer, share, competencies }: GridAnswer): string | null {
  const { zero, one } = Rational;
  const said = share === null ? "" : `${share.times(Rational.of(100))} %`;
  if (share !== null) {
    if (answer === "all" && !share.equals(one)) return `all, and ${said}`;
    if (answer === "none" && !share.equals(zero)) return `none, and ${said}`;
    const partly = share.moreThan(zero) && one.moreThan(share);
    if (answer === "part" && !partly) return `part, and ${said}`;
  }
  if (answer !== "none" && competencies.length === 0) return `${answer}, but by no competency`;
  return null;
}

/** Why two rows about one outcome cannot both stand; null where they can. */
export function conflict(
  a: GridAnswer,
  b: GridAnswer,
  rowName: FoundGrid["rowName"],
): string | null {
  if ((a.answer === "none") !== (b.answer === "none"))
    return `${rowName} ${a.row} says ${a.answer}, ${rowName} ${b.row} says ${b.answer}`;
  if (a.answer === "none" || !sameEvidence(a, b) || sameExtent(a, b)) return null;
  return `${rowName}s ${a.row} and ${b.row} say different things about the same competency`;
}

/** Do two rows say the same? */
export function repeats(a: GridAnswer, b: GridAnswer): boolean {
  return sameEvidence(a, b) && sameExtent(a, b);
}

/** The same for rows that rest on the same competencies. */
export function evidenceKey({ competencies }: Pick<GridAnswer, "competencies">): string {
  return [...competencies].sort(compareText).join(" ");
}

function sameEvidence(a: GridAnswer, b: GridAnswer): boolean {
  return evidenceKey(a) === evidenceKey(b);
}

function sameExtent(a: GridAnswer, b: GridAnswer): boolean {
  const key = ({ answer, share }: GridAnswer) => `${answer} ${answer === "part" ? share : ""}`;
  return key(a) === key(b);
}
