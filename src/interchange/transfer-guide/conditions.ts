import { Rational } from "../../kernel/rational.ts";
import { escaped, unescaped } from "./escaped.ts";

/** Conditions on a decision, as a guide writes them in one cell. */
export interface Conditions {
  readonly minimumGrade?: Rational | string | undefined;
  readonly complete?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

const grade = /^minimum grade(?: of)? ("(?:[^"\\]|\\.)*"|[^\s;"][^;"]*?)\s*(?:;\s*|$)/i;
const complete = /^complete ([a-z0-9][a-z0-9.-]*(?:, [a-z0-9][a-z0-9.-]*)*)\s*(?:;\s*|$)/i;
const remark = /^note: /i;

/** Reads `Minimum grade 65%; complete bridge-id; note: …`; what is written otherwise is the note as it stands. Null for no condition. */
export function readConditions(text: string): Conditions | null {
  let rest = text.trim();
  if (rest === "") return null;
  const graded = grade.exec(rest);
  rest = rest.slice(graded?.[0].length ?? 0);
  const completed = complete.exec(rest);
  rest = rest.slice(completed?.[0].length ?? 0).replace(remark, "");
  return {
    minimumGrade: graded === null ? undefined : gradeOf(graded[1] ?? ""),
    complete: completed?.[1]?.split(", "),
    note: rest === "" ? undefined : rest,
  };
}

/** Conditions as `readConditions` takes them. */
export function conditionWords({ minimumGrade, complete: bridges, note }: Conditions): string {
  const parts = [
    ...(minimumGrade === undefined ? [] : [`Minimum grade ${gradeWords(minimumGrade)}`]),
    ...(bridges === undefined || bridges.length === 0 ? [] : [`complete ${bridges.join(", ")}`]),
  ];
  if (note === undefined) return parts.join("; ");
  const ambiguous = [grade, complete, remark].some((pattern) => pattern.test(note));
  return [...parts, ambiguous ? `note: ${note}` : note].join("; ");
}

function gradeOf(text: string): Rational | string {
  const share = /^(\d{1,3}(?:\.\d{1,20})?)\s*%$/.exec(text)?.[1];
  const value = share === undefined ? null : Rational.parse(share);
  if (value !== null) return value.over(Rational.of(100));
  return text.startsWith('"') ? unescaped(text.slice(1, -1)) : text;
}

function gradeWords(value: Rational | string): string {
  if (value instanceof Rational) return `${value.times(Rational.of(100)).toDecimal()}%`;
  const plain = /^[^\s;"%][^;"%]*$/.test(value) && value.trim() === value;
  return plain ? value : `"${escaped(value, /[\\"]/g)}"`;
}
