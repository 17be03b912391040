import type { CivilDate } from "../../kernel/date.ts";
import type { EarnedRoute, Entry } from "../record.ts";
import type { Row } from "./row.ts";
import { Terms } from "./terms.ts";

/** An item with its edition and route, as rows name it. */
export interface Thing {
  readonly item: string;
  readonly edition: string | null;
  readonly route: EarnedRoute | null;
}

/** The values that rows have, by number; 0 stands for what is not stated. */
export class RowTerms {
  private readonly things = new Terms<Thing>();
  private readonly named = new Terms<null>();
  /** The number of the item of each thing. */
  private readonly items: number[] = [];
  private readonly days = new Terms<CivilDate | null>([null]);
  /** The days as numbers in their order. */
  private readonly ranks: number[] = [0];
  private readonly grades = new Terms<string | null>([null]);
  private readonly marks = new Terms<Entry["marks"]>([new Map()]);
  private readonly programs = new Terms<string | null>([null]);

  /** A row by numbers. */
  row({ item, edition, route, completedOn, grade, marks, program, catalog }: Entry): Row {
    return {
      thing: this.thing({ item, edition, route }),
      completedOn: completedOn === null ? 0 : this.day(completedOn),
      grade: grade === null ? 0 : this.grade(grade),
      marks: marks.size === 0 ? 0 : this.mark(marks),
      program: program === null ? 0 : this.programNumber(program),
      catalog: catalog === null ? 0 : this.day(catalog),
    };
  }

  /** The number of a thing. */
  thing(thing: Thing): number {
    const { item, edition, route } = thing;
    return this.things.number([item, edition ?? "", route ?? ""].join("\0"), (number) => {
      this.items[number] = this.named.number(item, () => null);
      return thing;
    });
  }

  /** The number of a day. */
  day(day: CivilDate): number {
    return this.days.number(day, (number) => {
      this.ranks[number] = rankOf(day);
      return day;
    });
  }

  /** The number of a grade. */
  grade(grade: string): number {
    return this.grades.number(grade, () => grade);
  }

  /** The number of some marks, at least one. */
  mark(marks: Entry["marks"]): number {
    return this.marks.number([...marks].map((pair) => pair.join("=")).join("\0"), () => marks);
  }

  /** What a row says. */
  entry(row: Row): Entry {
    const { item, edition, route } = this.things.value(row.thing);
    return {
      item,
      edition,
      route,
      completedOn: this.days.value(row.completedOn),
      grade: this.grades.value(row.grade),
      marks: this.marks.value(row.marks),
      program: this.programs.value(row.program),
      catalog: this.days.value(row.catalog),
    };
  }

  /** A number for the item of a thing, whatever its edition and route. */
  itemOf(thing: number): number {
    return this.items[thing] ?? 0;
  }

  /** Do two of so many rows name one item? Each row is known by the number of its thing. */
  anyTwice(rows: number, thingOf: (row: number) => number): boolean {
    for (let one = 1; one < rows; one += 1) {
      const item = this.itemOf(thingOf(one));
      for (let other = 0; other < one; other += 1)
        if (this.itemOf(thingOf(other)) === item) return true;
    }
    return false;
  }

  /** The number of a program. */
  programNumber(id: string): number {
    return this.programs.number(id, () => id);
  }

  /** The id of a program by its number; the number is not 0. */
  programOf(number: number): string {
    return this.programs.value(number) ?? "";
  }

  /** A thing by its number. */
  thingOf(number: number): Thing {
    return this.things.value(number);
  }

  /** A grade by its number; null for 0. */
  gradeOf(number: number): string | null {
    return this.grades.value(number);
  }

  /** Marks by their number; none for 0. */
  marksOf(number: number): Entry["marks"] {
    return this.marks.value(number);
  }

  /** Where a day stands among all days, by its number: compare it with `rankOf`. 0 for 0. */
  rank(number: number): number {
    return this.ranks[number] as number;
  }

  /** A day by its number; null for 0. */
  dayOf(number: number): CivilDate | null {
    return this.days.value(number);
  }
}

/** A number for a day that is greater than those of all days before it: 20241231 for 2024-12-31. */
export function rankOf(day: CivilDate): number {
  return Number(day.replaceAll("-", ""));
}
