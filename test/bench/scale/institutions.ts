import { subjects, type WrittenCourse } from "./courses.ts";
import type { Draw } from "./draw.ts";
import type { Size } from "./size.ts";

/** One credit bank for each institution; their rules differ as real ones do. */
export function bankTexts(size: Size, draw: Draw): string[] {
  return Array.from({ length: size.institutions }, (_, at) => {
    const lines = [
      "kind: credit-bank",
      `id: bank-${at + 1}`,
      `institution: i${at + 1}`,
      'edition: "2024"',
      ...(draw.chance(60) ? [assessedGate] : []),
      `equivalence: {threshold: ${60 + 10 * draw.below(4)}%, partialCredit: ${draw.chance(15)}}`,
      "hours: {perCredit: {learning: 30}}",
      "credit: {step: 0.5, rounding: down, least: 1}",
      ...(at % 40 === 3 ? ["unassigned: {allowed: true, status: eligible}"] : []),
      ...(at % 4 === 1 ? ["cluster: {allowed: true, most: 3}"] : []),
      "limits: [{id: plar-share, of: {routes: [plar]}, max: {share: 50%}}]",
    ];
    return `${lines.join("\n")}\n`;
  });
}

const assessedGate = `gates:
  - id: assessed
    title: Learning is assessed
    reason: not-assessed
    severity: must
    require: {properties: {assessments: {contains: {properties: {type: {not: {const: participation-only}}}}}}}`;

/** Programs: named courses, a pool of a subject, electives; some take anything the institution teaches. */
export function programTexts(size: Size, courses: readonly WrittenCourse[], draw: Draw): string[] {
  const taught = new Map<string, WrittenCourse[]>();
  for (const course of courses) {
    const key = `${course.institution} ${course.subject}`;
    taught.set(key, [...(taught.get(key) ?? []), course]);
  }
  return Array.from({ length: size.programs }, (_, at) => {
    const institution = at % size.institutions;
    const subject = draw.below(subjects);
    const core = draw.some(taught.get(`${institution} ${subject}`) ?? [], 3);
    const open = draw.chance(10);
    const others = Array.from({ length: 2 }, () => `S${draw.below(subjects)}`).join(", ");
    const electives = open ? "{}" : `{subjects: [${others}]}`;
    const lines = [
      "kind: program",
      `id: i${institution + 1}-p${Math.floor(at / size.institutions) + 1}`,
      `institution: i${institution + 1}`,
      `title: Program ${at + 1}`,
      `credits: ${open ? 120 : 60}`,
      "unit: credit",
      "requirements:",
      ...core.map(({ id }, index) => `  - {id: core-${index + 1}, course: ${id}}`),
      `  - {id: major, credits: 18, from: {subjects: [S${subject}]}}`,
      `  - {id: electives, credits: 30, from: ${electives}}`,
      ...(draw.chance(30)
        ? ["limits: [{id: first-year, of: {levels: [1]}, max: {credits: 24}}]"]
        : []),
    ];
    return `${lines.join("\n")}\n`;
  });
}
