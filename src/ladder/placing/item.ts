import type { AllocatableAward } from "../../allocation/problem.ts";
import { courseAttributes } from "../../award/attributes.ts";
import type { Award } from "../../award/award.ts";
import type { Filterable } from "../../award/filter.ts";
import type { Document } from "../../documents/document.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { CreditUnits } from "./credit-units.ts";

/** A course that a learner has already earned; each course once. */
export interface EarnedCourse {
  readonly course: Document<"course">;
  readonly route: "resident" | "transfer" | "plar";
  /** The grade as it was recorded; null where it is not known. */
  readonly grade: string | null;
  /** What it brought; the credits of the course where absent. */
  readonly credits?: Rational;
}

/** A candidate award, or a course already earned. */
export type Learned =
  | { readonly kind: "award"; readonly award: Award }
  | { readonly kind: "earned"; readonly earned: EarnedCourse };

/** Something that may count in a completed program, as the program which that enters sees it. */
export interface Content {
  readonly item: Learned;
  /** Every route by which it comes there. */
  readonly routes: readonly string[];
  /** Are its grades known there? */
  readonly graded: boolean;
}

/** A completed program that stands as one piece of credit in another. */
export interface Block {
  readonly kind: "block";
  readonly program: ProgramModel;
  /** All that may count in it, in further programs that have entered it too. */
  readonly content: readonly Content[];
}

/** What is placed: a candidate award, a course already earned, or a completed program as one block. */
export type Item = Learned | Block;

/** What requirements, limits and exceptions look at. */
export type Seen = Filterable & Pick<Award, "unit" | "microCredentials">;

/** What was worked out of courses: every leaf and limit asks. */
const seenCourses = new WeakMap<Document<"course">, Map<string, Seen>>();

/** An earned course as filters see it: no award, so that a test of award types fails, and of no provider. */
export function seenCourse({ course, route }: EarnedCourse): Seen {
  const byRoute = seenCourses.get(course) ?? new Map<string, Seen>();
  seenCourses.set(course, byRoute);
  const known = byRoute.get(route) ?? {
    type: null,
    route,
    providers: [],
    microCredentials: [],
    ...courseAttributes(course),
  };
  byRoute.set(route, known);
  return known;
}

/** A completed program as filters see it: of no course, no provider, and by itself of no route. */
export function seenBlock({ program }: Pick<Block, "program">): Seen {
  const nothing = { course: null, subject: null, level: null, number: null };
  const { unit } = program.program.data;
  const none = { tags: [], providers: [], microCredentials: [] };
  return { type: "block", route: "", unit, ...none, ...nothing };
}

/** An item as filters see it. */
export function seen(item: Item): Seen {
  switch (item.kind) {
    case "award":
      return item.award;
    case "earned":
      return seenCourse(item.earned);
    case "block":
      return seenBlock(item);
  }
}

/** The credits that an item carries. */
export function creditsOf(item: Item): Rational {
  switch (item.kind) {
    case "award":
      return item.award.credits;
    case "earned":
      return item.earned.credits ?? item.earned.course.data.credits;
    case "block":
      return item.program.credits;
  }
}

/** All amounts of an item that must be whole numbers of units. */
export function amountsOf(item: Item): Rational[] {
  const divisible = item.kind === "award" ? item.award.divisible : null;
  return [creditsOf(item), ...(divisible === null ? [] : [divisible.step, divisible.least])];
}

/** An item in the words of the allocation problem; `uses` are the micro-credentials that it uses, by their index. */
export function allocatable(
  item: Item,
  units: CreditUnits,
  uses: readonly number[],
): AllocatableAward {
  const credits = units.of(creditsOf(item));
  const whole = { credits, divisible: null, waiver: false, uses };
  switch (item.kind) {
    case "award": {
      const { id, divisible, status, type } = item.award;
      return {
        id,
        credits,
        divisible:
          divisible === null
            ? null
            : { step: units.of(divisible.step), least: units.of(divisible.least) },
        standing: status,
        waiver: type === "waiver",
        uses,
      };
    }
    case "earned":
      return { id: `earned:${item.earned.course.id}`, standing: "earned", ...whole };
    case "block":
      return { id: `block:${item.program.program.id}`, standing: "recognized", ...whole };
  }
}
