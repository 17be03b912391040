import type { WrittenCourse } from "./courses.ts";
import type { Draw } from "./draw.ts";
import type { Written } from "./offerings.ts";
import type { Size } from "./size.ts";
import { addressOf, type Landscape, leavesOfTopic } from "./topics.ts";

/** Mappings in one document. */
const perDocument = 1_000;

/** Between frameworks, of statements to frameworks, and of offerings to courses that assessors compared. */
export function crosswalkTexts(
  size: Size,
  land: Landscape,
  offerings: readonly Written[],
  courses: readonly WrittenCourse[],
  draw: Draw,
): string[] {
  const written = [
    ...betweenFrameworks(land, draw, Math.round(size.mappings * 0.3)),
    ...ofStatements(land, [...offerings, ...courses], draw, Math.round(size.mappings * 0.2)),
  ].map((line) => ({ line, compared: null }) as Entry);
  const byTopic = new Map<number, Written[]>();
  for (const offering of offerings) {
    const topic = offering.statements[0]?.topic ?? 0;
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), offering]);
  }
  while (written.length < size.mappings) written.push(...comparison(byTopic, courses, draw));
  const texts: string[] = [];
  for (let from = 0; from < written.length; from += perDocument) {
    texts.push(document(texts.length, written.slice(from, from + perDocument)));
  }
  return texts;
}

interface Entry {
  readonly line: string;
  readonly compared: string | null;
}

function document(index: number, entries: readonly Entry[]): string {
  const compared = [...new Set(entries.flatMap((entry) => entry.compared ?? []))];
  return [
    "kind: crosswalk",
    `id: crosswalk-${index + 1}`,
    "assertedBy: {role: faculty assessor, organisation: Registry}",
    ...(compared.length === 0 ? [] : ["compared:", ...compared]),
    "mappings:",
    ...entries.map(({ line }) => line),
    "",
  ].join("\n");
}

const mapping = (from: string, relation: string, to: string, more = "") =>
  `  - {from: "${from}", relation: ${relation}, to: "${to}"${more}}`;

function betweenFrameworks(land: Landscape, draw: Draw, count: number): string[] {
  const lines: string[] = [];
  for (const [topic, covering] of land.covering.entries()) {
    const [first, ...others] = covering;
    if (first === undefined) continue;
    for (const other of others) {
      for (let leaf = 0; leaf < leavesOfTopic; leaf += 1) {
        if (!draw.chance(60)) continue;
        lines.push(mapping(addressOf(first, topic, leaf), "exact", addressOf(other, topic, leaf)));
      }
    }
  }
  const covered = land.covering.flatMap((list, topic) => (list.length === 0 ? [] : [topic]));
  while (lines.length < count) {
    const topic = draw.one(covered);
    const frameworks = land.covering[topic] ?? [];
    const ends = [draw.below(leavesOfTopic), draw.below(leavesOfTopic)] as const;
    const relation = draw.one(["close", "related"]);
    const [from, to] = ends.map((leaf) => addressOf(draw.one(frameworks), topic, leaf));
    lines.push(mapping(from ?? "", relation, to ?? ""));
  }
  return lines.slice(0, count);
}

function ofStatements(
  land: Landscape,
  documents: readonly Written[],
  draw: Draw,
  count: number,
): string[] {
  return Array.from({ length: count }, () => {
    const { id, statements } = draw.one(documents);
    const { id: local, topic, leaf } = draw.one(statements);
    const framework = draw.one(land.covering[topic] ?? [0]);
    const relation = draw.one(["exact", "narrower", "close"]);
    return mapping(`${id}#${local}`, relation, addressOf(framework, topic, leaf));
  });
}

/** A grid that an assessor filled in: all, part with a degree, or nothing for each outcome. */
function comparison(
  byTopic: ReadonlyMap<number, readonly Written[]>,
  courses: readonly WrittenCourse[],
  draw: Draw,
): Entry[] {
  const course = draw.one(courses);
  const offering = draw.one<Written | null>(
    byTopic.get(course.statements[0]?.topic ?? 0) ?? [null],
  );
  if (offering === null) return [];
  const compared = `  - {microCredential: ${offering.id}, course: ${course.id}}`;
  const status = draw.chance(85) ? "" : ", status: proposed";
  return course.statements.flatMap((outcome): Entry[] => {
    const competency = offering.statements.find(({ leaf }) => leaf === outcome.leaf);
    if (competency === undefined) return [];
    const ends = [`${offering.id}#${competency.id}`, `${course.id}#${outcome.id}`] as const;
    const line = draw.chance(75)
      ? mapping(ends[0], "exact", ends[1], status)
      : mapping(ends[0], "narrower", ends[1], `, degree: ${40 + 10 * draw.below(5)}%${status}`);
    return [{ line, compared }];
  });
}
