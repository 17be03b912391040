import type { CivilDate } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import { remembered } from "../../kernel/remembered.ts";
import type { EarnedRoute, Entry, RowFault, RowFaultCode } from "../record.ts";
import { cellOf } from "./cell.ts";
import type { Column, Columns } from "./columns.ts";
import { type DayOrder, needsOrder, readDay } from "./day-cell.ts";
import { readGrade } from "./grade.ts";

/** What the workspace holds, as far as rows name it. */
export interface KnownItems {
  readonly item: (id: string) => "micro-credential" | "course" | null;
  /** Has the item an edition of this name? */
  readonly edition: (item: string, edition: string) => boolean;
  /** Has the item a competency, or outcome, of this id? */
  readonly mark: (item: string, competency: string) => boolean;
  readonly program: (id: string) => boolean;
  /** The id of an item that a text may be a slip of the pen for. */
  readonly nearItem: (text: string) => string | null;
  /** The id of a program, likewise. */
  readonly nearProgram: (text: string) => string | null;
}

/** How rows are read. */
export interface EntryRules {
  readonly asOf: CivilDate;
  readonly days: DayOrder;
  /** Is a program said for rows that name none? */
  readonly programGiven: boolean;
  /** Why nothing can be said of a program on any day, as no bank serves it; null where one does. */
  readonly unserved?: (program: string) => string | null;
  /**
   * The day from which a program (null: every one that is said) has rules, where that is after an admission; null
   * where it had them.
   */
  readonly rulesBegin?: (program: string | null, admitted: CivilDate) => CivilDate | null;
}

/** Reads what rows say of an item, from their cells; the learner is left aside. */
export class EntryReader {
  private readonly columns: Columns;
  private readonly known: KnownItems;
  private readonly rules: EntryRules;
  private readonly dayOf: (cell: string) => CivilDate | null;
  private readonly nearItem: KnownItems["nearItem"];
  private readonly nearProgram: KnownItems["nearProgram"];
  private readonly gradeOf = remembered(readGrade);

  constructor(columns: Columns, known: KnownItems, rules: EntryRules) {
    this.columns = columns;
    this.known = known;
    this.rules = rules;
    this.nearItem = remembered(known.nearItem);
    this.nearProgram = remembered(known.nearProgram);
    this.dayOf = remembered((cell) => readDay(cell, rules.days));
  }

  /** What the row says; the first thing that is wrong with it where it cannot be used. */
  read(fields: readonly string[]): Entry | RowFault {
    const { item: column } = this.columns;
    const item = cellOf(fields[column.at] ?? "");
    if (item === "") return fault("item-missing", column, "the id of a micro-credential or course");
    if (this.known.item(item) === null) {
      const expected = "a micro-credential or course of the workspace";
      return fault("item-unknown", column, `${expected}${hint(this.nearItem(item))}`);
    }
    const named = this.names(fields, item);
    if ("code" in named) return named;
    const completedOn = this.day(fields, "completedOn");
    if (isFault(completedOn)) return completedOn;
    const catalog = this.day(fields, "catalog");
    if (isFault(catalog)) return catalog;
    const begin = catalog === null ? null : this.rules.rulesBegin?.(named.program, catalog);
    if (begin) {
      const expected = `a day from ${begin} on, when the program's rules begin`;
      return fault("admission-early", this.columns.others.catalog, expected);
    }
    const grade = this.grade(this.columns.others.grade, fields);
    if (isFault(grade)) return grade;
    const marks = this.marks(fields, item);
    if ("code" in marks) return marks;
    const route = this.route(fields);
    if (isFault(route)) return route;
    return { item, ...named, completedOn, grade, marks, route, catalog };
  }

  /** What other documents the row names. */
  private names(
    fields: readonly string[],
    item: string,
  ): Pick<Entry, "edition" | "program"> | RowFault {
    const { others } = this.columns;
    const edition = stated(others.edition, fields);
    if (edition !== null && !this.known.edition(item, edition))
      return fault("edition-unknown", others.edition, "an edition of the item, or nothing");
    const program = stated(others.program, fields);
    if (program === null && !this.rules.programGiven)
      return fault("program-missing", others.program, "the id of a program");
    if (program !== null && !this.known.program(program)) {
      const expected = `a program of the workspace${hint(this.nearProgram(program))}`;
      return fault("program-unknown", others.program, expected);
    }
    const unserved = program === null ? null : (this.rules.unserved?.(program) ?? null);
    if (unserved !== null) {
      const expected = `a program that a credit bank serves; ${unserved}`;
      return fault("program-unserved", others.program, expected);
    }
    return { edition, program };
  }

  private day(
    fields: readonly string[],
    name: "completedOn" | "catalog",
  ): CivilDate | null | RowFault {
    const column = this.columns.others[name];
    const { days, asOf } = this.rules;
    const cell = stated(column, fields);
    if (cell === null) return null;
    const day = this.dayOf(cell);
    if (day === null) {
      const order = days === "iso" && needsOrder(cell) ? "; --dates dmy or mdy reads others" : "";
      return fault("date-impossible", column, `${expectedDay[days]}${order}`);
    }
    return compareText(day, asOf) > 0 ? fault("date-future", column, `a day up to ${asOf}`) : day;
  }

  private grade(column: Column | undefined, fields: readonly string[]): string | null | RowFault {
    const cell = stated(column, fields);
    if (cell === null) return null;
    return (
      this.gradeOf(cell) ?? fault("grade-range", column, "0 to 100, a share as 85%, or a letter")
    );
  }

  private marks(fields: readonly string[], item: string): ReadonlyMap<string, string> | RowFault {
    const marks = new Map<string, string>();
    for (const column of this.columns.marks) {
      const mark = this.grade(column, fields);
      if (mark === null) continue;
      if (isFault(mark)) return mark;
      if (!this.known.mark(item, column.competency))
        return fault("mark-unknown", column, "no mark: the item has no such competency");
      marks.set(column.competency, mark);
    }
    return marks.size === 0 ? noMarks : marks;
  }

  private route(fields: readonly string[]): EarnedRoute | null | RowFault {
    const column = this.columns.others.route;
    const cell = stated(column, fields);
    if (cell === null) return null;
    const route = routes.get(cell.toLowerCase());
    return route ?? fault("route-unknown", column, "resident, transfer or plar");
  }
}

const noMarks: ReadonlyMap<string, string> = new Map();

const routes = new Map<string, EarnedRoute>(
  (["resident", "transfer", "plar"] as const).map((route) => [route, route]),
);

const expectedDay: Readonly<Record<DayOrder, string>> = {
  iso: "a day as YYYY-MM-DD",
  dmy: "a day as YYYY-MM-DD or DD/MM/YYYY",
  mdy: "a day as YYYY-MM-DD or MM/DD/YYYY",
};

const hint = (near: string | null) => (near === null ? "" : `; did you mean ${near}?`);

/** What a cell says; null where it is blank, or there is no such column. */
function stated(column: Column | undefined, fields: readonly string[]): string | null {
  if (column === undefined) return null;
  const cell = cellOf(fields[column.at] ?? "");
  return cell === "" ? null : cell;
}

function isFault(value: string | null | RowFault): value is RowFault {
  return value !== null && typeof value === "object";
}

function fault(code: RowFaultCode, column: Column | undefined, expected: string): RowFault {
  return { code, column: column?.heading ?? null, expected };
}
