import type { Document } from "../../../documents/document.ts";
import type { WritingRun } from "./writing-run.ts";

/** What the unit of a result that states none depends on. */
interface Result {
  /** The course that is credited; null of credit for no course. */
  readonly course: Document<"course"> | null;
  /** The programs that it is restricted to; none where it may enter any. */
  readonly programs: readonly string[];
  readonly bank: string;
}

/**
 * The unit of a result that states none: that of its course, else the one of all programs that it may enter, else that
 * in which its bank gives credit. Null where none of these tells.
 */
export function unitOfResult(run: WritingRun, { course, programs, bank }: Result): string | null {
  if (course !== null) return course.data.unit;
  const found = run.find("credit-bank", bank);
  const entered =
    programs.length > 0
      ? programs.map((id) => run.find("program", id))
      : run.all("program").filter(({ data }) => honours(data, bank, found));
  const [unit = null, ...others] = new Set(entered.map((program) => program?.data.unit ?? null));
  return (others.length === 0 ? unit : null) ?? found?.data.unit ?? null;
}

/** Does a program honour a bank: one that it names, or where it names none, one of its institution? */
function honours(
  { banks, institution }: Document<"program">["data"],
  id: string,
  bank: Document<"credit-bank"> | null,
): boolean {
  return banks === undefined
    ? institution === bank?.data.institution
    : banks?.includes(id) === true;
}
