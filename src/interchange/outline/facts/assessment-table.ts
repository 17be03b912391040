import type { Rational } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import type { Section } from "../sections/section.ts";
import { cellText } from "../sections/table-kind.ts";
import { fold } from "../words/fold.ts";
import type { AssessmentFact } from "./assessment-fact.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";
import { isTotal, percentage, percentOf, percentRange, tellRange } from "./weights.ts";

/** Which column is what; -1 where none is. */
interface Columns {
  readonly title: number;
  readonly weight: number;
  readonly outcomes: number;
}

const none: Columns = { title: -1, weight: -1, outcomes: -1 };

const weightName = /%|weight|percent|ponderation|poids|value|worth|valeur|marks?$/;
const outcomesName = /outcome|objecti|resultat|competenc|acquis|lo s|^los?$|clos?$|ilos?$|ulos?$/;
const titleNames = [
  /\b(?:method|task|title|description)\b/,
  /^(?:assessment )?(?:name|item|activity|component|type|element|assessment)s?\b/,
  /evaluation|assessment|assignment|activite|travail|travaux|task|component|epreuve/,
];

/** The pieces of assessment of a table, one a row. */
export function fromTable(
  reading: Reading,
  { label }: Section,
  rows: readonly Block[],
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const [head] = rows;
  if (head === undefined) return [];
  const columns = columnsOf(head);
  const headed = Object.values(columns).some((index) => index >= 0);
  if (headed) reading.use(head);
  const { title: titleAt, weight: weightAt, outcomes: outcomesAt } = columns;
  if (titleAt >= 0) reading.leaveColumns(rows.slice(1), head, [titleAt, weightAt, outcomesAt]);
  return rows.slice(headed ? 1 : 0).flatMap((row) => {
    const title = titleOf(row, columns);
    const weight = weightOf(row, columns.weight);
    if (isTotal(title) || isTotal(cellText(row.cells[0]))) {
      reading.use(row);
      return [];
    }
    if (title === "" || (weight === null && row.cells.length > 1 && !headed)) return [];
    if (weight === null && percentRange.test(row.text)) tellRange(reading, row);
    const covered = columns.outcomes < 0 ? "" : cellText(row.cells[columns.outcomes]);
    return reading.found({ title, weight, outcomes: numbersIn(covered, outcomes) }, row, label);
  });
}

function columnsOf({ cells }: Block): Columns {
  if (cells.length < 2 || cells.some((cell) => percentage.test(cellText(cell)))) return none;
  const names = cells.map((cell) => fold(cellText(cell).slice(0, 200)));
  const weight = names.findIndex((name) => weightName.test(name));
  const outcomes = names.findIndex((name, index) => index !== weight && outcomesName.test(name));
  for (const words of titleNames) {
    const title = names.findIndex(
      (name, index) => index !== weight && index !== outcomes && words.test(name),
    );
    if (title >= 0) return { title, weight, outcomes };
  }
  return { title: -1, weight, outcomes };
}

function titleOf(row: Block, { title, weight, outcomes }: Columns): string {
  const stated = title >= 0 ? cellText(row.cells[title]) : "";
  if (/\p{L}{3}/u.test(stated)) return stated;
  const cell = row.cells.find(
    (one, index) => index !== weight && index !== outcomes && /\p{L}{3}/u.test(cellText(one)),
  );
  const text = cellText(cell);
  const apart = row.cells.some((one) => one !== cell && percentage.test(cellText(one)));
  return (apart ? text : text.replace(percentage, "")).replace(/[\s:–—(-]+$/u, "").trim();
}

function weightOf(row: Block, at: number): Rational | null {
  if (at < 0) {
    const texts = row.cells.map(cellText);
    const stated = texts.filter((text) => percentage.test(text) && !percentRange.test(text));
    const cell = stated.find((text) => !/\p{L}/u.test(text)) ?? stated[0];
    return percentOf(percentage.exec(cell ?? "")?.[1]);
  }
  const text = cellText(row.cells[at]);
  if (percentRange.test(text)) return null;
  return percentOf(/^\D{0,3}(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|$|\D)/u.exec(text)?.[1]);
}

/** `LO1, LO3`, `1-3`, `all`: the numbers of outcomes, of those that there are. */
function numbersIn(text: string, count: number): readonly number[] {
  const every = Array.from({ length: count }, (_, index) => index + 1);
  if (/^\s*(?:all|tous|toutes)(?!\p{L})/iu.test(text)) return every;
  const covered = new Set<number>();
  const listed = text.slice(0, 200).matchAll(/(\d{1,2})(?:\s*[–-]\s*[A-Z]{0,4}(\d{1,2}))?/gu);
  for (const [, from = "", to = from] of listed)
    for (let number = Number(from); number <= Math.min(Number(to), count); number += 1)
      if (number >= 1) covered.add(number);
  return [...covered].sort((a, b) => a - b);
}
