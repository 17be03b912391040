import type { Document } from "../../../documents/document.ts";
import { compareText } from "../../../kernel/order.ts";
import { Rational } from "../../../kernel/rational.ts";
import { commentedYaml, type YamlComment } from "../../../source/commented-yaml.ts";
import { defaultRole } from "../grid-words.ts";
import type { FoundGrid } from "./found-grid.ts";
import type { GridAnswer } from "./grid-answer.ts";
import type { GridReading } from "./read-grid.ts";

/** What a crosswalk is written for. */
export interface CrosswalkFrame {
  readonly id: string;
  /** The grid's file as the user named it, its sheet, and what its rows are called. */
  readonly grid: Pick<FoundGrid, "file" | "sheet" | "rowName">;
  readonly course: Document<"course">;
  readonly offerings: readonly Document<"micro-credential">[];
}

/** The answers of a grid as a crosswalk of accepted mappings; above each mapping the row that it comes from. */
export function gridCrosswalk(reading: GridReading, frame: CrosswalkFrame): string {
  const { course, offerings, grid } = frame;
  const rowText = (answer: GridAnswer) => `${grid.rowName} ${answer.row}: ${saidText(answer)}`;
  const file = grid.file === "-" ? "standard input" : grid.file;
  const origin = grid.sheet === null ? file : `${file}, sheet ${grid.sheet}`;
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
    { path: [], lines: [`Read from the comparison grid ${origin}.`] },
    ...comparedComment(reading, course.id, rowText),
    ...met.map((answer, index) => ({ path: ["mappings", index], lines: [rowText(answer)] })),
  ]);
}

function assertedBy({ answers, head }: GridReading): object {
  const { role, organisation, department } = head;
  const names = [...new Set(answers.map(({ initials }) => initials))].filter((name) => name !== "");
  const days = answers.flatMap(({ date }) => date ?? []).sort(compareText);
  const on = days.at(-1) ?? head.date;
  return {
    role: role === "" ? defaultRole : role,
    ...(organisation === "" ? {} : { organisation }),
    ...(department === "" ? {} : { unit: department }),
    ...(names.length === 0 ? {} : { name: names.sort(compareText).join(", ") }),
    ...(on === null ? {} : { on }),
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

function saidText({ answer, share, initials, date }: GridAnswer): string {
  const much = share === null ? [] : [`${share.times(Rational.of(100))} %`];
  return [
    answer,
    ...much,
    ...(initials === "" ? [] : [initials]),
    ...(date === null ? [] : [date]),
  ].join(", ");
}

/** Which rows said that an outcome is not met: nothing else in the document tells. */
function comparedComment(
  { complete, answers }: GridReading,
  course: string,
  rowText: (answer: GridAnswer) => string,
): YamlComment[] {
  const none = answers.filter(({ answer }) => answer === "none");
  if (!complete) return [];
  const said = none.map((answer) => `${course}#${answer.outcome} is not met (${rowText(answer)})`);
  return [{ path: ["compared", 0], lines: ["every outcome was looked at", ...said] }];
}
