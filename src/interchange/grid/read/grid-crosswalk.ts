import type { Document } from "../../../documents/document.ts";
import { compareText } from "../../../kernel/order.ts";
import { Rational } from "../../../kernel/rational.ts";
import { commentedYaml, type YamlComment } from "../../../source/commented-yaml.ts";
import type { GridAnswer } from "./grid-answer.ts";
import type { GridReading } from "./read-grid.ts";

/** What a crosswalk is written for. */
export interface CrosswalkFrame {
  readonly id: string;
  /** The grid's file as the user named it, and its sheet. */
  readonly file: string;
  readonly sheet: string;
  readonly course: Document<"course">;
  readonly offerings: readonly Document<"micro-credential">[];
}

/** The answers of a grid as a crosswalk of accepted mappings; above each mapping the row that it comes from. */
export function gridCrosswalk(reading: GridReading, frame: CrosswalkFrame): string {
  const { course, offerings } = frame;
  const met = reading.answers.filter(({ answer }) => answer !== "none");
  const compared = reading.complete
    ? offerings.map(({ id }) => ({ microCredential: id, course: course.id }))
    : [];
  const document = {
    kind: "crosswalk",
    id: frame.id,
    title: `Comparison of ${offerings.map(({ data }) => data.title).join(", ")} with ${course.data.code}`,
    assertedBy: assertedBy(reading),
    ...(compared.length === 0 ? {} : { compared }),
    ...(met.length === 0 ? {} : { mappings: met.map((answer) => mapping(answer, course.id)) }),
  };
  return commentedYaml(document, [
    { path: [], lines: [`Read from the comparison grid ${frame.file}, sheet ${frame.sheet}.`] },
    ...comparedComment(reading, course.id),
    ...met.map((answer, index) => ({ path: ["mappings", index], lines: [rowText(answer)] })),
  ]);
}

function assertedBy({ answers, role, department }: GridReading): object {
  const names = [...new Set(answers.map(({ initials }) => initials))].filter((name) => name !== "");
  const days = answers.flatMap(({ date }) => date ?? []).sort(compareText);
  const on = days.at(-1);
  return {
    role: role === "" ? "faculty assessor" : role,
    ...(department === "" ? {} : { unit: department }),
    ...(names.length === 0 ? {} : { name: names.sort(compareText).join(", ") }),
    ...(on === undefined ? {} : { on }),
  };
}

function mapping(
  { competencies, outcome, answer, share, evidence, comment }: GridAnswer,
  course: string,
): object {
  const [only] = competencies;
  const degree = answer === "part" && share !== null ? `${share.times(Rational.of(100))}%` : null;
  return {
    from: competencies.length === 1 ? only : competencies,
    relation: answer === "all" ? "exact" : "narrower",
    ...(degree === null ? {} : { degree }),
    to: `${course}#${outcome}`,
    status: "accepted",
    ...(evidence === "" ? {} : { rationale: evidence }),
    ...(comment === "" ? {} : { note: comment }),
  };
}

function rowText({ row, answer, share, initials, date }: GridAnswer): string {
  const much = share === null ? [] : [`${share.times(Rational.of(100))} %`];
  return [
    `row ${row}: ${answer}`,
    ...much,
    ...(initials === "" ? [] : [initials]),
    ...(date === null ? [] : [date]),
  ].join(", ");
}

/** Which rows said that an outcome is not met: nothing else in the document tells. */
function comparedComment({ complete, answers }: GridReading, course: string): YamlComment[] {
  const none = answers.filter(({ answer }) => answer === "none");
  if (!complete) return [];
  const said = none.map((answer) => `${course}#${answer.outcome} is not met (${rowText(answer)})`);
  return [{ path: ["compared", 0], lines: ["every outcome was looked at", ...said] }];
}
