import type { CivilDate } from "../../kernel/date.ts";
import type { Entry } from "../record.ts";
import { Lot } from "./lot.ts";
import { type Row, rowParts } from "./row.ts";
import type { RowTerms, Thing } from "./row-terms.ts";

/** A lot that can be sent to another thread: it brings the values of its rows with it. */
export interface PlainLot {
  /** Without anything between them, as UTF-8. */
  readonly names: Uint8Array;
  /** Where each name ends. */
  readonly nameEnds: Int32Array;
  /** How many rows there are up to the end of each learner. */
  readonly ends: Int32Array;
  /** The parts of each row, as places in the lists of values, from 1; 0 for what is not stated. */
  readonly rows: Int32Array;
  readonly things: readonly Thing[];
  readonly days: readonly CivilDate[];
  readonly grades: readonly string[];
  readonly marks: readonly Entry["marks"][];
  readonly programs: readonly string[];
}

/** A list of the values that are in use, by the numbers they have here. */
class Used<T> {
  readonly values: T[] = [];
  private readonly places = new Map<number, number>();
  private readonly valueAt: (number: number) => T;

  constructor(valueAt: (number: number) => T) {
    this.valueAt = valueAt;
  }

  place(number: number): number {
    const known = this.places.get(number);
    if (known !== undefined) return known;
    const place = this.values.push(this.valueAt(number));
    this.places.set(number, place);
    return place;
  }
}

/** Makes a lot plain. */
export function plainLot(lot: Lot, terms: RowTerms): PlainLot {
  const things = new Used((number) => terms.thingOf(number));
  const days = new Used((number) => terms.dayOf(number) as CivilDate);
  const grades = new Used((number) => terms.gradeOf(number) as string);
  const marks = new Used((number) => terms.marksOf(number));
  const programs = new Used((number) => terms.programOf(number));
  const rows = new Int32Array(lot.length * rowParts.length);
  for (let index = 0, at = 0; index < lot.length; index += 1) {
    const row = lot.table.get(index);
    rows[at++] = things.place(row.thing);
    rows[at++] = row.completedOn === 0 ? 0 : days.place(row.completedOn);
    rows[at++] = row.grade === 0 ? 0 : grades.place(row.grade);
    rows[at++] = row.marks === 0 ? 0 : marks.place(row.marks);
    rows[at++] = row.program === 0 ? 0 : programs.place(row.program);
    rows[at++] = row.catalog === 0 ? 0 : days.place(row.catalog);
  }
  return {
    names: lot.names.room.slice(0, lot.names.start(lot.size)),
    nameEnds: Int32Array.from({ length: lot.size }, (_, learner) => lot.names.end(learner)),
    ends: Int32Array.from({ length: lot.size }, (_, learner) => lot.end(learner)),
    rows,
    things: things.values,
    days: days.values,
    grades: grades.values,
    marks: marks.values,
    programs: programs.values,
  };
}

/** The lot that was made plain, in other terms; its lines stayed behind. */
export function lotFrom(plain: PlainLot, terms: RowTerms): Lot {
  const numbers = {
    thing: [0, ...plain.things.map((thing) => terms.thing(thing))],
    completedOn: [0, ...plain.days.map((day) => terms.day(day))],
    grade: [0, ...plain.grades.map((grade) => terms.grade(grade))],
    marks: [0, ...plain.marks.map((marks) => terms.mark(marks))],
    program: [0, ...plain.programs.map((program) => terms.programNumber(program))],
  };
  const part = (name: keyof typeof numbers, at: number) =>
    numbers[name][plain.rows[at] as number] as number;
  const lot = new Lot();
  let [from, at] = [0, 0];
  for (const [learner, to] of plain.nameEnds.entries()) {
    lot.begin({ bytes: plain.names, from, to }, 0);
    from = to;
    const end = (plain.ends[learner] as number) * rowParts.length;
    for (; at < end; at += rowParts.length) {
      const row: Row = {
        thing: part("thing", at),
        completedOn: part("completedOn", at + 1),
        grade: part("grade", at + 2),
        marks: part("marks", at + 3),
        program: part("program", at + 4),
        catalog: part("completedOn", at + 5),
      };
      lot.add(row);
    }
  }
  return lot;
}
