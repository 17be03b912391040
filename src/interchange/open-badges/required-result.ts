import { mayBeGrade } from "../../documents/shares.ts";
import { Rational } from "../../kernel/rational.ts";
import { isStated } from "../amount.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** What has to be reached in a result. */
export interface RequiredResult {
  /** A share of the whole, such as `60%`. */
  readonly passMark: string | undefined;
  /** The least grade, where it is no share of a whole. */
  readonly least: LeastGrade | null;
}

/** A grade that has to be reached, and where it is stated. */
export interface LeastGrade {
  readonly grade: string;
  readonly at: Cursor;
}

/** The least and the greatest mark that a result can be, as far as they are stated as numbers. */
interface Range {
  readonly min: Rational | null;
  readonly max: Rational | null;
}

/** The least result: a share where the scale says of what, else a grade. What of the scale no document can hold is told. */
export function requiredResult(result: Cursor, type: string): RequiredResult {
  const range = {
    min: numberIn(result.text("valueMin")),
    max: numberIn(result.text("valueMax")),
  };
  result.get("allowedValue")?.lose("a micro-credential states no list of grades");
  const required = requiredIn(result);
  const passMark = required === null ? null : shareIn(required.grade, type, range);
  const isShort = passMark === null || (range.min !== null && !range.min.isZero);
  if (isShort) loseEnd(result, "valueMin");
  if (passMark === null) loseEnd(result, "valueMax");
  if (passMark !== null) return { passMark, least: null };
  return { passMark: undefined, least: required === null ? null : asGrade(required, type) };
}

/** Tells an end of a range of marks, where it is stated. */
function loseEnd(result: Cursor, key: "valueMin" | "valueMax"): void {
  const end = result.get(key);
  if (isStated(end)) end?.lose("a micro-credential states no range of marks");
}

/** The value or the level of a rubric that has to be reached. */
function requiredIn(result: Cursor): LeastGrade | null {
  const value = result.text("requiredValue");
  const at = result.get(value === null ? "requiredLevel" : "requiredValue");
  if (at === null) return null;
  const grade = value ?? levelNamed(result, at.asText());
  if (grade !== null) return { grade, at };
  at.lose("the result has no such level");
  return null;
}

/** The name of a level of a rubric. */
function levelNamed(result: Cursor, id: string | null): string | null {
  const level = result
    .list("rubricCriterionLevel")
    .find((item) => item.isObject && item.text("id", "@id") === id);
  return level?.text("level", "name") ?? null;
}

/** What has to be reached as a percentage of the whole; null where it is none, or no document could state it. */
function shareIn(required: string, type: string, range: Range): string | null {
  const value = numberIn(required);
  const whole = required.endsWith("%") ? hundred : wholeOf(type, range);
  if (value === null || whole === null || !whole.isPositive || !whole.atLeast(value)) return null;
  const percent = value.times(hundred).over(whole).toDecimal();
  return /^\d+(\.\d+)?$/.test(percent) ? `${percent}%` : null;
}

/** What the whole is: of percentages 100, or 1 where they end there; of other marks the greatest, where they begin with 0. */
function wholeOf(type: string, { min, max }: Range): Rational | null {
  if (type !== "Percent") return min?.isZero === true ? max : null;
  if (max === null) return hundred;
  return max.equals(hundred) || max.equals(Rational.one) ? max : null;
}

/** What has to be reached as a grade; null, and told, where it is a number that no grade is. */
function asGrade(required: LeastGrade, type: string): LeastGrade | null {
  if (type === "Percent" && numberIn(required.grade) !== null)
    required.at.lose("it is no percentage of the range that the file states");
  else if (mayBeGrade(required.grade)) return required;
  else
    required.at.lose("it is no grade from 0 to 100, and the file does not say of how much it is");
  return null;
}

/** A number or percentage in a text of reasonable length. */
function numberIn(text: string | null): Rational | null {
  return text === null || text.length > 40 ? null : Rational.parse(text.replace(/\s*%$/, ""));
}

const hundred = Rational.of(100);
