import type { CivilDate } from "../kernel/date.ts";
import type { EarnedRoute, Entry } from "./record.ts";
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
  private readonly grades = new Terms<string | null>([null]);
  private readonly marks = new Terms<Entry["marks"]>([new Map()]);
  private readonly programs = new Terms<string | null>([null]);

  /** A row by numbers. */
  row({ item, edition, route, completedOn, grade, marks, program, catalog }: Entry): Row {
    const marked = marks.size === 0 ? null : [...marks].map((pair) => pair.join("=")).join("\0");
    return {
      thing: this.thing({ item, edition, route }),
      completedOn: numberOf(this.days, completedOn),
      grade: numberOf(this.grades, grade),
      marks: marked === null ? 0 : this.marks.number(marked, () => marks),
      program: numberOf(this.programs, program),
      catalog: numberOf(this.days, catalog),
    };
  }

  private thing(thing: Thing): number {
    const { item, edition, route } = thing;
    return this.things.number([item, edition ?? "", route ?? ""].join("\0"), (number) => {
      this.items[number] = this.named.number(item, () => null);
      return thing;
    });
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

  /** A number for the item of a row, whatever its edition and route. */
  itemOf({ thing }: Row): number {
    return this.items[thing] ?? 0;
  }

  /** The number of a program. */
  programNumber(id: string): number {
    return this.programs.number(id, () => id);
  }

  /** The id of a program by its number; the number is not 0. */
  programOf(number: number): string {
    return this.programs.value(number) ?? "";
  }

  /** A day by its number; null for 0. */
  dayOf(number: number): CivilDate | null {
    return this.days.value(number);
  }
}

const numberOf = <T extends string>(terms: Terms<T | null>, value: T | null) =>
  value === null ? 0 : terms.number(value, () => value);
