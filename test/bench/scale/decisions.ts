import type { WrittenCourse } from "./courses.ts";
import type { Draw } from "./draw.ts";
import type { Written } from "./offerings.ts";

/** So many decisions about one offering and course have ended before the one in effect. */
const ended = 4;

/** Recorded decisions about one offering and one course each: one in effect, one that it replaces, and earlier ones. */
export function agreementTexts(
  offerings: readonly Written[],
  courses: readonly WrittenCourse[],
  draw: Draw,
): string[] {
  return Array.from({ length: Math.ceil(offerings.length / 20) }, (_, at) => {
    const course = draw.one(courses);
    const about = { id: `agreement-${at + 1}`, course, offering: draw.one(offerings).id };
    const approved = draw.chance(90);
    const end = `2025-${String(1 + draw.below(12)).padStart(2, "0")}-28`;
    const replaced = `${about.id}-replaced`;
    return [
      agreementText(about, { from: "2024-04-01", to: end, approved, supersedes: replaced }),
      agreementText({ ...about, id: replaced }, { from: "2023-01-01", to: "2025-12-31", approved }),
      ...Array.from({ length: ended }, (_, before) => {
        const year = 2019 + before;
        const id = `${about.id}-of-${year}`;
        const dates = { from: `${year}-01-01`, to: `${year}-12-31` };
        return agreementText({ ...about, id }, { ...dates, approved });
      }),
    ];
  }).flat();
}

interface About {
  readonly id: string;
  readonly offering: string;
  readonly course: WrittenCourse;
}

interface Terms {
  readonly from: string;
  readonly to: string;
  readonly approved: boolean;
  readonly supersedes?: string;
}

function agreementText(about: About, { from, to, approved, supersedes }: Terms): string {
  const lines = [
    "kind: agreement",
    `id: ${about.id}`,
    `bank: bank-${about.course.institution + 1}`,
    `microCredentials: [{id: ${about.offering}}]`,
    "decision: credit",
    `results: [{type: assigned, course: ${about.course.id}}]`,
    `effective: {from: ${from}, to: ${to}}`,
    `assessed: {on: ${from}}`,
    ...(approved ? [`approved: {on: ${from}}`] : []),
    ...(supersedes === undefined ? [] : [`supersedes: ${supersedes}`]),
  ];
  return `${lines.join("\n")}\n`;
}
