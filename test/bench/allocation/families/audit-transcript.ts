import type { AwardStanding } from "../../../../src/allocation/problem.ts";
import type { Dice } from "../../../allocation/random-numbers.ts";

/** A course of the catalogue. Subject 0 is the major's; tags are areas of general education. */
export interface Course {
  readonly subject: number;
  readonly number: number;
  readonly tags: readonly number[];
}

/** Subjects of the catalogue. */
const subjects = 12;

/** Areas of general education. */
export const areas = 10;

const taken = 36;

/** A course with the areas it belongs to: the same course has the same ones in every audit. */
export function courseOf(subject: number, number: number): Course {
  const hash = Math.imul(subject * 1000 + number, 2654435761) >>> 8;
  const tags = number < 300 && hash % 3 !== 0 ? [(subject + hash) % areas] : [];
  return { subject, number, tags: hash % 7 === 0 ? [...tags, (hash >>> 4) % areas] : tags };
}

/** A learner's different courses: some aimed at what the program names, the others from anywhere. */
export function transcript({ between, oneOf, chance, sample }: Dice, named: readonly Course[]) {
  const aim = oneOf([0.2, 0.3, 0.4, 0.5, 0.6]);
  const transfer = oneOf([0, 0.1, 0.25, 0.5]);
  const wanted = sample(named, Math.round(taken * aim));
  const courses = new Map(wanted.map((course) => [key(course), course]));
  while (courses.size < taken) {
    const course = courseOf(between(0, subjects - 1), between(10, 49) * 10);
    courses.set(key(course), course);
  }
  return [...courses.values()].map((course) => ({
    course,
    credits: oneOf([3, 3, 3, 3, 4, 4, 4, 1, 2]),
    standing: chance(transfer) ? oneOf(others) : ("earned" as AwardStanding),
  }));
}

const others: readonly [AwardStanding, ...AwardStanding[]] = [
  "recognized",
  "recognized",
  "recognized",
  "eligible",
  "review",
];

const key = ({ subject, number }: Course) => `${subject}-${number}`;
