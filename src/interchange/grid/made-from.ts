import type { Outcome } from "../../documents/course.ts";
import type { Document } from "../../documents/document.ts";
import type { Competency } from "../../documents/micro-credential.ts";
import { digest } from "../../kernel/digest.ts";
import { normaliseText } from "../../kernel/text.ts";
import { competenciesOf } from "./grid.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The first cell of the hidden sheet: what made the file, and in which form. */
export const mark = ["creditbank grid", "1"] as const;

/**
 * What a grid was made from, as rows of the hidden sheet: the mark, the documents, and a digest of each statement
 * that was compared. Case, punctuation and white space of statements do not matter.
 */
export function madeFrom(course: Course, offerings: readonly Offering[]): string[][] {
  return [
    [...mark],
    ["course", course.id, course.edition ?? ""],
    ...offerings.map(({ id, edition }) => ["micro-credential", id, edition ?? ""]),
    ...[...statementDigests(course, offerings)].map(([address, value]) => [
      "statement",
      address,
      value,
    ]),
  ];
}

/** A digest of every outcome and competency, by address. */
export function statementDigests(
  course: Course,
  offerings: readonly Offering[],
): Map<string, string> {
  return new Map([
    ...course.data.outcomes.map(
      (outcome) => [`${course.id}#${outcome.id}`, ofOutcome(outcome)] as const,
    ),
    ...competenciesOf(offerings).map(
      ({ address, competency }) => [address, ofCompetency(competency)] as const,
    ),
  ]);
}

function ofOutcome({ statement, weight, essential, level, parts }: Outcome): string {
  const stated = [weight?.toExact() ?? "1", essential, levelWords(level), parts ?? []];
  return short(["outcome", normaliseText(statement), ...stated]);
}

function ofCompetency({ statement, level }: Competency): string {
  return short(["competency", normaliseText(statement), levelWords(level)]);
}

function levelWords(level: Outcome["level"]): string {
  return level ? `${level.scale} ${level.value}` : "";
}

/** 64 bits are plenty to notice a change; nobody gains by forging one. */
function short(parts: readonly unknown[]): string {
  return digest(JSON.stringify(parts)).slice("sha256:".length, "sha256:".length + 16);
}
