import type { Document } from "../../documents/document.ts";
import { Touch } from "../../ladder/touch.ts";
import type { Grounds } from "./grounds.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The courses of a program that may have to do with an offering, whichever edition of it a learner holds. */
export class Near {
  private readonly grounds: Grounds;
  private readonly usable: readonly Course[];
  private readonly ofTheDay: Touch;
  private readonly known = new Map<Offering, readonly Course[]>();
  private readonly numbers = new Map<Offering, number>();

  constructor(grounds: Grounds, usable: readonly Course[]) {
    this.grounds = grounds;
    this.usable = usable;
    this.ofTheDay = new Touch(grounds.candidates, usable);
  }

  /** In the order of the courses. */
  courses(offering: Offering): readonly Course[] {
    const known = this.known.get(offering) ?? this.find(offering);
    this.known.set(offering, known);
    return known;
  }

  /** A number for each edition, for keys. */
  number(offering: Offering): number {
    const known = this.numbers.get(offering) ?? this.numbers.size;
    this.numbers.set(offering, known);
    return known;
  }

  private find(offering: Offering): readonly Course[] {
    const { grounds, ofTheDay, usable } = this;
    const touch = grounds.isOfTheDay(offering)
      ? ofTheDay
      : new Touch(grounds.candidatesOf(offering), usable);
    return touch.meeting(offering, grounds.graph);
  }
}
